import path from 'node:path';
import type { TestCase } from '@playwright/test/reporter';

/**
 * The name of a test as Playwright lists it, and as `--test-list` takes it: its file from the configuration's directory,
 * its groups and its title. The history knows a test by it, because it weighs the tests that shards are made of.
 */
export function listedName(test: TestCase, root: string): string {
  const file = path.relative(root, test.location.file).replaceAll(path.sep, '/');
  return [file, ...test.titlePath().slice(3)].join(' › ');
}
