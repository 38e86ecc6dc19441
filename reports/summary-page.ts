import { html, raw } from 'hono/html';
import { moeb } from '../fixtures/guides/moeb';
import type { Failure } from './failure';
import { PAGE_STYLE } from './page-style';
import type { Counts, ProjectSummary, RunSummary, Sign, StepSummary } from './run-summary';
import {
  countsText,
  durationText,
  factTexts,
  locationText,
  screensText,
  stepsText,
  totalsText,
  traceCommand,
} from './wording';

type Markup = ReturnType<typeof html>;

/** The reports beside the page. All are named: Allure's is made after the page, so nothing here can tell whether it is there. */
const REPORTS = [
  {
    href: 'allure/index.html',
    name: 'Allure report',
    about:
      'the guide as a tree of steps and claims, with a picture after every step. npm run e2e makes it, npm run report opens it.',
  },
  {
    href: 'html/index.html',
    name: 'Playwright report',
    about: 'every test with its actions, errors and traces, for whoever mends it.',
  },
  { href: 'junit.xml', name: 'junit.xml', about: 'every test, for the CI server.' },
  { href: 'summary.json', name: 'summary.json', about: 'the figures of this page, for scripts.' },
] as const;

/** `index.html`: the summary as one page without script or other files. Files are named from `rootDir`. */
export async function summaryPage(summary: RunSummary, rootDir: string): Promise<string> {
  const { errors, failures, verdict } = summary;
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>${verdict}: ${moeb.title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <p class="quiet">${moeb.court}</p>
          <h1>${moeb.title}</h1>
          <p class="verdict" data-sign="${verdict}"><strong>${verdict}</strong> ${totalsText(summary)}</p>
          ${runFacts(summary)}
        </header>
        <main>
          ${errors.length > 0 && errorsSection(errors)} ${guideSection(summary)}
          ${failures.length > 0 && failuresSection(failures, rootDir)}
          <section aria-labelledby="reports">
            <h2 id="reports">All reports of this run</h2>
            <ul>
              ${REPORTS.map(({ href, name, about }) => html`<li><a href="${href}">${name}</a>: ${about}</li>`)}
            </ul>
          </section>
        </main>
      </body>
    </html>`;
  return page.toString();
}

function runFacts({ durationMs, facts, startTime }: RunSummary): Markup {
  const { seed, browser, stub } = factTexts(facts);
  const start = startTime.toISOString();
  return html`<dl class="facts">
    ${entry('Started', html`<time datetime="${start}">${start.slice(0, 16).replace('T', ' ')} UTC</time>`)}
    ${entry('Took', durationText(durationMs))} ${entry('Seed', html`<code>${seed}</code>`)}
    ${entry('Browser', browser)} ${entry('Stub site', stub)}
  </dl>`;
}

function guideSection({ others, steps }: RunSummary): Markup {
  return html`<section aria-labelledby="guide">
    <h2 id="guide">The guide step by step</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">What the guide asks</th>
          <th scope="col">Result</th>
          <th scope="col">Tests</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(stepRow)}
      </tbody>
      <tfoot>
        ${others.map(projectRow)}
      </tfoot>
    </table>
    <p class="quiet">
      A test that walks several steps counts for each of them. Where it failed in one, it passed those before
      and did not get to those after.
    </p>
  </section>`;
}

function stepRow({ step, sign, ...counts }: StepSummary): Markup {
  return html`<tr data-sign="${sign}">
    <th scope="row">${step.number}</th>
    <td>${step.sentence} ${!step.inGuide && html`<span class="quiet">(not in the guide's text)</span>`}</td>
    ${resultCells(sign, counts)}
  </tr>`;
}

function projectRow({ project, sign, ...counts }: ProjectSummary): Markup {
  return html`<tr data-sign="${sign}">
    <th scope="row" colspan="2">Tests of no step: ${project}</th>
    ${resultCells(sign, counts)}
  </tr>`;
}

function resultCells(sign: Sign, counts: Counts): Markup {
  return html`<td><span class="sign">${sign}</span></td>
    <td>${countsText(counts)}</td>`;
}

function errorsSection(errors: RunSummary['errors']): Markup {
  return html`<section aria-labelledby="errors">
    <h2 id="errors">Went wrong outside any test</h2>
    ${errors.map((error) => html`<article data-sign="Failed"><pre>${error}</pre></article>`)}
  </section>`;
}

function failuresSection(failures: readonly Failure[], rootDir: string): Markup {
  return html`<section aria-labelledby="failures">
    <h2 id="failures">Failed tests</h2>
    ${failures.map((failure) => failureArticle(failure, rootDir))}
  </section>`;
}

function failureArticle(failure: Failure, rootDir: string): Markup {
  const { actions, flaky, id, location, message, project, titles, trace } = failure;
  return html`<article data-sign="Failed">
    <h3><span class="sign">${flaky ? 'Flaky' : 'Failed'}:</span> ${titles.join(' > ')}</h3>
    <dl>
      ${entry('Step', stepsText(failure))} ${entry('Screen', screensText(failure))}
      ${entry('Action', actions.join(' > '))}
    </dl>
    <pre>${message.join('\n')}</pre>
    <dl>
      ${entry('Where', html`<code>${locationText(location, rootDir)}</code> (${project})`)}
      ${entry('Trace', trace ? html`<code>${traceCommand(trace)}</code>` : 'none was kept')}
      ${entry('More', html`<a href="html/index.html#?testId=${id}">this test in the Playwright report</a>`)}
    </dl>
  </article>`;
}

/** A term and what it is; nothing where there is nothing to tell. */
function entry(term: string, value: string | Markup): Markup | '' {
  if (value === '') return '';
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
