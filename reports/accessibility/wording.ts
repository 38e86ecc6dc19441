import { countText } from '../../html/wording';
import type { AppliedRule, JudgedCriterion, Result } from './conformance';

/** What every form of the report says about itself. */
export const ABOUT =
  'This report is about the local test stub, a model of the PACER registration site. It says nothing about PACER.';
export const LIMITS =
  'Automated tests look at a part of a site. They can show that a criterion is not met, but never that a site conforms to WCAG: people must evaluate it.';

/** The results, in the order in which they are counted. */
export const RESULTS: readonly Result[] = ['supported', 'partly checked', 'failed', 'not evaluated'];

/** How many criteria have a result. */
export function countOf(result: Result, criteria: readonly JudgedCriterion[]): number {
  return criteria.filter((judged) => judged.result === result).length;
}

/** What was checked, in a sentence or more: how many tests were written for it, which rules applied. */
function checkedText({ tests, rules }: JudgedCriterion): string {
  const ran = tests.filter(({ result }) => result !== 'skipped');
  const failed = ran.filter(({ result }) => result === 'failed').length;
  const written =
    ran.length === 0
      ? []
      : [`${countText(ran.length, 'test')} written for it: ${ran.length - failed} passed, ${failed} failed.`];
  const named = (some: readonly AppliedRule[]): string => some.map(({ rule }) => rule).join(', ');
  const [decided, undecided] = [rules.filter(decides), rules.filter((rule) => !decides(rule))];
  const scanned = [
    ...(decided.length > 0 ? [`Partly checked by automated rules of axe: ${named(decided)}.`] : []),
    ...(undecided.length > 0 ? [`Automated rules of axe could not tell: ${named(undecided)}.`] : []),
  ];
  return [...written, ...scanned].join(' ') || 'No test that ran looked at it.';
}

/** What was checked, as one text: the sentence, then the tests that passed, one line each. */
export function evidenceText(judged: JudgedCriterion): string {
  const passed = judged.tests.filter(({ result }) => result === 'passed');
  return [checkedText(judged), ...passed.map(({ name }) => `Passed: ${name}`)].join('\n');
}

/** Whether a rule of axe could tell anywhere. */
export function decides({ passed, violations }: AppliedRule): boolean {
  return passed + violations.length > 0;
}

/** What was found against a criterion, one line each: the test, then what it found. */
export function foundTexts({ tests, rules }: JudgedCriterion): string[] {
  return [
    ...tests.flatMap(({ name, found }) => found.map((text) => `${name}: ${text}`)),
    ...rules.flatMap(({ violations }) => violations.map(({ test, found }) => `${test}: ${found}`)),
  ];
}
