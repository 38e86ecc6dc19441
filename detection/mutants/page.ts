import { html } from 'hono/html';
import type { Counts, Figures } from './figures.mjs';
import type { Result } from './report.mjs';
import { type Markup, page } from '../../html/page';

const STYLE = `
.wide { overflow-x: auto; }
.wide th, .wide td { overflow-wrap: normal; white-space: nowrap; }
ul { margin: 0.75rem 0; }
h3 { margin-top: 1.5rem; }
pre { white-space: pre-wrap; }
`;

/** What a run says in words, and how figures are written: as in the terminal. */
interface Words {
  readonly facts: readonly string[];
  readonly missed: readonly string[];
  readonly percent: (score: number) => string;
  readonly screenOf: (file: string) => string;
}

/** `mutation/index.html`: how many mutants the tests refuse, by folder and screen, and which they do not. No script. */
export async function mutationPage(figures: Figures, words: Words): Promise<string> {
  const { folders, screens, files, unrefused, run } = figures;
  const { facts, missed, percent, screenOf } = words;
  const refused = folders.reduce((sum, folder) => sum + folder.refused, 0);
  const heading = `${refused} of ${refused + unrefused.length} mutants are refused`;
  const verdict = missed.length === 0 ? 'Passed' : 'Failed';
  const body = html`<main>
    <p><a href="../index.html">All reports</a></p>
    <h1>${heading}</h1>
    <p class="verdict" data-sign="${verdict}">
      <strong>${verdict}</strong> ${missed.length === 0 ? 'The targets are met.' : missed.join(' ')}
    </p>
    ${run.mutants < run.all && html`<p class="partial">A partial run: ${run.mutants} of ${run.all} mutants.</p>`}
    <p>
      A mutant is a small change to the stub site's code that nobody chose. The browser specs meet each until
      a test fails. <a href="mutants.html">Every mutant in its code</a> (needs script).
    </p>
    <ul>
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${countsTable('Folder', folders, percent)} ${countsTable('Screen', screens, percent)}
    ${countsTable('File', files, percent)}
    <h2>Not refused</h2>
    ${unrefused.length === 0 && html`<p>None.</p>`}
    ${screens.map(({ name }) =>
      survivorsOf(
        name,
        unrefused.filter(({ mutant }) => screenOf(mutant.file) === name),
      ),
    )}
  </main>`;
  return page(heading, body, { style: STYLE });
}

/** A folder has a target, which it meets or not; screens and files only have their share in that. */
function countsTable(
  what: string,
  rows: readonly (Counts & { readonly target?: number })[],
  percent: Words['percent'],
): Markup {
  const by = what.toLowerCase();
  return html`<h2 id="by-${by}">By ${by}</h2>
    <div class="wide" role="region" aria-labelledby="by-${by}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col">Score</th>
            <th scope="col">Refused</th>
            <th scope="col">Survived</th>
            <th scope="col">Not noticed</th>
            <th scope="col">Equivalent</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, refused, survived, unnoticed, equivalent, score, target }) =>
              html`<tr
                ${target === undefined ? '' : html`data-sign="${score < target ? 'Failed' : 'Passed'}"`}
              >
                <th scope="row">${name}</th>
                <td>
                  <span class="sign">${percent(score)}</span
                  >${target === undefined ? '' : `, target ${target} %`}
                </td>
                <td>${refused}</td>
                <td>${survived}</td>
                <td>${unnoticed}</td>
                <td>${equivalent}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function survivorsOf(screen: string, results: readonly Result[]): Markup | '' {
  if (results.length === 0) return '';
  return html`<h3>${screen}</h3>
    ${results.map(
      ({ mutant: { id, file, location, mutator, original, replacement }, status, tried = [] }) =>
        html`<article data-sign="Failed">
          <p>
            <code>${file}:${location.start.line}</code>, ${mutator}, mutant ${id}.
            ${
              status === 'NoCoverage'
                ? 'No test gets another answer from the site.'
                : `${tried.length} tests get another answer from the site and pass.`
            }
          </p>
          <pre>${original}</pre>
          <p class="quiet">becomes</p>
          <pre>${replacement}</pre>
        </article>`,
    )}`;
}
