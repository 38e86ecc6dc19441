import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UserError } from '../runner/user-error.cjs';

/** A test that failed, as a QA engineer reads it. */
export interface FailingTest {
  /** Titles of the groups around the test, then its own. */
  readonly title: string;
  readonly project: string;
  /** The line where the test begins: `tests/forms/payment/card.spec.ts:12`. */
  readonly spec: string;
  /** Numbers of the steps of the flow that it concerns. */
  readonly steps: readonly number[];
  /** Whether it passed on a retry. */
  readonly flaky: boolean;
  /** What failed, what was expected and found, then where. */
  readonly text: string;
}

/** A part of a night that is red. */
export interface FailingPart {
  readonly name: string;
  /** Options of `npm run nightly` that a replay of it needs beside its name. */
  readonly options: readonly string[];
  /** Why it is red, a sentence each. */
  readonly why: readonly string[];
}

/** How a night ended. `unknown`: its entry is damaged, and only says when it began. */
export type Outcome = 'green' | 'red' | 'cancelled' | 'unknown';

/** A night, as far as an alert has to know it. */
export interface Night {
  /** Id of the run at the CI server. A later entry with the same id takes the place of an earlier one. */
  readonly run: string;
  /** Address of the run at the CI server. */
  readonly url: string | null;
  /** An instant: ISO 8601 with `Z` or an offset. */
  readonly startedAt: string;
  readonly result: Outcome;
  readonly commit: string | null;
  /** The seed of all test data. */
  readonly seed: string | null;
  readonly parts: readonly FailingPart[];
  readonly tests: readonly FailingTest[];
}

export interface ReadNights {
  /** From the earliest to the latest. */
  readonly nights: readonly Night[];
  /** Entries that could not be read, a sentence each. */
  readonly problems: readonly string[];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const text = v.string();
const startedAt = v.pipe(
  text,
  v.check(
    (instant) => INSTANT.test(instant) && Number.isFinite(Date.parse(instant)),
    'must be a time with Z or an offset',
  ),
);

// What people copy into commands: nothing else may be in it.
export const RUN_ID = /^[\w.:-]{1,100}$/;
export const RUN_ADDRESS = /^https?:\/\/[\w./:?=&%#-]+$/;
export const COMMIT = /^[0-9a-f]{7,64}$/;

const NIGHT = v.object({
  run: v.pipe(text, v.regex(RUN_ID, 'must be the id of a run')),
  url: v.nullable(v.pipe(text, v.regex(RUN_ADDRESS, 'must be an address'))),
  startedAt,
  result: v.picklist(['green', 'red', 'cancelled'], 'must be green, red or cancelled'),
  commit: v.nullable(v.pipe(text, v.regex(COMMIT, 'must be the id of a commit'))),
  seed: v.nullable(v.pipe(text, v.regex(/^\d{1,9}$/, 'must be a number of at most 9 digits'))),
  parts: v.array(
    v.object({
      name: v.pipe(text, v.regex(/^[\w-]{1,50}$/, 'must be a name')),
      options: v.array(v.pipe(text, v.regex(/^[\w-]{1,50}$/, 'must be an option or a number'))),
      why: v.array(text),
    }),
  ),
  tests: v.array(
    v.object({
      title: text,
      project: text,
      spec: v.pipe(text, v.regex(/^[\w./@-]+:\d+$/, 'must be a file and a line')),
      steps: v.array(v.number()),
      flaky: v.boolean(),
      text,
    }),
  ),
});

/** Reads the file of nights: a JSON list. A damaged entry is reported and skipped; what it tells of its time still counts. */
export function readNights(file: string): ReadNights {
  if (!existsSync(file)) {
    throw new UserError(
      `Expected the nights in ${file}, found no file. Name the file of the history: --nights FILE`,
    );
  }
  const problem = `${file} is not a JSON list of nights`;
  let entries: unknown;
  try {
    entries = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { nights: [], problems: [`${problem}: ${(error as Error).message}`] };
  }
  return Array.isArray(entries) ? nightsIn(entries) : { nights: [], problems: [`${problem}.`] };
}

/** The nights in a list of entries, in the order of their times. */
export function nightsIn(entries: readonly unknown[]): ReadNights {
  const problems: string[] = [];
  const byRun = new Map<string, Night>();
  for (const [index, entry] of entries.entries()) {
    const parsed = v.safeParse(NIGHT, entry);
    if (parsed.success) {
      byRun.set(parsed.output.run, parsed.output);
      continue;
    }
    const wrong = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'it'} ${messageOf(issue)}`);
    problems.push(`Entry ${index + 1} of the history is damaged: ${wrong.join('; ')}.`);
    const instant = v.safeParse(v.object({ startedAt }), entry);
    if (instant.success) byRun.set(`damaged:${index}`, unknownNight(instant.output.startedAt));
  }
  const time = (night: Night): number => Date.parse(night.startedAt);
  return { nights: [...byRun.values()].sort((a, b) => time(a) - time(b)), problems };
}

/** What is missing has a message of valibot; all else has one of ours. */
function messageOf({ message }: v.BaseIssue<unknown>): string {
  return message.startsWith('must ') ? message : 'is missing or of the wrong type';
}

function unknownNight(instant: string): Night {
  const nothing = { url: null, commit: null, seed: null, parts: [], tests: [] };
  return { run: 'unknown', startedAt: instant, result: 'unknown', ...nothing };
}
