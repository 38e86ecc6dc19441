import { html } from 'hono/html';
import { type Reading, type Rule, RULES } from '../read';
import type { Claim } from '../catalogue';
import { findingText } from '../findings';
import type { GuideCheck } from './report';
import { countText, lineOf, readingText } from './text';
import { type Markup, page } from '../../html/page';

const STYLE = `
h1 { margin-bottom: 0.5rem; overflow-wrap: anywhere; }
p, dl > div { margin-bottom: 0.75rem; }
td { overflow-wrap: anywhere; }
td:last-child { white-space: normal; }
td ul { margin: 0; }
caption { padding-bottom: 0.25rem; text-align: left; }
`;

/** The signs whose colors show how sure a reading is. */
const SIGNS = { sure: 'Passed', likely: 'No test', unsure: 'Failed' } as const;

/** `index.html` of a check: what was found, line by line what the text was taken for, and the rules. No script, no other files. */
export async function guideCheckPage(check: GuideCheck): Promise<string> {
  const { file, recognised, guide, findings } = check;
  const heading = `${countText(findings.length, 'finding')} in "${guide.title}"`;
  const notUnderstood = recognised.readings.filter(({ takenFor }) => takenFor === 'not understood');
  const body = html`<main>
    <h1>${heading}</h1>
    <p>
      ${guide.court}. Read from <code>${file}</code>: ${recognised.steps.length} steps, ${guide.claims.length}
      statements that can be checked, ${notUnderstood.length} parts not understood.
    </p>
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>
        A browser did on the local stub site what the text says, to the letter. A finding is a result, not a
        failure: text and site, or text and text, part there.
      </p>
      ${findings.length === 0 ? '' : findingsTable(check)}
    </section>
    ${
      notUnderstood.length === 0
        ? ''
        : html`<section aria-labelledby="not-understood">
            <h2 id="not-understood">Not understood</h2>
            <p>No rule speaks of these words. Nothing was done with them: a person has to read them.</p>
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
  return page(heading, body, { style: STYLE });
}

function findingsTable({ findings, recognised }: GuideCheck): Markup {
  return html`<table>
    <caption class="quiet">
      In the order in which the browser met them
    </caption>
    <thead>
      <tr>
        <th scope="col">Step</th>
        <th scope="col">Finding</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map(
        (finding) =>
          html`<tr>
            <th scope="row">${finding.step}</th>
            <td>
              ${findingText(finding)}
              <div class="quiet">${finding.kind}, line ${lineOf(finding, recognised)}</div>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function linesTable(readings: readonly Reading[]): Markup {
  const lines = [...new Set(readings.map(({ line }) => line))];
  return html`<table>
    <caption class="quiet">
      What the words of each line were taken for, how sure that is, and by which rule
    </caption>
    <thead>
      <tr>
        <th scope="col">Line</th>
        <th scope="col">Taken for</th>
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
    <h2 id="statements">What it states, and how that is checked</h2>
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
  return `${read}Checked by the specs of ${provenBy} in npm run e2e.`;
}

function ruleEntry({ id, means }: Rule): Markup {
  return html`<div id="${id}">
    <dt><code>${id}</code></dt>
    <dd>${means}</dd>
  </div>`;
}
