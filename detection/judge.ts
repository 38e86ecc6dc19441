import { stripVTControlCharacters } from 'node:util';
import type { TestError, TestResult } from '@playwright/test/reporter';
import { failuresOf, type ReadFailure, stepsTo } from '../fixtures/evidence/failures';

/**
 * How a test ended. Only `failed` detects a change: one of the test's own assertions or actions failed. `broken` is a
 * failure of anything else, such as a fixture, the control API, or the teardown.
 */
export type Ending = 'passed' | 'failed' | 'timed out' | 'broken' | 'not run';

export interface Judgement {
  readonly ending: Ending;
  /** First lines of the error; of a test's own failure, if there is one. */
  readonly message: readonly string[];
  /** What the failure was about, where a matcher or a failed action attached it. */
  readonly place: Place | null;
}

/** Where a test failed, by its facts. */
export interface Place {
  readonly kind: 'assertion' | 'action';
  readonly screen: string;
  readonly step: number | null;
}

type JudgedResult = Pick<TestResult, 'status' | 'errors' | 'steps' | 'attachments'>;

const MESSAGE_LINES = 4;

/** Judges a test by facts: its status, its steps, and the facts that it attached. */
export function judge(result: JudgedResult): Judgement {
  const [first] = result.errors;
  const message = first ? linesOf(textOf(first)) : [];
  switch (result.status) {
    case 'passed':
      return { ending: 'passed', message: [], place: null };
    case 'skipped':
    case 'interrupted':
      return { ending: 'not run', message: [], place: null };
    case 'timedOut':
      return { ending: 'timed out', message, place: null };
    case 'failed': {
      const own = failuresOf(result).find((failure) => isOwnFailure(failure, result));
      if (!own) return { ending: 'broken', message, place: null };
      return { ending: 'failed', message: linesOf(textOf(own.error)), place: placeOf(own) };
    }
  }
}

/**
 * Whether an assertion or an action of the test failed. Facts say so themselves. Without facts the steps do: the error
 * is that of an assertion or of an action, and what failed is neither a fixture nor the teardown.
 */
function isOwnFailure(failure: ReadFailure, { steps }: JudgedResult): boolean {
  if (failure.kind === 'harness') return false;
  if (failure.expected !== undefined) return true;
  const path = stepsTo(failure.message, steps);
  const category = path.at(-1)?.category ?? '';
  return ['expect', 'pw:api'].includes(category) && !path.some(isHarness);
}

/** A beforeEach hook opens what the test looks at; fixtures and whatever runs after the test are the harness. */
function isHarness({ category, title }: TestResult['steps'][number], depth: number): boolean {
  if (category === 'fixture') return true;
  return depth === 0 && category === 'hook' && title !== BEFORE_TEST;
}

/** Title that Playwright gives the step with the beforeEach hooks. */
export const BEFORE_TEST = 'Before Hooks';

function placeOf({ kind, screen, step, expected }: ReadFailure): Place | null {
  if (screen === undefined || kind === 'harness' || kind === 'page') return null;
  // Of an assertion without facts of its own, the screen is only where the browser was.
  if (kind === 'assertion' && expected === undefined) return null;
  return { kind, screen, step: step ?? null };
}

function textOf({ message, value }: TestError): string {
  return message ?? value ?? '';
}

function linesOf(text: string): string[] {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines.filter((line) => line.trim() !== '').slice(0, MESSAGE_LINES);
}
