import { stringify } from 'yaml';
import type { Criterion } from '../../fixtures/accessibility/criteria';
import type { JudgedCriterion } from './conformance';
import { ABOUT, evidenceText, foundTexts, LIMITS } from './wording';

const CHAPTERS = { success_criteria_level_a: 'A', success_criteria_level_aa: 'AA' } as const;

const SCOPE = '"Supports" holds for what the tests in the notes look at.';

/**
 * The criteria as an OpenACR file, the format of the General Services Administration for accessibility conformance
 * reports, for its catalog of WCAG 2.2. A draft: people must evaluate the rest, and say who they are.
 */
export function openAcr(
  criteria: readonly JudgedCriterion[],
  { date, selection }: { readonly date: Date; readonly selection: string | null },
): string {
  const chapters = Object.entries(CHAPTERS).map(([id, level]) => [id, chapter(level, criteria)] as const);
  return stringify(
    {
      title: 'Local Test Stub Accessibility Conformance Report',
      product: { name: 'Local test stub of the PACER registration site', description: ABOUT },
      author: { name: 'PACER registration suite, an automated test suite', email: 'nobody@example.com' },
      report_date: date.toISOString().slice(0, 10),
      notes: [LIMITS, SCOPE, ...(selection === null ? [] : [`Only some tests ran: ${selection}.`])].join(' '),
      evaluation_methods_used:
        'Automated tests in a browser: tests that were written for a criterion, and the rules of axe-core.',
      catalog: '2.5-edition-wcag-2.2-en',
      chapters: {
        ...Object.fromEntries(chapters),
        success_criteria_level_aaa: { disabled: true, notes: 'Not evaluated.' },
      },
    },
    { lineWidth: 0 },
  );
}

function chapter(level: Criterion['level'], criteria: readonly JudgedCriterion[]): object {
  return {
    criteria: criteria
      .filter(({ criterion }) => criterion.level === level)
      .map((judged) => ({
        num: judged.criterion.number,
        components: [
          {
            name: 'web',
            adherence: {
              level: adherenceOf(judged),
              notes: [evidenceText(judged), ...foundTexts(judged).map((text) => `Failed: ${text}`)].join(
                '\n',
              ),
            },
          },
        ],
      })),
  };
}

/** A term of OpenACR. Tests that passed beside the one that failed show that a part of the site meets the criterion. */
function adherenceOf({ result, tests, rules }: JudgedCriterion): string {
  switch (result) {
    case 'supported':
      return 'supports';
    case 'failed': {
      const somePassed =
        tests.some((test) => test.result === 'passed') || rules.some(({ passed }) => passed > 0);
      return somePassed ? 'partially-supports' : 'does-not-support';
    }
    // What only automated rules looked at, nobody has evaluated.
    case 'partly checked':
    case 'not evaluated':
      return 'not-evaluated';
  }
}
