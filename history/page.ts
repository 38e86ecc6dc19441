import { html } from 'hono/html';
import { type Markup, page } from '../html/page';
import { countText, durationText, timeText } from '../html/wording';
import type { ReadHistory } from './file';
import { type StepFigures, stepFigures, type TestFigures, testFigures } from './figures';
import { isRun, keyOf, type RunLine } from './lines';
import { runsSection } from './page-runs';
import { HISTORY_STYLE } from './page-style';
import { type Change, sinceGreen, type SinceGreen } from './since-green';
import { intervalText, type Rate, timesText } from './statistics';
import { timeMarkup } from './page-time';

const MOST_LISTED = 40;
const MOST_SLOW = 20;

/** `history.html`: the runs of a history, what fails or is flaky and how often, what changed, and what takes time. */
export async function historyPage({ lines, problems }: ReadHistory): Promise<string> {
  const runs = lines.filter(isRun);
  const tests = testFigures(lines);
  const heading = headingOf(runs);
  const body = html`<main>
    <p><a href="index.html">All reports of the last run</a></p>
    <h1>${heading}</h1>
    ${runs.length === 0 ? emptyText() : runsSection(runs)} ${problemsSection(problems)}
    ${runs.length > 0 && changesSection(sinceGreen(lines), runs)} ${tests.length > 0 && testsSection(tests)}
    ${tests.length > 0 && stepsSection(stepFigures(lines))} ${tests.length > 0 && durationsSection(tests)}
  </main>`;
  return page(heading, body, { style: HISTORY_STYLE });
}

function headingOf(runs: readonly RunLine[]): string {
  const green = runs.filter(({ result }) => result === 'green').length;
  return runs.length === 0
    ? 'No run is in the history'
    : `${green} of ${countText(runs.length, 'run')} ${runs.length === 1 ? 'was' : 'were'} green`;
}

function emptyText(): Markup {
  return html`<p>
    Add a run with
    <code>npm run history -- --add reports/output/history-run.jsonl --file history.jsonl</code>.
  </p>`;
}

function problemsSection(problems: readonly string[]): Markup | '' {
  if (problems.length === 0) return '';
  return html`<section aria-labelledby="problems">
    <h2 id="problems">Lines that could not be read</h2>
    ${list(problems)}
  </section>`;
}

function changesSection(since: SinceGreen | undefined, runs: readonly RunLine[]): Markup {
  const last = runs.at(-1);
  return html`<section aria-labelledby="changes">
    <h2 id="changes">What changed since the last green run</h2>
    ${since ? changes(since) : html`<p>No run before ${last ? timeText(last.run) : 'it'} was green.</p>`}
  </section>`;
}

function changes({ green, last, tests, newlyFailing, findings, claims, facts }: SinceGreen): Markup {
  const lists: [string, readonly string[]][] = [
    [
      'Newly failing tests',
      newlyFailing.map((line) => `${keyOf(line)}${line.error === null ? '' : `: ${line.error}`}`),
    ],
    ...both('tests', tests),
    ...both('findings', findings),
    ...both('contradicted claims', claims),
    [
      'Ran with',
      facts.map(({ name, before, now }) => `${name}: ${before ?? 'none'} before, ${now ?? 'none'} now`),
    ],
  ];
  const some = lists.filter(([, items]) => items.length > 0);
  return html`<p>
      The last run (${timeMarkup(last.run)}, ${last.result}) compared with the last green run before it
      (${timeMarkup(green.run)}).
    </p>
    ${
      some.length === 0
        ? html`<p>Nothing changed.</p>`
        : some.map(
            ([title, items]) =>
              html`<h3>${title}: ${items.length}</h3>
                ${list(items)}`,
          )
    }`;
}

function both(what: string, { added, removed }: Change): [string, readonly string[]][] {
  return [
    [`New ${what}`, added],
    [`Removed ${what}`, removed],
  ];
}

function list(items: readonly string[]): Markup {
  const more = items.length - MOST_LISTED;
  return html`<ul>
    ${items.slice(0, MOST_LISTED).map((item) => html`<li>${item}</li>`)}
    ${more > 0 && html`<li>and ${more} more</li>`}
  </ul>`;
}

function testsSection(tests: readonly TestFigures[]): Markup {
  const failing = tests
    .filter(({ failed }) => failed.times > 0)
    .sort((a, b) => b.failed.low - a.failed.low || b.failed.times - a.failed.times);
  const shown = failing.slice(0, MOST_LISTED);
  return html`<section aria-labelledby="failing">
    <h2 id="failing">Flaky and failing tests: ${failing.length}</h2>
    <p class="quiet">
      Each rate is followed by the interval in which the true rate lies with a certainty of 95 %. It is wide
      if there are few runs.
    </p>
    ${
      shown.length === 0
        ? html`<p>No test failed in any run.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Test</th>
                <th scope="col">Failed</th>
                <th scope="col">Flaky</th>
              </tr>
            </thead>
            <tbody>
              ${shown.map(testRow)}
            </tbody>
          </table>`
    }
  </section>`;
}

function testRow(figures: TestFigures): Markup {
  const { key, failed, flaky, firstSeen, lastSeen, firstFailure, lastFailure, lastError } = figures;
  return html`<tr>
    <th scope="row">
      ${key}
      <div class="quiet">
        seen from ${timeMarkup(firstSeen)} to
        ${timeMarkup(lastSeen)}${
          firstFailure !== undefined &&
          lastFailure !== undefined &&
          html`; failed first ${timeMarkup(firstFailure)}, last ${timeMarkup(lastFailure)}`
        }
      </div>
      ${lastError !== null && html`<div class="quiet">${lastError}</div>`}
    </th>
    <td>${rateMarkup(failed)}</td>
    <td>${flaky.times === 0 ? 'no' : rateMarkup(flaky)}</td>
  </tr>`;
}

function rateMarkup(rate: Rate): Markup | string {
  if (rate.of === 0) return 'no runs';
  return html`${timesText(rate)}, <span class="interval">${intervalText(rate)}</span>`;
}

function stepsSection(steps: readonly StepFigures[]): Markup {
  return html`<section aria-labelledby="steps">
    <h2 id="steps">By step of the guide</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">All its tests passed</th>
          <th scope="col">Median time of its tests</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ({ step, tests, passed, medianMs, lastFailure }) =>
            html`<tr>
              <th scope="row">
                ${step.number}. ${step.sentence}
                <div class="quiet">
                  ${countText(tests, 'test')}${lastFailure !== undefined && html`; failed last ${timeMarkup(lastFailure)}`}
                </div>
              </th>
              <td>${rateMarkup(passed)}</td>
              <td>${medianMs === undefined ? 'none' : durationText(medianMs)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function durationsSection(tests: readonly TestFigures[]): Markup {
  const slowest = tests
    .filter(({ medianMs }) => medianMs !== undefined)
    .sort((a, b) => (b.medianMs ?? 0) - (a.medianMs ?? 0))
    .slice(0, MOST_SLOW);
  return html`<section aria-labelledby="durations">
    <h2 id="durations">The slowest ${slowest.length} tests</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Median</th>
          <th scope="col">9 of 10 runs within</th>
        </tr>
      </thead>
      <tbody>
        ${slowest.map(
          ({ key, medianMs = 0, p90Ms = 0 }) =>
            html`<tr>
              <th scope="row">${key}</th>
              <td>${durationText(medianMs)}</td>
              <td>${durationText(p90Ms)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
