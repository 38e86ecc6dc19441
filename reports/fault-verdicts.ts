import type { TestCase, TestResult } from '@playwright/test/reporter';
import { linesOf } from './failure';

/** A fault as the stub's catalogue tells it (`main.ts --faults`). */
export interface SeededFault {
  readonly id: string;
  readonly step: number;
  readonly screen: string;
  readonly kind: string;
  readonly sentence: string;
  /** Rules of docs/rules.md that no longer hold. */
  readonly breaks: readonly string[];
}

/** The test that failed on the site with the fault; on the site as it is, it had passed. */
export interface Catcher {
  /** Its file and titles. */
  readonly test: string;
  /** First lines of what it said. */
  readonly message: readonly string[];
  /** How long it took to fail, in milliseconds. */
  readonly ms: number;
  /** Why it may have failed for another reason than the fault; null when nothing points to one. */
  readonly doubt: string | null;
}

/** What became of a fault. */
export interface Verdict extends SeededFault {
  readonly verdict: 'caught' | 'survived' | 'not tried';
  /** How many tests met the fault. */
  readonly tests: number;
  readonly catcher: Catcher | null;
}

const MESSAGE_LINES = 4;

/** Judges a fault by the tests that were to meet it. */
export function judge(fault: SeededFault, tests: readonly TestCase[]): Verdict {
  const met = tests.flatMap((test) => {
    const [result] = test.results;
    return result && result.status !== 'skipped' ? [{ test, result }] : [];
  });
  const [first] = met
    .filter(({ result }) => result.status !== 'passed')
    .sort((a, b) => a.result.startTime.getTime() - b.result.startTime.getTime());
  if (!first) {
    const verdict = met.length > 0 ? 'survived' : 'not tried';
    return { ...fault, verdict, tests: met.length, catcher: null };
  }
  const { test, result } = first;
  const catcher = {
    test: nameOf(test),
    message: result.errors.flatMap(linesOf).slice(0, MESSAGE_LINES),
    ms: result.duration,
    doubt: doubtOf(fault, test, result),
  };
  return { ...fault, verdict: 'caught', tests: met.length, catcher };
}

/** File and titles of a test, without its project, as `--test-list` takes them. */
export function nameOf(test: TestCase): string {
  const [, , ...names] = test.titlePath();
  return names.join(' › ');
}

/** A catch that says little about the fault: the test gave up, could not begin, or is about another step. */
function doubtOf({ step }: SeededFault, { tags }: TestCase, { status, errors }: TestResult): string | null {
  if (status === 'timedOut') return 'it ran out of time';
  if (errors.some(({ message }) => message?.includes('/control/'))) return 'its preparation failed';
  const steps = tags.filter((tag) => tag.startsWith('@step-'));
  return steps.length === 0 || steps.includes(`@step-${step}`) ? null : `it is about ${steps.join(', ')}`;
}
