import type { TestCase } from '@playwright/test/reporter';

/** The name of a test: its file and titles. */
export function testName(test: TestCase): string {
  const [, , ...names] = test.titlePath();
  return names.join(' › ');
}
