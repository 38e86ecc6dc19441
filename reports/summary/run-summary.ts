import type { FullResult, TestCase, TestError } from '@playwright/test/reporter';
import { DOCUMENTED_FLOW } from '../../pages/steps';
import { PICTURES_NOT_COMPARED } from '../../fixtures/annotations';
import { type Quarantine, isQuarantined, quarantineOf } from '../../fixtures/quarantine/quarantine';
import { endingOf } from '../ending';
import { describeFailure, type Failure, linesOf, type Step, taggedSteps } from './failure';

/**
 * How many tests ended how. A flaky test, one that passed only on a retry, is a failed one. `quarantined` counts those that
 * failed in quarantine.
 */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly quarantined: number;
}

/** What a run of the suite found, step by step of the guide. */
export interface RunSummary extends Counts {
  readonly verdict: Verdict;
  /** How many of the failed tests passed on a retry. */
  readonly flaky: number;
  /** What chose some of the tests, as it was typed; null when all were to run. */
  readonly selection: string | null;
  /** Projects that run on every change and did not run, because their browser is not there. */
  readonly missing: readonly string[];
  readonly startTime: Date;
  readonly durationMs: number;
  /** Wall time of the run for each test that ran; null when none did. */
  readonly wallMsPerTest: number | null;
  readonly facts: RunFacts;
  readonly steps: readonly StepSummary[];
  /** Tests that are tagged with no step of the guide, by project. */
  readonly others: readonly ProjectSummary[];
  readonly failures: readonly Failure[];
  /** Every quarantined test, whatever became of it. */
  readonly inQuarantine: readonly QuarantinedTest[];
  /** What went wrong outside any test, such as a spec that cannot be loaded. */
  readonly errors: readonly string[];
}

export type Verdict = 'Passed' | 'Failed' | 'Interrupted' | 'Timed out';

/** What a test ran with. Several values, as of merged runs, stand side by side; null where no test told. */
export interface RunFacts {
  readonly seed: string | null;
  readonly browser: string | null;
  /** The browser's file. */
  readonly browserPath: string | null;
  readonly baseURL: string | null;
  /** Why pictures of views were not compared; null where all were, or none was asked for. */
  readonly picturesNotCompared: string | null;
}

export interface StepSummary extends Counts {
  readonly step: Step;
  readonly sign: Sign;
}

export interface ProjectSummary extends Counts {
  readonly project: string;
  readonly sign: Sign;
}

/** A test whose failure does not decide the run. */
export interface QuarantinedTest {
  readonly titles: readonly string[];
  readonly project: string;
  /** Undefined where the annotation is not as expected, which fails the run. */
  readonly quarantine: Quarantine | undefined;
  readonly ending: 'passed' | 'failed' | 'skipped';
  /** What failed, in one line. */
  readonly message: string | undefined;
}

/** Every test that ran passed; a test failed; no test ran; the run was asked for tests of other steps. */
export type Sign = 'Passed' | 'Failed' | 'No test' | 'Not selected';

type Counted = keyof Counts;

interface Run {
  readonly tests: readonly TestCase[];
  readonly errors: readonly TestError[];
  readonly result: FullResult;
  /** The seed in the environment, for a run whose tests drew no data. */
  readonly seed: string | undefined;
  readonly selection: string | null;
  readonly missing: readonly string[];
  /** The directory that has tests/ and pages/. */
  readonly root: string;
}

/** Counts a run that has ended by step of the guide and by project, and describes what failed. */
export function summarize({ tests, errors, result, seed, selection, missing, root }: Run): RunSummary {
  const failures = new Map(
    tests.filter((test) => countedAs(test) === 'failed').map((test) => [test, describeFailure(test, root)]),
  );
  const counts = count(tests.map(countedAs));
  const ran = counts.passed + counts.failed;
  return {
    ...counts,
    verdict: verdictOf(result.status, counts, errors),
    flaky: [...failures.values()].filter(({ flaky }) => flaky).length,
    selection,
    missing,
    startTime: result.startTime,
    durationMs: Math.round(result.duration),
    wallMsPerTest: ran === 0 ? null : Math.round(result.duration / ran),
    facts: factsOf(tests, seed),
    steps: DOCUMENTED_FLOW.steps.map((step) => summarizeStep(step, tests, failures, selection !== null)),
    others: countByProject(tests.filter((test) => taggedSteps(test).length === 0)),
    failures: [...failures.values()],
    inQuarantine: tests.filter(isQuarantined).map((test) => quarantinedTest(test, root)),
    errors: errors.map((error) => linesOf(error).join('\n')),
  };
}

