import * as v from 'valibot';
import { nameInList } from '../runner/playwright';

// The history of the runs: one line of JSON for each run, and one for each test and run. reports/README.md documents
// the fields.

/** Version of the lines. A new field, or another meaning, is a new version. */
export const VERSION = 1;

const RESULT = v.picklist(['green', 'red', 'cancelled']);
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The run that a line belongs to: the instant at which it started. */
const RUN_ID = v.pipe(v.string(), v.isoTimestamp());

const TEST_LINE = v.strictObject({
  version: v.literal(VERSION),
  type: v.literal('test'),
  run: RUN_ID,
  project: v.string(),
  /** File and titles, joined by " › ". */
  test: v.string(),
  /** Steps of the guide that it is tagged with. */
  steps: v.array(COUNT),
  outcome: v.picklist(['passed', 'failed', 'flaky', 'skipped', 'quarantined']),
  /** Whether the test was in quarantine, also where it passed. */
  inQuarantine: v.boolean(),
  /** All its attempts together. */
  ms: COUNT,
  /** Between the test before it in its file and its start, when hooks and fixtures prepare several tests. */
  preparationMs: v.optional(COUNT, 0),
  /** First line of the error; null without one. */
  error: v.nullable(v.string()),
});

const RUN_LINE = v.strictObject({
  version: v.literal(VERSION),
  type: v.literal('run'),
  run: RUN_ID,
  kind: v.picklist(['change', 'nightly']),
  result: RESULT,
  commit: v.nullable(v.string()),
  seed: v.nullable(v.string()),
  browser: v.nullable(v.string()),
  durationMs: COUNT,
  /** How many tests had each outcome. */
  counts: v.strictObject({ passed: COUNT, failed: COUNT, flaky: COUNT, skipped: COUNT, quarantined: COUNT }),
  /** Steps of the guide that a test failed in. */
  failingSteps: v.array(COUNT),
  /** Ids of what following the guides found. */
  findings: v.array(v.string()),
  /** Ids of the claims that a finding contradicts. */
  contradictedClaims: v.array(v.string()),
  /** What the run consisted of: a nightly run has several parts. */
  parts: v.array(v.strictObject({ name: v.string(), result: RESULT })),
});

export type TestLine = v.InferOutput<typeof TEST_LINE>;
export type RunLine = v.InferOutput<typeof RUN_LINE>;
export type HistoryLine = TestLine | RunLine;
export type Outcome = TestLine['outcome'];
export type RunKind = RunLine['kind'];

const LINE = v.variant('type', [RUN_LINE, TEST_LINE]);

/** A line of the file, or why it is none. */
export function parseLine(text: string): HistoryLine | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON, or its end is missing' };
  }
  const { version } = v.is(v.looseObject({ version: v.unknown() }), data) ? data : {};
  if (version !== VERSION)
    return { problem: `expected version ${VERSION}, got ${JSON.stringify(version) ?? 'none'}` };
  const parsed = v.safeParse(LINE, data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return { problem: `${v.getDotPath(issue) ?? 'line'}: ${issue.message}` };
}

export function isRun(line: HistoryLine): line is RunLine {
  return line.type === 'run';
}

export function isTest(line: HistoryLine): line is TestLine {
  return line.type === 'test';
}

/** The one key of a test in all runs: "[chromium] › tests/screens/payment/payment.spec.ts › ...". */
export function keyOf({ project, test }: Pick<TestLine, 'project' | 'test'>): string {
  return nameInList({ project, name: test });
}

/** Whether a test failed, whatever the run made of it. */
export function isFailure({ outcome }: Pick<TestLine, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'flaky' || outcome === 'quarantined';
}
