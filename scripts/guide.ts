import path from 'node:path';
import { GUIDES } from '../guides/catalogue';
import { testsOfGuide, wantedGuide } from '../guides/wanted';
import { listTests, nameInList, writeTestList } from '../runner/playwright';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { reportsOf, runPlaywrightWithReports } from './run/run-with-reports';

const PROJECT = '--project=chromium';

/**
 * `npm run guide [-- --guide <court>] [--step <number>]`: follows the courts' guides, runs the tests of their claims, and
 * writes the guides with pictures.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const wanted = wantedGuide(args, GUIDES);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();
  const env = { ...context.env, ...(wanted.step ? { E2E_GUIDE_STEP: wanted.step } : {}) };
  const { following, proving } = testsOfGuide(wanted, await listTests([PROJECT], { ...context, env }));
  console.log(`${following.length} tests follow the guides; ${proving.length} more test their statements.`);
  const list = path.join(OUTPUT, 'guide-tests.txt');
  const names = [...following, ...proving].map((name) => nameInList({ project: 'chromium', name }));
  writeTestList(path.join(context.root, list), names);
  const run = [PROJECT, `--test-list=${list}`];
  const code = await runPlaywrightWithReports(run, { ...context, env });
  console.log(`Illustrated guides: ${reportsOf(run)}/guide/index.html`);
  return code;
}
