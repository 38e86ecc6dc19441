import type { TestCase } from '@playwright/test/reporter';
import { isQuarantined } from '../../fixtures/quarantine/quarantine';
import { GUIDES } from '../../guides/catalogue';
import type { FoundInGuide } from '../../guides/evidence';
import {
  type HistoryLine,
  type Outcome,
  type RunKind,
  type RunLine,
  type TestLine,
  VERSION,
} from '../../history/lines';
import { judgeClaims, metFindings } from '../claims/claims';
import { endingOf } from '../ending';
import type { EndedRun } from '../gate-reporter';
import { describeFailure, type Failure, taggedSteps } from '../summary/failure';
import { factsOf } from '../summary/run-summary';
import { listedName } from './listed-name';
import { preparationsOf } from './preparations';

/** What the tests do not tell of a run. */
interface About {
  readonly kind: RunKind;
  readonly commit: string | null;
  /** The seed in the environment, for a run whose tests drew no data. */
  readonly seed: string | undefined;
  /** The directory that has tests/ and pages/. */
  readonly root: string;
}

/** A run that has ended as lines of the history: that of the run, then one for each test. */
export function runLines(run: EndedRun, about: About): HistoryLine[] {
  const { tests } = run;
  const id = run.startTime.toISOString();
  const failures = new Map(
    tests.filter(hasFailed).map((test) => [test, describeFailure(test, about.root)] as const),
  );
  const preparations = preparationsOf(tests);
  const testLines = tests.map((test) => ({
    ...testLine(id, test, failures.get(test), about.root),
    preparationMs: preparations.get(test) ?? 0,
  }));
  return [runLine(id, run, about, [...failures], testLines), ...testLines];
}

function runLine(
  id: string,
  { tests, status, durationMs }: EndedRun,
  { kind, commit, seed: seedOfRun }: About,
  failures: readonly (readonly [TestCase, Failure])[],
  lines: readonly TestLine[],
): RunLine {
  const { seed, browser } = factsOf(tests, seedOfRun);
  const count = (outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length;
  const counts = {
    passed: count('passed'),
    failed: count('failed'),
    flaky: count('flaky'),
    skipped: count('skipped'),
    quarantined: count('quarantined'),
  };
  const result = resultOf(status, counts);
  const failed = failures.filter(([test]) => endingOf(test) !== 'quarantined');
  const steps = failed.flatMap(([, failure]) => failure.steps.map(({ number }) => number));
  const contradicted = judgeClaims(GUIDES, tests).filter(({ proof }) => proof === 'contradicted');
  return {
    version: VERSION,
    type: 'run',
    run: id,
    kind,
    result,
    commit,
    seed,
    browser,
    durationMs,
    counts,
    failingSteps: unique(steps).sort((a, b) => a - b),
    findings: unique(metFindings(tests).map(findingId)),
    contradictedClaims: contradicted.map(({ claim }) => claim.id),
    parts: [{ name: 'tests', result }],
  };
}

function testLine(
  run: string,
  test: TestCase,
  failure: Failure | undefined,
  root: string,
): Omit<TestLine, 'preparationMs'> {
  return {
    version: VERSION,
    type: 'test',
    run,
    project: test.parent.project()?.name ?? '',
    test: listedName(test, root),
    steps: taggedSteps(test).map(({ number }) => number),
    outcome: endingOf(test),
    inQuarantine: isQuarantined(test),
    ms: test.results.reduce((total, { duration }) => total + Math.max(0, Math.round(duration)), 0),
    error: failure?.message[0] ?? null,
  };
}

function hasFailed(test: TestCase): boolean {
  return ['failed', 'flaky', 'quarantined'].includes(endingOf(test));
}

/** A run in which a test failed is red, also where merged shards ended well. */
function resultOf(status: EndedRun['status'], { failed, flaky }: RunLine['counts']): RunLine['result'] {
  if (status === 'interrupted') return 'cancelled';
  return status === 'passed' && failed + flaky === 0 ? 'green' : 'red';
}

/** Findings have no id of their own: the guide, the step and the kind, then the claim or what the guide says. */
function findingId({ guide, step, kind, claim, says }: FoundInGuide): string {
  return [guide, step, kind, claim ?? says].join(' / ');
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
