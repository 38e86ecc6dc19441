/** The mutants of the stub site: small changes to its code that nobody chose, made by StrykerJS's mutators. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/**
 * One small change to the stub's code.
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} file from the project's directory
 * @property {string} mutator name of the kind of change, such as StringLiteral
 * @property {string} original the code that is changed
 * @property {string} replacement
 * @property {import('mutation-testing-report-schema/api').Location} location lines and columns count from 1
 */

/** Folders whose code is mutated; the rest of the stub is loaded as it is. */
export const MUTATED = ['stub-site/rules', 'stub-site/screens'];

const SILENT = /** @type {ConstructorParameters<typeof Instrumenter>[0]} */ (
  new Proxy({}, { get: () => () => false })
);

/**
 * Every mutant, and the stub's code with all of them in it: each is there behind a switch, so that the code is compiled
 * once. Ids depend on the code alone.
 * @param {string} root the project's directory
 * @returns {Promise<{ mutants: Mutant[], sources: Map<string, string> }>} the code of each file of the stub, by its path
 */
export async function mutate(root) {
  const names = filesOf(root, 'stub-site').filter((name) => name.endsWith('.ts'));
  const files = names.map((name) => ({
    name,
    content: readFileSync(path.join(root, name), 'utf8'),
    mutate: MUTATED.some((folder) => name.startsWith(`${folder}/`)),
  }));
  const originals = new Map(files.map(({ name, content }) => [name, content]));
  const instrumented = await new Instrumenter(SILENT).instrument(
    files.filter((file) => file.mutate),
    { plugins: null, ignorers: [], excludedMutations: [] },
  );
  const mutants = instrumented.mutants.map(({ id, fileName, mutatorName, replacement, location }) => ({
    id,
    file: fileName,
    mutator: mutatorName,
    original: textAt(originals.get(fileName) ?? '', location),
    replacement,
    location: { start: fromOne(location.start), end: fromOne(location.end) },
  }));
  const sources = new Map([
    ...originals,
    ...instrumented.files.map(({ name, content }) => /** @type {const} */ ([name, content])),
  ]);
  return { mutants, sources };
}

/**
 * Tells whose code stands where: the ids of the rules of the last tag `@rule` before a line.
 * @param {string} root the project's directory
 * @returns {(file: string, line: number) => readonly string[]}
 */
export function rulesOf(root) {
  /** @type {Map<string, { line: number, ids: string[] }[]>} */
  const known = new Map();
  return (file, line) => {
    const tags = known.get(file) ?? tagsIn(readFileSync(path.join(root, file), 'utf8'));
    known.set(file, tags);
    return tags.findLast((tag) => tag.line < line)?.ids ?? [];
  };
}

/** @param {string} text */
function tagsIn(text) {
  return text.split('\n').flatMap((content, index) => {
    const [, ids] = /@rule ([a-z.,\s-]*[a-z])/.exec(content) ?? [];
    return ids === undefined ? [] : [{ line: index + 1, ids: ids.split(/,\s*/) }];
  });
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from the project's directory, with slashes
 */
function filesOf(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .sort();
}

/** @param {import('mutation-testing-report-schema/api').Position} position */
function fromOne({ line, column }) {
  return { line: line + 1, column: column + 1 };
}

/**
 * @param {string} text
 * @param {import('mutation-testing-report-schema/api').Location} location from 0
 */
function textAt(text, { start, end }) {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return lines.join('\n');
}
