import { html } from 'hono/html';
import { DOCUMENTED_FLOW } from '../../pages/steps';
import { type FailureGroup, groupAlike } from './same-failures';
import type { Failure } from './failure';
import { type Markup, page } from '../../html/page';
import type { Counts, ProjectSummary, RunSummary, Sign, StepSummary } from './run-summary';
import {
  alikeText,
  countsText,
  factTexts,
  screensText,
  stepsText,
  tookText,
  totalsText,
  traceCommand,
  whereText,
} from '../../html/wording';

/** What a page may name and link. */
interface Place {
  /** Directory that files are named from. */
  readonly root: string;
  /** Whether a report is there, by its name from the page's directory. */
  readonly has: (file: string) => boolean;
}

const PLAYWRIGHT_REPORT = 'html/index.html';

/** The reports beside the page. */
const REPORTS = [
  {
    href: PLAYWRIGHT_REPORT,
    name: 'Playwright report',
    about: 'every test with its actions, errors and traces, for whoever mends it.',
  },
  {
    href: 'guide/index.html',
    name: 'Illustrated guides',
    about: "each court's guide with a picture of every step, and where its text and the site part.",
  },
  {
    href: 'transitions.html',
    name: 'Transitions of the flow',
    about: 'the screens as a graph, and each transition between them with the tests that take it.',
  },
  {
    href: 'claims.html',
    name: 'Claims of the guides',
    about: 'every statement of the courts with the tests that prove it, and where text and site part.',
  },
  {
    href: 'strength.html',
    name: 'Strength of the tests',
    about: 'how much each browser test asserts, and of what, the weakest first.',
  },
  {
    href: 'faults.html',
    name: 'Seeded faults',
    about:
      'how many faults of a site the tests catch, and which test is the first, of the last npm run faults.',
  },
  {
    href: 'mutation/index.html',
    name: 'Mutants of the stub site',
    about:
      'how many small changes to its code the tests refuse, by screen, and which not, of the last npm run mutation.',
  },
  { href: 'junit.xml', name: 'junit.xml', about: 'every test, for the CI server.' },
  { href: 'summary.json', name: 'summary.json', about: 'the figures of this page, for scripts.' },
] as const;

/** Made after the page, by commands of their own, which then show the link (scripts/report-link.mjs). */
const LATER: readonly string[] = ['faults.html', 'mutation/index.html'];
const ALLURE_ITEM = html`<li hidden>
  <a href="allure/index.html">Allure report</a>: the guide as a tree of steps and claims, with a picture after
  every step. <code>npm run report</code> opens it.
</li>`;

/** `index.html`: the summary as one page without script or other files. */
export async function summaryPage(summary: RunSummary, place: Place): Promise<string> {
  const { errors, failures, selection, verdict } = summary;
  const body = html`<header>
      <p class="quiet">${DOCUMENTED_FLOW.court}</p>
      <h1>${DOCUMENTED_FLOW.title}</h1>
      <p class="verdict" data-sign="${verdict}"><strong>${verdict}</strong> ${totalsText(summary)}</p>
      ${selection !== null && html`<p class="partial">This was a partial run: <code>${selection}</code></p>`}
      ${runFacts(summary)}
    </header>
    <main>
      ${errors.length > 0 && errorsSection(errors)} ${guideSection(summary)}
      ${failures.length > 0 && failuresSection(failures, place)}
      <section aria-labelledby="reports">
        <h2 id="reports">All reports of this run</h2>
        <ul>
          ${ALLURE_ITEM}
          ${REPORTS.filter(({ href }) => place.has(href) || LATER.includes(href)).map(
            ({ href, name, about }) =>
              html`<li ${place.has(href) ? '' : 'hidden'}><a href="${href}">${name}</a>: ${about}</li>`,
          )}
        </ul>
      </section>
    </main>`;
  return page(`${verdict}: ${DOCUMENTED_FLOW.title}`, body);
}

function runFacts(summary: RunSummary): Markup {
  const { facts, startTime } = summary;
  const { seed, browser, stub } = factTexts(facts);
  const start = startTime.toISOString();
  return html`<dl class="facts">
    ${entry('Started', html`<time datetime="${start}">${start.slice(0, 16).replace('T', ' ')} UTC</time>`)}
    ${entry('Took', tookText(summary))} ${entry('Seed', html`<code>${seed}</code>`)}
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
      ${
        others.length > 0 &&
        html`<tfoot>
          ${others.map(projectRow)}
        </tfoot>`
      }
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

function failuresSection(failures: readonly Failure[], place: Place): Markup {
  return html`<section aria-labelledby="failures">
    <h2 id="failures">Failed tests</h2>
    ${groupAlike(failures).map((group) => groupArticle(group, place))}
  </section>`;
}

function groupArticle(group: FailureGroup, place: Place): Markup {
  const { actions, failures, flaky, message, trace } = group;
  const [first] = failures;
  const alone = failures.length === 1;
  return html`<article data-sign="Failed">
    <h3>
      <span class="sign">${flaky ? 'Flaky' : 'Failed'}:</span> ${alone ? titleText(first) : alikeText(group)}
    </h3>
    <dl>
      ${entry('Step', stepsText(group))} ${entry('Screen', screensText(group))}
      ${entry('Action', actions.join('; '))}
    </dl>
    <pre>${message.join('\n')}</pre>
    <dl>
      ${alone ? entry('Where', whereMarkup(first, place)) : ''}
      ${entry('Trace', trace ? html`<code>${traceCommand(trace)}</code>` : 'none was kept')}
      ${
        alone && place.has(PLAYWRIGHT_REPORT)
          ? entry('More', html`<a href="${testLink(first)}">this test in the Playwright report</a>`)
          : ''
      }
    </dl>
    ${
      !alone &&
      html`<ul class="alike">
        ${failures.map((failure) => memberItem(failure, flaky, place))}
      </ul>`
    }
  </article>`;
}

function memberItem(failure: Failure, allFlaky: boolean, place: Place): Markup {
  const title = titleText(failure);
  return html`<li>
    ${place.has(PLAYWRIGHT_REPORT) ? html`<a href="${testLink(failure)}">${title}</a>` : title}
    ${failure.flaky && !allFlaky && '(flaky)'}
    <div class="quiet">${whereMarkup(failure, place)}</div>
  </li>`;
}

function titleText({ titles }: Failure): string {
  return titles.join(' > ');
}

function whereMarkup(failure: Failure, { root }: Place): Markup {
  return html`<code>${whereText(failure, root)}</code> (${failure.project})`;
}

function testLink({ id }: Failure): string {
  return `${PLAYWRIGHT_REPORT}#?testId=${id}`;
}

/** A term and what it is; nothing where there is nothing to tell. */
function entry(term: string, value: string | Markup): Markup | '' {
  if (value === '') return '';
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
