import path from 'node:path';
import { countText } from '../../html/wording';
import { changedFiles } from '../../runner/changed-files';
import { type ListedTest, listTests, nameInList, writeTestList } from '../../runner/playwright';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { rulesInCode } from '../rules';

/** Which tests a changed file affects. */
export type Affected =
  | { readonly tests: 'all' | 'none' | 'tests that import it' }
  | { readonly tests: 'tests of its rules'; readonly rules: readonly string[] };

/** Files whose change no form or browser test can notice. */
const WITHOUT_TESTS =
  /(\.md$)|^(LICENSE$|\.github\/|\.gitlab-ci\.yml$|history\/|docs\/|bench\/|lint\/|detection\/|nightly\/|\.ci\/|tests\/(tooling|stub-site)\/)/;
/** Code that Playwright finds by the imports of specs. */
const IMPORTED = /^(pages|fixtures|tests)\/.*\.ts$/;

/**
 * Which tests a changed file affects. `rules` are those of the stub's files, by rule. A file that is not mapped to
 * specific tests affects all of them.
 */
export function affectedBy(file: string, rules: ReadonlyMap<string, ReadonlySet<string>>): Affected {
  if (WITHOUT_TESTS.test(file)) return { tests: 'none' };
  if (IMPORTED.test(file)) return { tests: 'tests that import it' };
  const code = /^stub-site\/(.*)\.ts$/.exec(file)?.[1];
  const own = [...rules].flatMap(([rule, files]) => (code !== undefined && files.has(code) ? [rule] : []));
  return own.length > 0 ? { tests: 'tests of its rules', rules: own.sort() } : { tests: 'all' };
}

/** What was chosen and why, for the user. */
export function choiceText(
  changes: ReadonlyMap<string, Affected>,
  { since, chosen, all }: { since: string; chosen: number; all: number },
): string {
  const lines = [...changes].map(([file, affected]) => {
    const rules = 'rules' in affected ? `: ${affected.rules.join(', ')}` : '';
    return `  ${file}: ${affected.tests === 'all' ? 'all tests (not mapped to specific tests)' : affected.tests}${rules}`;
  });
  const files = `${countText(changes.size, 'file')} changed since ${since}`;
  return [files, ...lines, `${chosen} of ${all} tests are affected.`].join('\n');
}

/**
 * The arguments for Playwright that choose the tests which the changes since `ref` affect; undefined when they affect
 * none. Says what is chosen and why.
 */
export async function argumentsForChanges(
  ref: string,
  projects: readonly string[],
  context: Context,
): Promise<string[] | undefined> {
  const { base, files } = await changedFiles(ref, context);
  const rules = rulesInCode(context.root);
  const changes = new Map(files.map((file) => [file, affectedBy(file, rules)]));
  const tests = await listTests(projects, context);
  const chosen = await chosenTests(changes, tests, () =>
    listTests([...projects, `--only-changed=${base}`, '--pass-with-no-tests'], context),
  );
  console.log(choiceText(changes, { since: ref, chosen: chosen.length, all: tests.length }));
  if (chosen.length === 0) return undefined;
  if (chosen.length === tests.length) return []; // as a run without --changed

  const list = path.join(OUTPUT, 'changed-tests.txt');
  writeTestList(path.join(context.root, list), chosen.map(nameInList));
  return [...projects, `--test-list=${list}`];
}

/** The tests that the changes affect; `importing` lists those that import a changed file. */
export async function chosenTests(
  changes: ReadonlyMap<string, Affected>,
  tests: readonly ListedTest[],
  importing: () => Promise<readonly ListedTest[]>,
): Promise<ListedTest[]> {
  const all = [...changes.values()];
  if (all.some((affected) => affected.tests === 'all')) return [...tests];
  const imports = all.some((affected) => affected.tests === 'tests that import it');
  const names = new Set((imports ? await importing() : []).map(({ name }) => name));
  const rules = new Set(all.flatMap((affected) => ('rules' in affected ? affected.rules : [])));
  return tests.filter((test) => names.has(test.name) || test.rules.some((rule) => rules.has(rule)));
}
