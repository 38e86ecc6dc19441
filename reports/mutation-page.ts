import { html } from 'hono/html';
import type { Counts, Figures } from '../mutation/figures.mjs';
import type { Result } from '../mutation/report.mjs';
import { type Markup, page } from './page';

const STYLE = `
th, td, td:last-child { white-space: normal; overflow-wrap: anywhere; }
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
    <h2>By folder</h2>
    ${countsTable('Folder', folders, percent)}
    <h2>By screen</h2>
    ${countsTable('Screen', screens, percent)}
    <h2>By file</h2>
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

function countsTable(what: string, rows: readonly Counts[], percent: Words['percent']): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col">Refused</th>
        <th scope="col">Survived</th>
        <th scope="col">Not noticed</th>
        <th scope="col">Equivalent</th>
        <th scope="col">Score</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, refused, survived, unnoticed, equivalent, score }) =>
          html`<tr data-sign="${survived + unnoticed === 0 ? 'Passed' : 'Failed'}">
            <th scope="row">${name}</th>
            <td>${refused}</td>
            <td>${survived}</td>
            <td>${unnoticed}</td>
            <td>${equivalent}</td>
            <td><span class="sign">${percent(score)}</span></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
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