/** What the tests of a run ran with. `seed` is that of the environment, for tests that drew no data. */
export function factsOf(tests: readonly TestCase[], seed: string | undefined): RunFacts {
  return {
    seed: annotated(tests, 'seed')?.replaceAll('E2E_SEED=', '') ?? seed ?? null,
    browser: annotated(tests, 'browser'),
    browserPath: annotated(tests, 'browser path'),
    baseURL: annotated(tests, 'stub site'),
    picturesNotCompared: annotated(tests, PICTURES_NOT_COMPARED),
  };
}

function verdictOf(status: FullResult['status'], { failed }: Counts, errors: readonly TestError[]): Verdict {
  if (status === 'interrupted') return 'Interrupted';
  if (status === 'timedout') return 'Timed out';
  if (status === 'failed' || failed > 0 || errors.length > 0) return 'Failed';
  return 'Passed';
}

function summarizeStep(
  step: Step,
  tests: readonly TestCase[],
  failures: ReadonlyMap<TestCase, Failure>,
  isPartial: boolean,
): StepSummary {
  const endings = tests
    .filter((test) => taggedSteps(test).includes(step) || failures.get(test)?.steps.includes(step))
    .map((test) => endingAt(step, test, failures.get(test)));
  const counts = count(endings);
  const sign = isPartial && endings.length === 0 ? 'Not selected' : signOf(counts);
  return { step, ...counts, sign };
}

/**
 * How a test ended at one of its steps. A test that walks several and fails in one of them passed those before it,
 * and did not get to those after it unless a retry did.
 */
function endingAt(step: Step, test: TestCase, failure: Failure | undefined): Counted {
  const [failedIn] = failure?.steps ?? [];
  if (!failure || !failedIn || failure.steps.includes(step)) return countedAs(test);
  return failure.flaky || step.number < failedIn.number ? 'passed' : 'skipped';
}

function countedAs(test: TestCase): Counted {
  const ending = endingOf(test);
  return ending === 'flaky' ? 'failed' : ending;
}

function quarantinedTest(test: TestCase, root: string): QuarantinedTest {
  const counted = countedAs(test);
  const ending = counted === 'quarantined' ? 'failed' : counted;
  const [, project = '', , ...titles] = test.titlePath();
  const message = ending === 'failed' ? describeFailure(test, root).message[0] : undefined;
  return { titles, project, quarantine: quarantineOf(test), ending, message };
}

function signOf({ passed, failed }: Counts): Sign {
  if (failed > 0) return 'Failed';
  return passed > 0 ? 'Passed' : 'No test';
}

function count(endings: readonly Counted[]): Counts {
  const of = (ending: Counted): number => endings.filter((one) => one === ending).length;
  return {
    passed: of('passed'),
    failed: of('failed'),
    skipped: of('skipped'),
    quarantined: of('quarantined'),
  };
}

function countByProject(tests: readonly TestCase[]): ProjectSummary[] {
  const projectOf = (test: TestCase): string => test.titlePath()[1] ?? '';
  return [...new Set(tests.map(projectOf))].map((project) => {
    const counts = count(tests.filter((test) => projectOf(test) === project).map(countedAs));
    return { project, ...counts, sign: signOf(counts) };
  });
}

/** The different descriptions that the tests' annotations of a type have. */
export function annotated(tests: readonly TestCase[], type: string): string | null {
  const annotations = tests.flatMap(({ results }) => results.flatMap((result) => result.annotations));
  const values = annotations.flatMap((one) =>
    one.type === type && one.description ? [one.description] : [],
  );
  return values.length === 0 ? null : [...new Set(values)].join(', ');
}
