import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import type { GuideChanges, PictureChange, TextChange } from './compare';
import { changesText, isSame } from './text';

const STYLE = `
body { max-width: 90rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
.sides img { width: 100%; height: auto; border: 1px solid var(--line); }
.sides p { margin-bottom: 0.5rem; overflow-wrap: anywhere; }
figure { margin: 0; }
`;

/** A report on the changes: a page, and the pictures that it shows. */
export interface GuideDiffReport {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, Buffer>;
}

/** Writes what changed between the guides of two runs, side by side. */
export async function guideDiffReport(
  changes: GuideChanges,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<GuideDiffReport> {
  const heading = isSame(changes) ? 'The guides are the same' : `${changesText(changes)} in the guides`;
  const files = changes.pictures.flatMap(filesOf);
  const pictures = new Map(files.map(({ name, content }) => [name, content]));
  const body = html`<main>
    <h1>${heading}</h1>
    <p>Before: <code>${before}</code>. After: <code>${after}</code>.</p>
    ${changes.texts.map(textSection)} ${changes.pictures.map(pictureSection)}
  </main>`;
  return { html: await page(heading, body, { style: STYLE, images: "'self' file:" }), pictures };
}

function textSection({ guide, heading, before, after }: TextChange): Markup {
  const side = (when: string, lines: readonly string[]): Markup =>
    html`<div>
      <p><strong>${when}:</strong> ${lines.length === 0 ? 'nothing' : ''}</p>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </div>`;
  return html`<section>
    <h2>Guide ${guide}, ${heading}</h2>
    <div class="sides">${side('Before', before)} ${side('After', after)}</div>
  </section>`;
}

function pictureSection(change: PictureChange): Markup {
  return html`<section>
    <h2>Picture ${change.file}</h2>
    <div class="sides">
      ${filesOf(change).map(
        ({ name, when }) =>
          html`<figure>
            <figcaption>${when}</figcaption>
            <img src="${name}" alt="${change.file}, ${when}" />
          </figure>`,
      )}
    </div>
  </section>`;
}

/** The pictures of a change, with their names in the report. */
function filesOf({ file, ...pictures }: PictureChange): { name: string; when: string; content: Buffer }[] {
  const name = file.replaceAll(/[\\/]/g, '-').replace(/\.png$/, '');
  return (['before', 'after', 'difference'] as const).flatMap((when) => {
    const content = pictures[when];
    return content ? [{ name: `${name}-${when}.png`, when, content }] : [];
  });
}
