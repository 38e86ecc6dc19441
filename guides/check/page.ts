import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import type { Claim, Finding } from '../catalogue';
import { FINDING_HEADINGS, findingText } from '../finding-text';
import { type Reading, type Rule, RULES } from '../read';
import { type GuideCheck, lineOf, pictureOf } from './report';
import { countText, readingText } from './text';

const STYLE = `
h1 { margin-bottom: 0.5rem; overflow-wrap: anywhere; }
p, dl > div { margin-bottom: 0.75rem; }
td { overflow-wrap: anywhere; }
td:last-child { white-space: normal; }
td ul { margin: 0; }
caption { padding-bottom: 0.25rem; text-align: left; }
.findings { padding: 0; list-style: none; }
.findings > li { margin-bottom: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left: 0.375rem solid var(--none); background: var(--sheet); break-inside: avoid; }
.findings h3 { margin: 0; }
.findings p { margin: 0.25rem 0; overflow-wrap: anywhere; }
.findings img { display: block; max-width: 100%; height: auto; margin-top: 0.5rem; border: 1px solid var(--line); }
`;

const IMAGES = "'self' file:";

/** The signs whose colors show how sure a reading is. */
const SIGNS = { sure: 'Passed', likely: 'No test', unsure: 'Failed' } as const;

/** `index.html` of a check: the findings with their pictures, how each line was read, and the rules. */
export async function guideCheckPage(check: GuideCheck): Promise<string> {
  const { file, recognised, guide, findings, stopped } = check;
  const heading = `${countText(findings.length, 'finding')} in "${guide.title}"`;
  const notUnderstood = recognised.readings.filter(({ takenFor }) => takenFor === 'not understood');
  const body = html`<main>
    <h1>${heading}</h1>
    <p>
      ${guide.court}. Read from <code>${file}</code>: ${countText(recognised.steps.length, 'step')},
      ${countText(guide.claims.length, 'statement')} that can be checked,
      ${countText(notUnderstood.length, 'part')} not understood.
    </p>
    ${
      stopped === undefined
        ? ''
        : html`<p>The guide was not followed to its end:</p>
            <pre>${stopped}</pre>`
    }
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>
        A browser followed the guide to the letter on the local stub site. A finding is where the guide and
        the site disagree, or the guide and another guide. It is a result, not a failure.
      </p>
      ${
        findings.length === 0
          ? ''
          : html`<ol class="findings">
              ${findings.map((one) => findingEntry(one, check))}
            </ol>`
      }
    </section>
    ${
      notUnderstood.length === 0
        ? ''
        : html`<section aria-labelledby="not-understood">
            <h2 id="not-understood">Not understood</h2>
            <p>No rule reads these words. They were not followed: a person has to read them.</p>
            <ul>
              ${notUnderstood.map((reading) => html`<li>Line ${reading.line}: ${reading.words}</li>`)}
            </ul>
          </section>`
    }
    <section aria-labelledby="lines">
      <h2 id="lines">Line by line</h2>
      ${linesTable(recognised.readings)}
    </section>
    ${guide.claims.length === 0 ? '' : statements(guide.claims)}
    <section aria-labelledby="rules">
      <h2 id="rules">The rules</h2>
      <dl>${RULES.map(ruleEntry)}</dl>
    </section>
  </main>`;
  return page(heading, body, { style: STYLE, images: IMAGES });
}

function findingEntry(finding: Finding, check: GuideCheck): Markup {
  const picture = pictureOf(finding, check);
  return html`<li>
    <h3>Step ${finding.step}, line ${lineOf(finding, check)}: ${FINDING_HEADINGS[finding.kind]}</h3>
    <p>${findingText(finding)}</p>
    ${
      picture === undefined
        ? ''
        : html`<a href="pictures/${picture.file}"
            ><img
              src="pictures/${picture.file}"
              alt="${picture.alt}"
              width="${picture.width}"
              height="${picture.height}"
          /></a>`
    }
  </li>`;
}

function linesTable(readings: readonly Reading[]): Markup {
  const lines = [...new Set(readings.map(({ line }) => line))];
  return html`<table>
    <caption class="quiet">
      How the words of each line were read, how sure that is, and by which rule
    </caption>
    <thead>
      <tr>
        <th scope="col">Line</th>
        <th scope="col">Read as</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row">${line}</th>
            <td>
              <ul>
                ${readings.filter((reading) => reading.line === line).map(readingEntry)}
              </ul>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function readingEntry(reading: Reading): Markup {
  const { takenFor, rule, what, words } = reading;
  return html`<li data-sign="${SIGNS[rule.sureness]}">
    ${takenFor}: ${readingText(reading)}
    <div class="quiet">
      <span class="sign">${rule.sureness}</span>, rule
      <a href="#${rule.id}">${rule.id}</a>${what ? html`, from <q>${words}</q>` : ''}
    </div>
  </li>`;
}

function statements(claims: readonly Claim[]): Markup {
  return html`<section aria-labelledby="statements">
    <h2 id="statements">Statements, and how each is checked</h2>
    <ul>
      ${claims.map(
        (claim) =>
          html`<li>
            Step ${claim.step}: ${claim.statement}
            <div class="quiet">${proofText(claim)}</div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function proofText({ shown, provenBy, untestable }: Claim): string {
  if (untestable) return `Not checked. ${untestable}`;
  const read = shown ? `Its words were looked for on "${shown.screen}". ` : '';
  return `${read}Tested by the specs of ${provenBy} in npm run e2e.`;
}

function ruleEntry({ id, means }: Rule): Markup {
  return html`<div id="${id}">
    <dt><code>${id}</code></dt>
    <dd>${means}</dd>
  </div>`;
}
