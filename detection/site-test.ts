import { type ListedTest, listTests } from '../runner/playwright';
import type { Context } from '../runner/project.cjs';

/** A test that judges the site from outside. */
export type SiteTest = Pick<ListedTest, 'name' | 'rules' | 'tags'>;

/** How a test speaks to the site: over HTTP alone, or through a browser. */
export type Level = 'form' | 'browser';

/**
 * All tests that judge the site from outside; their names are relative to `tests/`. A quarantined test is left out: its failure
 * says nothing about a change.
 */
export async function listSiteTests(context: Context): Promise<SiteTest[]> {
  const listed = await listTests(['--project=forms', '--project=chromium'], context);
  return listed
    .filter(({ isQuarantined }) => !isQuarantined)
    .map(({ name, rules, tags }) => ({ name: name.replace(/^tests\//, ''), rules, tags }));
}

/** The level of a test, by its name. */
export function levelOf(test: string): Level {
  return test.startsWith('forms/') ? 'form' : 'browser';
}

/** The spec of a test, relative to `tests/`. */
export function specOf(test: string): string {
  return test.split(' › ')[0] ?? '';
}
