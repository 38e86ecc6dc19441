import path from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { testCaseName } from '../fixtures/test-name';

const TESTS = path.join(__dirname, '../tests');

/** A test that proves something, such as a claim, and its result in a run. */
export interface ProvingTest {
  readonly name: string;
  /** Its spec, such as "screens/payment/payment". */
  readonly spec: string;
  readonly result: 'passed' | 'failed' | 'skipped';
}

export function provingTest(test: TestCase): ProvingTest {
  const spec = path.relative(TESTS, test.location.file).replaceAll(path.sep, '/');
  return { name: testCaseName(test), spec: spec.replace(/\.spec\.ts$/, ''), result: resultOf(test) };
}

/** A test that is expected to fail proves nothing. */
export function resultOf(test: TestCase): ProvingTest['result'] {
  if (test.outcome() === 'skipped') return 'skipped';
  return test.outcome() === 'expected' && test.expectedStatus === 'passed' ? 'passed' : 'failed';
}
