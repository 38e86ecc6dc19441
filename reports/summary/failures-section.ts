import { html } from 'hono/html';
import type { Markup } from '../../html/page';
import { alikeText, factRows, failureSign, stepsText, traceCommand, whereText } from '../wording';
import type { Failure } from './failure';
import { type FailureGroup, groupAlike } from './same-failures';

/** What a page may name and link. */
export interface Place {
  /** Directory that files are named from. */
  readonly root: string;
  /** Whether a report is there, by its name from the page's directory. */
  readonly has: (file: string) => boolean;
}

const PLAYWRIGHT_REPORT = 'html/index.html';

/** The failed tests: what failed, what was expected and found, then where. */
export function failuresSection(failures: readonly Failure[], place: Place): Markup {
  return html`<section aria-labelledby="failures">
    <h2 id="failures">Failed tests</h2>
    ${groupAlike(failures).map((group) => groupArticle(group, place))}
  </section>`;
}

function groupArticle(group: FailureGroup, place: Place): Markup {
  const { actions, failures, first, flaky, trace } = group;
  const alone = failures.length === 1;
  const [headline = '', ...more] = first.message;
  return html`<article data-sign="Failed">
    <h3><span class="sign">${failureSign({ ...first, flaky })}:</span> ${headline}</h3>
    ${more.length > 0 && html`<pre>${more.join('\n')}</pre>`}
    <dl>
      ${factRows(first).map(([term, text]) => entry(term, text))} ${entry('Step', stepsText(group))}
      ${alone ? entry('Test', titleText(first)) : ''} ${entry('Action', actions.join('; '))}
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
      html`<p>${alikeText(group)}:</p>
        <ul class="alike">
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

/** A term and its text; nothing where there is no text. */
export function entry(term: string, value: string | Markup): Markup | '' {
  if (value === '') return '';
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
