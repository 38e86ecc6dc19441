import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import { durationText, timeText } from '../../html/wording';
import type { FailingTest } from '../night';
import type { NightResult, PartResult, PartState } from './result';

const STYLE = `
td, td:last-child { white-space: normal; overflow-wrap: anywhere; }
tbody th { font-weight: 600; overflow-wrap: normal; }
th .quiet, td .quiet { display: block; font-weight: 400; overflow-wrap: anywhere; }
article pre, article p { margin-top: 0.5rem; }
article h4 { margin: 1rem 0 0; font-size: 1rem; overflow-wrap: anywhere; }
.facts { margin: 0.5rem 0; }
`;

const VERDICTS = { green: 'Passed', red: 'Failed', cancelled: 'Cancelled' } as const;
/** What colors a result, beside its word. */
const SIGNS: Readonly<Record<PartState, string>> = {
  green: 'Passed',
  red: 'Failed',
  'not run': 'No test',
  cancelled: 'No test',
};
const WORDS: Readonly<Record<PartState, string>> = {
  green: 'Green',
  red: 'Red',
  'not run': 'Not run',
  cancelled: 'Cancelled',
};

/** `index.html` of a night: every part, then what is not green, then the tests that failed at the first attempt. */
export async function nightPage(night: NightResult): Promise<string> {
  const { parts, result } = night;
  const heading = `Nightly run: ${result}`;
  const explained = parts.filter(({ state }) => state !== 'green');
  const body = html`<main>
    <p><a href="../index.html">All reports</a></p>
    <h1>${heading}</h1>
    <p class="verdict" data-sign="${VERDICTS[result]}">
      <strong>${VERDICTS[result]}</strong> ${countsText(parts)}
    </p>
    ${nightFacts(night)}
    <h2>Parts</h2>
    ${partsTable(parts)} ${explained.length > 0 ? html`<h2>What is not green</h2>` : ''}
    ${explained.map((part) => partArticle(part))} ${firstAttemptsSection(parts)}
  </main>`;
  return page(heading, body, { style: STYLE });
}

function countsText(parts: readonly PartResult[]): string {
  const counts = (Object.keys(WORDS) as PartState[]).map((state) => ({
    state,
    count: parts.filter((part) => part.state === state).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${WORDS[state].toLowerCase()}`)
    .join(', ');
}

function nightFacts({ startedAt, endedAt, seed, night }: NightResult): Markup {
  const took = durationText(Date.parse(endedAt) - Date.parse(startedAt));
  return html`<dl class="facts">
    ${fact('Started', html`<time datetime="${startedAt}">${timeText(startedAt)}</time>`)}
    ${fact('Took', took)} ${fact('Seed', html`<code>E2E_SEED=${seed}</code>`)}
    ${fact('Commit', html`<code>${night.commit ?? 'unknown'}</code>`)}
    ${night.url === null ? '' : fact('Run', html`<a href="${night.url}">${night.run}</a>`)}
  </dl>`;
}

function fact(term: string, text: string | Markup): Markup {
  return html`<div>
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`;
}

function partsTable(parts: readonly PartResult[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col">Result</th>
        <th scope="col">What it proves, and its figures</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        ({ name, state, seconds, proves, facts }) =>
          html`<tr data-sign="${SIGNS[state]}">
            <th scope="row">${name} <span class="quiet">${durationText(seconds * 1000)}</span></th>
            <td><span class="sign">${WORDS[state]}</span></td>
            <td>
              ${proves} ${facts.map(([term, text]) => html`<span class="quiet">${term}: ${text}</span>`)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function partArticle({ name, state, why, replay, log, tests }: PartResult): Markup {
  return html`<article data-sign="${SIGNS[state]}">
    <h3><span class="sign">${WORDS[state]}:</span> ${name}</h3>
    ${why.map((reason) => (reason.includes('\n') ? html`<pre>${reason}</pre>` : html`<p>${reason}</p>`))}
    ${tests.map((test) => testText(test))}
    ${
      state === 'red' || state === 'cancelled'
        ? html`<p>
            Replay it: <code>${replay}</code>${log === null ? '' : html` (<a href="${log}">its output</a>)`}
          </p>`
        : ''
    }
  </article>`;
}

function testText({ title, project, spec, flaky, text }: FailingTest): Markup {
  return html`<h4>${title}</h4>
    <p class="quiet">${spec} (${project})${flaky ? ', flaky: it passed on a retry' : ''}</p>
    <pre>${text}</pre>`;
}

/** Whatever fails at the first attempt is a defect to find, also where a retry hides it. */
function firstAttemptsSection(parts: readonly PartResult[]): Markup | '' {
  const rows = parts.flatMap(({ name, firstAttempts }) =>
    firstAttempts.map((attempt) => ({ part: name, ...attempt })),
  );
  if (rows.length === 0) return '';
  return html`<h2>Tests that failed at the first attempt</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Part</th>
          <th scope="col">Failed</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ part, title, spec, project, failed, executions }) =>
            html`<tr data-sign="Failed">
              <th scope="row">${title} <span class="quiet">${spec} (${project})</span></th>
              <td>${part}</td>
              <td>${failed} of ${executions}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
