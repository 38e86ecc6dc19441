import type { TestCase, TestResult } from '@playwright/test/reporter';
import { DOCUMENTED_FLOW, type FlowStep } from '../../pages/steps';
import { linesOf } from '../../reports/summary/failure';

/** A fault as the stub's catalogue tells it (`main.ts --faults`). */
export interface SeededFault {
  readonly id: string;
  /** Step of the guide at which it is met; 'any' where that is at several. */
  readonly step: number | 'any';
  readonly screen: string;
  readonly kind: string;
  readonly sentence: string;
  /** Rules of docs/rules.md that no longer hold. */
  readonly breaks: readonly string[];
  /** Whether no test can miss it. It is in no figure: a run that misses it is void. */
  readonly canary?: boolean;
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
  /** Doubtful is what a test caught, but perhaps for another reason: that is no proof. */
  readonly verdict: 'caught' | 'doubtful' | 'survived' | 'not tried';
  /** How many tests that check a rule which it breaks met the fault. */
  readonly tests: number;
  /** How many other tests met it, since none of those failed. */
  readonly others: number;
  readonly catcher: Catcher | null;
}

const MESSAGE_LINES = 4;

interface Met {
  readonly test: TestCase;
  readonly result: TestResult;
}

/** Judges a fault by the tests that were to meet it. */
export function judge(fault: SeededFault, tests: readonly TestCase[]): Verdict {
  const met = tests.flatMap((test): Met[] => {
    const [result] = test.results;
    return result && !['skipped', 'interrupted'].includes(result.status) ? [{ test, result }] : [];
  });
  const related = met.filter(({ test }) => checksRuleOf(fault, test)).length;
  const catchers = met
    .filter(({ result }) => result.status !== 'passed')
    .sort((a, b) => a.result.startTime.getTime() - b.result.startTime.getTime())
    .map((one) => catcherOf(fault, one));
  const catcher = catchers.find(({ doubt }) => doubt === null) ?? catchers[0] ?? null;
  const wasTried = met.length > 0 || tests.length === 0;
  return {
    ...fault,
    verdict: catcher ? (catcher.doubt ? 'doubtful' : 'caught') : wasTried ? 'survived' : 'not tried',
    tests: related,
    others: met.length - related,
    catcher,
  };
}

/** What two passes found, of which the later one tried other tests. */
export function together(earlier: Verdict, later: Verdict): Verdict {
  const { verdict, catcher } = later.verdict === 'caught' || !earlier.catcher ? later : earlier;
  const [tests, others] = [earlier.tests + later.tests, earlier.others + later.others];
  return { ...earlier, verdict, catcher, tests, others };
}

/** File and titles of a test, without its project, as `--test-list` takes them. */
export function nameOf(test: TestCase): string {
  const [, , ...names] = test.titlePath();
  return names.join(' › ');
}

/** First lines of what a test said that failed. */
export function messageOf({ errors }: TestResult): string[] {
  return errors.flatMap(linesOf).slice(0, MESSAGE_LINES);
}

function catcherOf(fault: SeededFault, { test, result }: Met): Catcher {
  return {
    test: nameOf(test),
    message: messageOf(result),
    ms: result.duration,
    doubt: doubtOf(fault, test, result),
  };
}

function checksRuleOf({ breaks }: SeededFault, { annotations }: TestCase): boolean {
  return annotations.some(({ type, description = '' }) => type === 'rule' && breaks.includes(description));
}

/** Why a catch says little about the fault: the test gave up, could not begin, or is about something else. */
function doubtOf(fault: SeededFault, test: TestCase, result: TestResult): string | null {
  if (result.status === 'timedOut') return 'it ran out of time';
  if (result.errors.some(({ message }) => message?.includes('/control/'))) return 'its preparation failed';
  if (!checksRuleOf(fault, test)) return 'it checks no rule that the fault breaks';
  const steps = test.tags.filter((tag) => tag.startsWith('@step-'));
  if (steps.length === 0) return 'it is about no step of the guide';
  if (fault.step === 'any') return null;
  if (!steps.includes(`@step-${fault.step}`)) return `it is about ${steps.join(', ')}`;
  const place = placeOf(result);
  if (!place || place.screen === fault.screen) return null;
  return Math.abs(place.number - fault.step) <= 1
    ? null
    : `it failed at screen "${place.screen}", of step ${place.number}`;
}

/**
 * The step of the guide whose screen a failure names, because it did not come, did not refuse, or lacks what a person
 * would use. What is wrong with a screen shows there, or as the screen beside it that does not come. Where the browser
 * was (fixtures/evidence/where-it-failed.ts) tells that only of an action that waited in vain.
 */
function placeOf({ errors }: TestResult): FlowStep | undefined {
  const said = errors.flatMap(linesOf);
  const waitedInVain = said.some((line) => /Timeout \d+ms exceeded/.test(line));
  const named = said.filter((line) => waitedInVain || !line.includes('was displayed, at'));
  const [, screen] = /^Screen "([^"]+)"/m.exec(named.join('\n')) ?? [];
  return DOCUMENTED_FLOW.steps.find((step) => step.screen === screen);
}
