/**
 * Keeps docs/rules.md true: `npm run rules` writes, beside every rule of the stub site, the code that has it (tag
 * `@rule`) and the specs that fail without it (`coversRule(...)`); `--check` writes nothing. Both say what is wrong with the
 * table, and exit 1 then.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { listTests } from './playwright.mjs';
import { Problem } from './problem.mjs';

const TABLE = 'docs/rules.md';
const ROW = /^\| `([^`]+)` *\| (.*?) *\| (.*?) *\|(.*)\|(.*)\|$/;
const SOURCE = /\[(H|M|L)|D-\d\d/;
/** Specs of what the browser shows; the others are those of the stub's own contract. */
const IN_THE_BROWSER = /^(guide|screens|journeys)\//;

/**
 * Where each rule is named: files by rule.
 * @typedef {ReadonlyMap<string, ReadonlySet<string>>} Places
 */

/**
 * The table with the code and the specs of today, and what is wrong with it.
 * @param {string} table
 * @param {{ code: Places, specs: Places }} places
 * @returns {{ table: string, problems: string[] }}
 */
export function completeTable(table, { code, specs }) {
  const rows = table.split('\n').flatMap((line) => ROW.exec(line) ?? []).length;
  if (rows === 0) throw new Problem(`${TABLE} has no row of the form "| \`id\` | rule | source | | |".`);
  /** @type {string[]} */
  const problems = [];
  /** @type {Set<string>} */
  const known = new Set();
  const lines = table.split('\n').map((line) => {
    const [, id, rule = '', source = ''] = ROW.exec(line) ?? [];
    if (!id) return line;
    if (known.has(id)) problems.push(`${id} stands in ${TABLE} twice.`);
    known.add(id);
    if (!SOURCE.test(source))
      problems.push(`${id} has no source: expected a mark such as [H], or a decision D-nn.`);
    if (!code.has(id))
      problems.push(`${id} has no code: tag the place in stub-site/ that has the rule with @rule ${id}.`);
    if (![...(specs.get(id) ?? [])].some((spec) => IN_THE_BROWSER.test(spec))) {
      problems.push(
        `${id} is checked by no browser spec: write one that fails without the rule, with coversRule('${id}').`,
      );
    }
    return `| \`${id}\` | ${rule} | ${source} | ${listed(code.get(id))} | ${listed(specs.get(id))} |`;
  });
  for (const [where, places] of Object.entries({ 'stub-site/': code, 'tests/': specs })) {
    for (const [id, files] of places) {
      if (!known.has(id))
        problems.push(`${id} is named in ${where} (${[...files].join(', ')}) and not in ${TABLE}.`);
    }
  }
  return { table: lines.join('\n'), problems };
}

/** @param {ReadonlySet<string> | undefined} files */
function listed(files = new Set()) {
  return [...files]
    .sort()
    .map((file) => `\`${file}\``)
    .join('<br>');
}

/**
 * The rules that the stub's code is tagged with.
 * @param {string} root
 * @returns {Places}
 */
function rulesInCode(root) {
  const folder = path.join(root, 'stub-site');
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    for (const [, ids = ''] of readFileSync(path.join(folder, name), 'utf8').matchAll(
      /@rule ([a-z.,\s-]*[a-z])/g,
    )) {
      for (const id of ids.split(/,\s*/)) add(places, id, name.replace(/\.ts$/, ''));
    }
  }
  return places;
}

/**
 * The rules that specs check, as Playwright lists them.
 * @param {string} root
 * @returns {Promise<Places>}
 */
async function rulesInSpecs(root) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const { file, rules } of await listTests([], { root, env: readEnvironment(root) })) {
    for (const id of rules) add(places, id, file.replace(/^tests\//, '').replace(/\.spec\.ts$/, ''));
  }
  return places;
}

/**
 * @param {Map<string, Set<string>>} places
 * @param {string} id
 * @param {string} file
 */
function add(places, id, file) {
  places.set(id, (places.get(id) ?? new Set()).add(file));
}

void runAsCommand(import.meta.url, async () => {
  const [mode, more] = process.argv.slice(2);
  if ((mode !== undefined && mode !== '--check') || more !== undefined) {
    throw new Problem(
      `npm run rules takes no argument but --check, got "${process.argv.slice(2).join(' ')}".`,
    );
  }
  const { format, resolveConfig } = await import('prettier');
  const file = path.join(PROJECT_ROOT, TABLE);
  const before = readFileSync(file, 'utf8');
  const completed = completeTable(before, {
    code: rulesInCode(PROJECT_ROOT),
    specs: await rulesInSpecs(PROJECT_ROOT),
  });
  const after = await format(completed.table, { ...(await resolveConfig(file)), filepath: file });
  const problems = [...completed.problems];
  if (mode === '--check' && after !== before)
    problems.push(`${TABLE} is not what code and specs say: run npm run rules.`);
  if (mode !== '--check') writeFileSync(file, after);
  if (problems.length > 0)
    throw new Problem(`The rules and their table do not agree:\n  ${problems.join('\n  ')}`);
  console.log(`${TABLE}: every rule has its code and its specs.`);
  return 0;
});
