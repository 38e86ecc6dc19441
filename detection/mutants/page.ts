import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import { type Counts, detected, type Figures, percent, problemsOf, runTexts, screenOf } from './figures';
import type { Result } from './judge';

const STYLE = `
.wide { overflow-x: auto; }
.wide th, .wide td { overflow-wrap: normal; white-space: nowrap; }
ul { margin: 0.75rem 0; }
h3 { margin-top: 1.5rem; }
pre { white-space: pre-wrap; }
`;

/** `mutation/index.html`: how many mutants the tests kill, by folder, screen and file, and which they do not. No script. */
export async function mutationPage(figures: Figures): Promise<string> {
  const { folders, screens, files, alive, run } = figures;
  const killed = folders.reduce((sum, folder) => sum + detected(folder), 0);
  const problems = problemsOf(figures);
  const heading = `${killed} of ${killed + alive.length} mutants are killed`;
  const verdict = problems.length === 0 ? 'Passed' : 'Failed';
  const body = html`<main>
    <p><a href="../index.html">All reports</a></p>
    <h1>${heading}</h1>
    <p class="verdict" data-sign="${verdict}">
      <strong>${verdict}</strong> ${problems.length === 0 ? 'All targets are reached.' : problems.join(' ')}
    </p>
    ${run.mutants < run.all && html`<p class="partial">A partial run: ${run.mutants} of ${run.all} mutants.</p>`}
    <p>
      A mutant is a small change to the stub site's code, made by a tool. Form tests, then browser tests run
      against each until one of their assertions or actions fails.
      <a href="mutants.html">Every mutant in its code</a> (needs script).
    </p>
    <ul>
      ${runTexts(run).map((text) => html`<li>${text}</li>`)}
    </ul>
    ${countsTable('Folder', folders)} ${countsTable('Screen', screens)} ${countsTable('File', files)}
    <h2>Not killed</h2>
    ${alive.length === 0 && html`<p>None.</p>`}
    ${screens.map(({ name }) =>
      aliveSection(
        name,
        alive.filter(({ mutant }) => screenOf(mutant.file) === name),
      ),
    )}
  </main>`;
  return page(heading, body, { style: STYLE });
}

/** A folder has a target. Screens and files only have their share in it. */
function countsTable(what: string, rows: readonly (Counts & { readonly target?: number })[]): Markup {
  const by = what.toLowerCase();
  const columns = [
    'Score',
    'Killed',
    'by form tests',
    'by browser tests',
    'Survived',
    'No coverage',
    'Equivalent',
  ];
  return html`<h2 id="by-${by}">By ${by}</h2>
    <div class="wide" role="region" aria-labelledby="by-${by}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[what, ...columns].map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(countsRow)}
        </tbody>
      </table>
    </div>`;
}

function countsRow(counts: Counts & { readonly target?: number }): Markup {
  const { name, killed, survived, noCoverage, equivalent, score, target } = counts;
  const sign = score !== null && score < (target ?? 0) ? 'Failed' : 'Passed';
  const numbers = [detected(counts), killed.form, killed.browser, survived, noCoverage, equivalent];
  return html`<tr ${target === undefined ? '' : html`data-sign="${sign}"`}>
    <th scope="row">${name}</th>
    <td><span class="sign">${percent(score)}</span>${target === undefined ? '' : `, target ${target} %`}</td>
    ${numbers.map((number) => html`<td>${number}</td>`)}
  </tr>`;
}

function aliveSection(screen: string, results: readonly Result[]): Markup | '' {
  if (results.length === 0) return '';
  return html`<h3>${screen}</h3>
    ${results.map(
      ({ mutant: { id, file, location, mutator, original, replacement }, status, tried = [] }) =>
        html`<article data-sign="Failed">
          <p>
            <code>${file}:${location.start.line}</code>, ${mutator}, mutant ${id}.
            ${
              status === 'NoCoverage'
                ? 'No coverage: no test gets another answer from the site.'
                : `Survived: ${tried.length} tests get another answer from the site and pass.`
            }
          </p>
          <pre>${original}</pre>
          <p class="quiet">becomes</p>
          <pre>${replacement}</pre>
        </article>`,
    )}`;
}
