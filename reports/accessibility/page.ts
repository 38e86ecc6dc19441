import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import { countText } from '../../html/wording';
import type { AppliedRule, CriterionTest, JudgedCriterion, Result } from './conformance';
import { ABOUT, countOf, decides, foundTexts, LIMITS, RESULTS } from './wording';

const STYLE = `
.counts { margin: 1.25rem 0; }
.counts dd { font-size: 1.25rem; font-weight: 600; }
main > p { margin-top: 0.75rem; }
p + table, ul + table { margin-top: 1rem; }
td:last-child { white-space: normal; }
th[scope=row] { font-weight: 400; }
summary { overflow-wrap: anywhere; }
li { overflow-wrap: anywhere; }
details ul, .found { margin-top: 0.4rem; font-size: 0.875rem; }
@media (max-width: 40rem) {
  .sign { white-space: normal; }
}
`;

/** What a result means, and the sign that gives its color. */
const SHOWN: Readonly<
  Record<Result, { readonly word: string; readonly sign: string; readonly means: string }>
> = {
  supported: {
    word: 'Supported',
    sign: 'Passed',
    means:
      'tests were written for the criterion, and all that ran passed. It holds for what these tests look at.',
  },
  'partly checked': {
    word: 'Partly checked',
    sign: 'No test',
    means: 'only automated rules looked at it, and found nothing. They check a part of the criterion.',
  },
  failed: { word: 'Failed', sign: 'Failed', means: 'a test failed, or an automated rule found something.' },
  'not evaluated': {
    word: 'Not evaluated',
    sign: 'Not selected',
    means: 'no test that ran looked at it. Nothing is claimed.',
  },
};

/** `index.html`: each criterion with its result and what was checked. `selection` is what chose some of the tests. */
export async function conformancePage(
  criteria: readonly JudgedCriterion[],
  selection: string | null,
): Promise<string> {
  const heading = `WCAG 2.2: ${countOf('supported', criteria)} of ${criteria.length} criteria are supported by these tests, ${countOf('failed', criteria)} failed`;
  const body = html`<main>
    <p><a href="../index.html">All reports of this run</a></p>
    <h1>${heading}</h1>
    <p>${ABOUT} ${LIMITS}</p>
    ${
      selection === null
        ? ''
        : html`<p>
            This was a partial run (<code>${selection}</code>): it did not select the tests of every
            criterion.
          </p>`
    }
    <dl class="facts counts">
      ${RESULTS.map(
        (result) =>
          html`<div>
            <dt>${SHOWN[result].word}</dt>
            <dd>${countOf(result, criteria)}</dd>
          </div>`,
      )}
    </dl>
    <ul>
      ${RESULTS.map((result) => html`<li><strong>${SHOWN[result].word}</strong>: ${SHOWN[result].means}</li>`)}
    </ul>
    ${failures(criteria.filter(({ result }) => result === 'failed'))}
    <h2>All criteria</h2>
    <table>
      <caption class="quiet">
        The success criteria of WCAG 2.2, levels A and AA. 4.1.1 Parsing is obsolete.
      </caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Result</th>
          <th scope="col">What was checked</th>
        </tr>
      </thead>
      <tbody>
        ${criteria.map(criterionRow)}
      </tbody>
    </table>
    <p>
      For programs: <a href="earl.jsonld">EARL</a> (JSON-LD) and <a href="openacr.yaml">OpenACR</a> (YAML, a
      draft).
    </p>
  </main>`;
  return page(heading, body, { style: STYLE });
}

function failures(failed: readonly JudgedCriterion[]): Markup | '' {
  if (failed.length === 0) return '';
  return html`<h2>What failed</h2>
    ${failed.map(
      (judged) =>
        html`<article data-sign="Failed">
          <h3>${judged.criterion.number} ${judged.criterion.name}</h3>
          <ul class="found">
            ${foundTexts(judged).map((text) => html`<li>${text}</li>`)}
          </ul>
        </article>`,
    )}`;
}

function criterionRow({ criterion, result, tests, rules }: JudgedCriterion): Markup {
  const { word, sign } = SHOWN[result];
  return html`<tr data-sign="${sign}">
    <th scope="row">
      <strong>${criterion.number} ${criterion.name}</strong>
      <div class="quiet">Level ${criterion.level}. ${criterion.asks}</div>
    </th>
    <td><span class="sign">${word}</span></td>
    <td>${tests.length + rules.length === 0 ? 'nothing' : html`${writtenTests(tests)}${axeRules(rules)}`}</td>
  </tr>`;
}

function writtenTests(tests: readonly CriterionTest[]): Markup | '' {
  if (tests.length === 0) return '';
  return html`<details>
    <summary>Checked by ${countText(tests.length, 'test')} written for it</summary>
    <ul>
      ${tests.map(({ name, result }) => html`<li>${result}: ${name}</li>`)}
    </ul>
  </details>`;
}

function axeRules(rules: readonly AppliedRule[]): Markup | '' {
  if (rules.length === 0) return '';
  const decided = rules.filter(decides).length;
  return html`<details>
    <summary>
      ${decided > 0 ? `Partly checked by ${countText(decided, 'automated rule')}` : `${countText(rules.length, 'automated rule')} could not tell`}
    </summary>
    <ul>
      ${rules.map(
        ({ rule, passed, undecided, violations }) =>
          html`<li>
            ${rule}: passed in
            ${countText(passed, 'test')}${undecided > 0 ? `, undecided in ${undecided}` : ''}${violations.length > 0 ? `, found ${violations.length}` : ''}
          </li>`,
      )}
    </ul>
  </details>`;
}
