import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OWN_PROJECTS } from '../fixtures/browser/projects';
import { formatted } from '../runner/figures';
import { type ListedTest, listTests } from '../runner/playwright';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { changedCounts, RECORD, recordOf } from './run/test-record';

const TABLE = 'docs/rules.md';
const ROW = /^\| `([^`]+)` *\| (.*?) *\| (.*?) *\|(.*)\|(.*)\|$/;
const SOURCE = /\[(H|M|L)|D-\d\d/;
/** Specs of what the browser shows; the others are form tests, or specs of the stub's own contract. */
const IN_THE_BROWSER = /^(guide|screens|journeys|accessibility)\//;

/** Files that name each rule. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * `npm run rules`: writes beside every rule of docs/rules.md the code that has it (`@rule`) and the specs that cover it
 * (`coversRule(...)`), and into tests/record.md the number of tests of each rule and spec file. With `--check` it writes
 * nothing, and fails if one of them would change. Both report what is wrong with the table, and fail then.
 */
export async function main(args: readonly string[], { root, env }: Context): Promise<number> {
  const [mode, more] = args;
  if ((mode !== undefined && mode !== '--check') || more !== undefined) {
    throw new UserError(`npm run rules takes no argument but --check, got "${args.join(' ')}".`);
  }
  const tests = await listTests(
    OWN_PROJECTS.map((project) => `--project=${project}`),
    { root, env },
  );
  const file = path.join(root, TABLE);
  const before = readFileSync(file, 'utf8');
  const { table, problems } = completeTable(before, { code: rulesInCode(root), specs: rulesInSpecs(tests) });
  const after = await formatted(table, file);
  const recordFile = path.join(root, RECORD);
  const recorded = existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : '';
  const record = await formatted(recordOf(tests), recordFile);
  if (mode !== '--check') {
    writeFileSync(file, after);
    writeFileSync(recordFile, record);
  } else {
    if (after !== before) problems.push(`${TABLE} differs from code and specs: run npm run rules.`);
    problems.push(...problemsOfRecord(recorded, record));
  }
  if (problems.length > 0) {
    throw new UserError(`The rules, their tests and their tables do not agree:\n  ${problems.join('\n  ')}`);
  }
  console.log(`${TABLE}: every rule has its code and its specs.\n${RECORD}: every test is counted.`);
  return 0;
}

/** What is wrong with the record of the tests. */
export function problemsOfRecord(recorded: string, current: string): string[] {
  if (recorded === current) return [];
  return [
    `${RECORD} does not have the tests of today. If tests were added or removed on purpose, run npm run rules and commit the file:`,
    ...changedCounts(recorded, current),
  ];
}

/** The table with the code and the specs of today, and what is wrong with it. */
export function completeTable(
  table: string,
  { code, specs }: { readonly code: Places; readonly specs: Places },
): { table: string; problems: string[] } {
  const rows = table.split('\n').flatMap((line) => ROW.exec(line) ?? []).length;
  if (rows === 0) throw new UserError(`${TABLE} has no row of the form "| \`id\` | rule | source | | |".`);
  const problems: string[] = [];
  const known = new Set<string>();
  const lines = table.split('\n').map((line) => {
    const [, id, rule = '', source = ''] = ROW.exec(line) ?? [];
    if (!id) return line;
    if (known.has(id)) problems.push(`${id} is in ${TABLE} twice.`);
    known.add(id);
    problems.push(...problemsOf(id, source, { code, specs }));
    return `| \`${id}\` | ${rule} | ${source} | ${listed(code.get(id))} | ${listed(specs.get(id))} |`;
  });
  for (const [where, places] of Object.entries({ 'stub-site/': code, 'tests/': specs })) {
    for (const [id, files] of places) {
      if (known.has(id)) continue;
      problems.push(`${id} is named in ${where} (${[...files].join(', ')}) and not in ${TABLE}.`);
    }
  }
  return { table: lines.join('\n'), problems };
}

function problemsOf(
  id: string,
  source: string,
  { code, specs }: { readonly code: Places; readonly specs: Places },
): string[] {
  const problems: string[] = [];
  if (!SOURCE.test(source)) {
    problems.push(`${id} has no source: expected a mark such as [H], or a decision D-nn.`);
  }
  if (!code.has(id)) {
    problems.push(`${id} has no code: tag the place in stub-site/ that has the rule with @rule ${id}.`);
  }
  if (![...(specs.get(id) ?? [])].some((spec) => IN_THE_BROWSER.test(spec))) {
    problems.push(
      `${id} is checked by no browser spec: write one that fails without the rule, with coversRule('${id}').`,
    );
  }
  return problems;
}

function listed(files: ReadonlySet<string> = new Set()): string {
  return [...files]
    .sort()
    .map((file) => `\`${file}\``)
    .join('<br>');
}

/** The rules that the stub's code is tagged with, by its files. */
export function rulesInCode(root: string): Map<string, Set<string>> {
  const folder = path.join(root, 'stub-site');
  const places = new Map<string, Set<string>>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const [, ids = ''] of text.matchAll(/@rule ([a-z.,\s-]*[a-z])/g)) {
      for (const id of ids.split(/,\s*/)) add(places, id, name.replace(/\.ts$/, ''));
    }
  }
  return places;
}

/** The rules that tests cover, by their files, as Playwright lists them. */
function rulesInSpecs(tests: readonly ListedTest[]): Places {
  const places = new Map<string, Set<string>>();
  for (const { file, rules } of tests) {
    for (const id of rules) add(places, id, file.replace(/^tests\//, '').replace(/\.spec\.ts$/, ''));
  }
  return places;
}

function add(places: Map<string, Set<string>>, id: string, file: string): void {
  places.set(id, (places.get(id) ?? new Set()).add(file));
}
