import { html } from 'hono/html';
import { changesText, type GuideChange, whereText } from './changes';
import { page } from '../../html/page';

const STYLE = `
body { max-width: 90rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
.sides img { width: 100%; height: auto; border: 1px solid var(--line); }
.sides p { overflow-wrap: anywhere; }
figure { margin: 0; }
`;

/** What changed between two runs' guides, side by side. */
export async function guideDiffPage(
  changes: readonly GuideChange[],
  { before, after }: { readonly before: string; readonly after: string },
): Promise<string> {
  const heading = changes.length === 0 ? 'The guides are the same' : `${changesText(changes)} in the guides`;
  const body = html`<main>
    <h1>${heading}</h1>
    <p>Before: <code>${before}</code>. After: <code>${after}</code>.</p>
    ${changes.map(
      (change) =>
        html`<section>
          <h2>${whereText(change)}</h2>
          <div class="sides">
            <p><strong>Before:</strong> ${change.before}</p>
            <p><strong>After:</strong> ${change.after}</p>
          </div>
          <div class="sides">
            ${change.pictures.map(
              ({ name, when, alt }) =>
                html`<figure>
                  <figcaption>${when}</figcaption>
                  <img src="${name}" alt="${alt}" />
                </figure>`,
            )}
          </div>
        </section>`,
    )}
  </main>`;
  return page(heading, body, { style: STYLE, images: "'self' file:" });
}
