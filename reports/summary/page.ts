import { html } from 'hono/html';
import { DOCUMENTED_FLOW } from '../../pages/steps';
import { type Markup, page } from '../../html/page';
import { timeText } from '../../html/wording';
import { REPORTS } from '../list';
import {
  countsText,
  factTexts,
  missingText,
  picturesText,
  quarantineText,
  tookText,
  totalsText,
} from '../wording';
import { entry, failuresSection, type Place } from './failures-section';
import { isMadeLater, pageOf, reportLink } from './links';
import type { Counts, ProjectSummary, QuarantinedTest, RunSummary, Sign, StepSummary } from './run-summary';

/** `index.html`: the summary as one page without script or other files. */
export async function summaryPage(summary: RunSummary, place: Place): Promise<string> {
  const { errors, failures, inQuarantine, selection, verdict } = summary;
  const body = html`<header>
      <p class="quiet">${DOCUMENTED_FLOW.court}</p>
      <h1>${DOCUMENTED_FLOW.title}</h1>
      <p class="verdict" data-sign="${verdict}"><strong>${verdict}</strong> ${totalsText(summary)}</p>
      <p class="partial">${selection === null ? 'All tests were run.' : partText(selection, place)}</p>
      ${missingText(summary).map((text) => html`<p class="partial">${text}</p>`)} ${runFacts(summary)}
    </header>
    <main>
      ${errors.length > 0 && errorsSection(errors)} ${guideSection(summary)}
      ${failures.length > 0 && failuresSection(failures, place)}
      ${inQuarantine.length > 0 && quarantineSection(inQuarantine)}
      <section aria-labelledby="reports">
        <h2 id="reports">All reports of this run</h2>
        <ul>
          ${linksOf(selection !== null, place)}
        </ul>
      </section>
    </main>`;
  return page(`${verdict}: ${DOCUMENTED_FLOW.title}`, body);
}

function partText(selection: string, { has }: Place): Markup {
  const whole = has('../index.html')
    ? html` The reports of <a href="../index.html">the last run of all tests</a> are as they were.`
    : '';
  return html`Only some tests were run: <code>${selection}</code>.${whole}`;
}

/** Links to what is there. A link to what a later command makes is hidden until then. */
function linksOf(isPart: boolean, { has }: Place): Markup[] {
  return REPORTS.filter(({ name }) => name !== undefined)
    .filter(({ ofRun }) => ofRun || !isPart)
    .filter((report) => has(pageOf(report)) || isMadeLater(report))
    .map((report) => reportLink(report, has(pageOf(report))));
}

function runFacts(summary: RunSummary): Markup {
  const { facts, startTime } = summary;
  const { seed, browser, stub } = factTexts(facts);
  const start = startTime.toISOString();
  return html`<dl class="facts">
    ${entry('Started', html`<time datetime="${start}">${timeText(start)}</time>`)}
    ${entry('Took', tookText(summary))} ${entry('Seed', html`<code>${seed}</code>`)}
    ${entry('Browser', browser)} ${entry('Stub site', stub)}
    ${picturesText(facts).map((text) => entry('Pictures', text))}
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

function quarantineSection(tests: RunSummary['inQuarantine']): Markup {
  return html`<section aria-labelledby="quarantine">
    <h2 id="quarantine">Quarantined tests</h2>
    <p>They run in every run, and their failures do not decide it.</p>
    <ul>
      ${tests.map(quarantinedItem)}
    </ul>
  </section>`;
}

function quarantinedItem({ ending, message, project, quarantine, titles }: QuarantinedTest): Markup {
  return html`<li class="quarantined">
    <strong>${ending}</strong>: ${titles.join(' > ')} (${project})
    <div class="quiet">${quarantineText(quarantine)}</div>
    ${message !== undefined && html`<div class="quiet">It failed with: ${message}</div>`}
  </li>`;
}

function errorsSection(errors: RunSummary['errors']): Markup {
  return html`<section aria-labelledby="errors">
    <h2 id="errors">Errors outside of any test</h2>
    ${errors.map((error) => html`<article data-sign="Failed"><pre>${error}</pre></article>`)}
  </section>`;
}
