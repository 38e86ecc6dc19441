import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changedFiles } from '../../runner/changed-files';
import { type ListedTest, listTests } from '../../runner/playwright';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { rulesInCode } from '../rules';

/** Which tests a changed file concerns. */
export type Concern =
  | { readonly tests: 'all' | 'none' | 'those that import it' }
  | { readonly tests: 'those of its rules'; readonly rules: readonly string[] };

/** Files whose change no form or browser test can notice. */
const WITHOUT_TESTS =
  /(\.md$)|^(LICENSE$|docs\/|bench\/|lint\/|detection\/|\.ci\/|tests\/(tooling|stub-site)\/)/;
/** Code that Playwright finds by the imports of specs. */
const IMPORTED = /^(pages|fixtures|tests)\/.*\.ts$/;

/**
 * Which tests a file concerns. `rules` are those of the stub's files, by rule. A file that nothing maps to tests concerns
 * all of them.
 */
export function concernOf(file: string, rules: ReadonlyMap<string, ReadonlySet<string>>): Concern {
  if (WITHOUT_TESTS.test(file)) return { tests: 'none' };
  if (IMPORTED.test(file)) return { tests: 'those that import it' };
  const code = /^stub-site\/(.*)\.ts$/.exec(file)?.[1];
  const own = [...rules].flatMap(([rule, files]) => (code !== undefined && files.has(code) ? [rule] : []));
  return own.length > 0 ? { tests: 'those of its rules', rules: own.sort() } : { tests: 'all' };
}

/** What was chosen and why, for the user. */
export function choiceText(
  concerns: ReadonlyMap<string, Concern>,
  { since, chosen, all }: { since: string; chosen: number; all: number },
): string {
  const lines = [...concerns].map(([file, concern]) => {
    const rules = 'rules' in concern ? `: ${concern.rules.join(', ')}` : '';
    return `  ${file}: ${concern.tests === 'all' ? 'all tests, since nothing maps it' : concern.tests}${rules}`;
  });
  const files = `${concerns.size} ${concerns.size === 1 ? 'file' : 'files'} changed since ${since}`;
  return [files, ...lines, `${chosen} of ${all} tests are concerned.`].join('\n');
}

/**
 * The arguments for Playwright that choose the tests which the changes since `ref` concern; undefined when they concern
 * none. Says what is chosen and why.
 */
export async function argumentsForChanges(
  ref: string,
  projects: readonly string[],
  context: Context,
): Promise<string[] | undefined> {
  const { base, files } = await changedFiles(ref, context);
  const rules = rulesInCode(context.root);
  const concerns = new Map(files.map((file) => [file, concernOf(file, rules)]));
  const tests = await listTests(projects, context);
  const chosen = await chosenTests(concerns, tests, () =>
    listTests([...projects, `--only-changed=${base}`, '--pass-with-no-tests'], context),
  );
  console.log(choiceText(concerns, { since: ref, chosen: chosen.length, all: tests.length }));
  if (chosen.length === 0) return undefined;
  if (chosen.length === tests.length) return [...projects];

  const list = path.join(OUTPUT, 'changed-tests.txt');
  mkdirSync(path.join(context.root, OUTPUT), { recursive: true });
  const lines = chosen.map(({ project, name }) => `[${project}] › ${name}`);
  writeFileSync(path.join(context.root, list), lines.join('\n'));
  return [...projects, `--test-list=${list}`];
}

/** The tests that the changes concern; `importing` lists those that import a changed file. */
export async function chosenTests(
  concerns: ReadonlyMap<string, Concern>,
  tests: readonly ListedTest[],
  importing: () => Promise<readonly ListedTest[]>,
): Promise<ListedTest[]> {
  const all = [...concerns.values()];
  if (all.some((concern) => concern.tests === 'all')) return [...tests];
  const imports = all.some((concern) => concern.tests === 'those that import it');
  const names = new Set((imports ? await importing() : []).map(({ name }) => name));
  const rules = new Set(all.flatMap((concern) => ('rules' in concern ? concern.rules : [])));
  return tests.filter((test) => names.has(test.name) || test.rules.some((rule) => rules.has(rule)));
}
