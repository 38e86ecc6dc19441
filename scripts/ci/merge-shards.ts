import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readHistory } from '../../history/file';
import { isTest, keyOf } from '../../history/lines';
import { removeReports } from '../../reports/list';
import { OWN_PROJECTS } from '../../fixtures/browser/projects';
import { lockCheckout } from '../../runner/lock';
import { listTests, mergeReports, nameInList } from '../../runner/playwright';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { runWith } from '../run/browsers';
import { writeAllureReport } from '../run/allure-report';
import { shardProblems, timesText } from './judge-shards';
import { jobSummary } from './job-summary';
import { blobOf, readRecords } from './shard-record';

const BLOBS = `${OUTPUT}/blobs`;

/**
 * Puts the reports of shards together, as if one run had written them, and judges all of it. `from` has the folders of
 * the shards. Resolves with 0 when every test of the suite ran in one shard and passed.
 */
export async function mergeShards(from: string, context: Context): Promise<number> {
  const { root, env } = context;
  lockCheckout(`npm run ci -- --merge ${from}`, context);
  const shards = readRecords(path.resolve(root, from));
  const records = shards.map(({ record }) => record);
  removeReports(path.join(root, OUTPUT));
  rmSync(path.join(root, BLOBS), { recursive: true, force: true });
  mkdirSync(path.join(root, BLOBS), { recursive: true });
  const withReport = shards.filter(({ folder, record }) => existsSync(path.join(folder, blobOf(record))));
  for (const { folder, record } of withReport)
    cpSync(path.join(folder, blobOf(record)), path.join(root, BLOBS, blobOf(record)));
  const code = withReport.length > 0 ? await mergeReports(BLOBS, context) : 1;
  const hasAllure = await writeAllureReport(context, OUTPUT);
  const { browserProjects = [] } = records[0] ?? {};
  const start = runWith(OWN_PROJECTS, browserProjects, context);
  const expected = (await listTests(start.args, start.context)).map(nameInList);
  const reported = new Set(withReport.map(({ record }) => record));
  const problems = shardProblems(records, { expected, ran: testsThatRan(root), reported });
  const lines = [timesText(records), ...problems];
  console.log(
    ['', ...lines, `Reports: ${OUTPUT}/index.html${hasAllure ? '' : ' (no Allure report)'}`].join('\n'),
  );
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, jobSummary(path.join(root, OUTPUT), lines));
  return code !== 0 || problems.length > 0 ? 1 : 0;
}

/** The tests in the merged reports; undefined where there are none. */
function testsThatRan(root: string): ReadonlySet<string> | undefined {
  const file = path.join(root, OUTPUT, 'history-run.jsonl');
  if (!existsSync(file)) return undefined;
  return new Set(readHistory(file).lines.filter(isTest).map(keyOf));
}
