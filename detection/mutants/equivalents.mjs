/** Mutants that no test can refuse, each with its reason: docs/equivalent-mutants.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { Problem } from '../../scripts/problem.mjs';

const FILE = 'docs/equivalent-mutants.json';

const text = v.pipe(v.string(), v.nonEmpty());
const ENTRIES = v.array(
  v.strictObject({
    file: text,
    mutator: text,
    original: text,
    replacement: v.string(),
    /** The line on which it begins, without the spaces around it: where the rest names several mutants. */
    line: v.optional(text),
    /** How many of that line it names, where they are alike. */
    alike: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
    reason: text,
  }),
);

/** @typedef {v.InferOutput<typeof ENTRIES>[number]} Equivalent */

/**
 * @param {string} file
 * @returns {Equivalent[]}
 */
export function readEquivalents(file) {
  const parsed = v.safeParse(ENTRIES, JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  throw new Problem(`${FILE} is not as expected:\n${faults.join('\n')}`);
}

/**
 * The reasons of equivalent mutants, by their ids. Throws a Problem that names each entry that is no mutant, or several.
 * @param {readonly Equivalent[]} entries
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants all there are
 * @param {(mutant: import('./mutants.mjs').Mutant) => string} lineOf the line on which it begins
 * @returns {Map<string, string>}
 */
export function equivalentMutants(entries, mutants, lineOf) {
  /** @type {Map<string, string>} */
  const reasons = new Map();
  const problems = [];
  for (const entry of entries) {
    const meant = mutants.filter(
      (mutant) =>
        ['file', 'mutator', 'original', 'replacement'].every(
          (key) => mutant[/** @type {'file'} */ (key)] === entry[/** @type {'file'} */ (key)],
        ) &&
        (entry.line === undefined || lineOf(mutant).trim() === entry.line),
    );
    if (meant.length !== (entry.alike ?? 1)) {
      const { file, mutator, original, replacement } = entry;
      problems.push(
        `  ${file} ${mutator} "${original}" -> "${replacement}" is ${meant.length === 0 ? 'no mutant any more: take it out' : `${meant.length} mutants: add its "line", or how many of that line are "alike"`}`,
      );
    }
    for (const { id } of meant) reasons.set(id, entry.reason);
  }
  if (problems.length > 0) throw new Problem(`Entries of ${FILE}:\n${problems.join('\n')}`);
  return reasons;
}

/**
 * @param {string} root the project's directory
 * @returns {(mutant: import('./mutants.mjs').Mutant) => string} the line on which a mutant begins
 */
export function linesOf(root) {
  return ({ file, location }) =>
    readFileSync(path.join(root, file), 'utf8').split('\n')[location.start.line - 1] ?? '';
}
