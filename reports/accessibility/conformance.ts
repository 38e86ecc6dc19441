import { readFileSync } from 'node:fs';
import type { TestCase } from '@playwright/test/reporter';
import { CRITERIA, type Criterion } from '../../fixtures/accessibility/criteria';
import { ACCESSIBILITY_SCAN, type ScannedRule } from '../../fixtures/accessibility/scan-evidence';
import { CRITERION } from '../../fixtures/annotations';
import { failuresOf } from '../../fixtures/evidence/failures';
import { linesOf } from '../summary/failure';
import { type ProvingTest, provingTest } from '../proving-test';

/**
 * `supported`: tests were written for the criterion, all that ran passed, and no scan found anything against it.
 * `partly checked`: only rules of automated scans looked at it and found nothing; they check a part of the criterion.
 * `failed`: a test failed, or a scan found something. `not evaluated`: nothing that ran looked at it.
 */
export type Result = 'supported' | 'partly checked' | 'failed' | 'not evaluated';

/** A test that was written for a criterion. */
export interface CriterionTest extends ProvingTest {
  /** Why it failed, one line for each failure; empty if it passed. */
  readonly found: readonly string[];
}

/** What a rule of axe found in a run. */
export interface AppliedRule {
  readonly rule: string;
  /** How many tests it passed in, and in how many it could not tell of some elements. */
  readonly passed: number;
  readonly undecided: number;
  /** Where it found something. */
  readonly violations: readonly { readonly test: string; readonly found: string }[];
}

/** A criterion and its result in a run. */
export interface JudgedCriterion {
  readonly criterion: Criterion;
  readonly result: Result;
  readonly tests: readonly CriterionTest[];
  readonly rules: readonly AppliedRule[];
}

/** Projects whose tests look at the stub's code or at the tools. Their scans are of pages of reports. */
const NOT_OF_THE_SITE: ReadonlySet<string> = new Set(['stub-site', 'tooling']);

/** A rule that applied in a scan of a test. */
interface Scan extends ScannedRule {
  readonly test: string;
}

/** Every criterion of WCAG 2.2, levels A and AA, by what the tests of a run annotated and attached. */
export function judgeCriteria(all: readonly TestCase[]): JudgedCriterion[] {
  const tests = all.filter((test) => !NOT_OF_THE_SITE.has(test.parent.project()?.name ?? ''));
  const scans = tests.flatMap(scansOf);
  return CRITERIA.map((criterion) => {
    const written = tests
      .filter(({ annotations }) =>
        annotations.some(({ type, description }) => type === CRITERION && description === criterion.number),
      )
      .map(criterionTest);
    const rules = appliedRules(scans.filter(({ criteria }) => criteria.includes(criterion.number)));
    return { criterion, result: resultBy(written, rules), tests: written, rules };
  });
}

function resultBy(tests: readonly ProvingTest[], rules: readonly AppliedRule[]): Result {
  const has = (result: ProvingTest['result']): boolean => tests.some((test) => test.result === result);
  if (has('failed') || rules.some(({ violations }) => violations.length > 0)) return 'failed';
  if (has('passed')) return 'supported';
  return rules.some(({ passed }) => passed > 0) ? 'partly checked' : 'not evaluated';
}

function criterionTest(test: TestCase): CriterionTest {
  const proving = provingTest(test);
  return { ...proving, found: proving.result === 'failed' ? foundBy(test) : [] };
}

/** At most this many lines of a failure; the index page has all of them. */
const LINES = 4;

/** Why a test failed: what each failure says first, with what was expected and found where that is known. */
function foundBy(test: TestCase): string[] {
  const attempt = test.results.findLast(({ status }) => status === 'failed' || status === 'timedOut');
  const found = (attempt ? failuresOf(attempt) : []).map(({ message, expected, found: instead }) => {
    const what = linesOf({ message }).slice(0, LINES).join(' ');
    return [
      what,
      ...(expected ? [`Expected: ${expected}.`] : []),
      ...(instead ? [`Found: ${instead}.`] : []),
    ].join(' ');
  });
  return found.length > 0 ? found : ['It failed without a message.'];
}

/**
 * What the scans of a test say: violations of every attempt, and what passed if the test passed. A test that failed may
 * have ended before it reached what it should scan.
 */
function scansOf(test: TestCase): Scan[] {
  const { name, result } = provingTest(test);
  const rules = test.results.flatMap(({ attachments }) =>
    attachments
      .filter((attachment) => attachment.name === ACCESSIBILITY_SCAN)
      .flatMap(
        ({ body, path: file = '' }) => JSON.parse(String(body ?? readFileSync(file))) as ScannedRule[],
      ),
  );
  return rules
    .filter(({ outcome }) => outcome === 'violated' || result === 'passed')
    .map((rule) => ({ ...rule, test: name }));
}

/** The rules of scans, by name. A rule that is undecided in a test does not count as passed there. */
function appliedRules(scans: readonly Scan[]): AppliedRule[] {
  const names = [...new Set(scans.map(({ rule }) => rule))].sort();
  return names.map((rule) => {
    const own = scans.filter((scan) => scan.rule === rule);
    const testsWith = (outcome: ScannedRule['outcome']): Set<string> =>
      new Set(own.filter((scan) => scan.outcome === outcome).map(({ test }) => test));
    const undecided = testsWith('undecided');
    const found = new Map(
      own.flatMap(({ test, found: text }) => (text ? [[`${test}\n${text}`, { test, found: text }]] : [])),
    );
    return {
      rule,
      passed: [...testsWith('passed')].filter((test) => !undecided.has(test)).length,
      undecided: undecided.size,
      violations: [...found.values()],
    };
  });
}
