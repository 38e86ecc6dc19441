import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { UserError } from '../../runner/user-error.cjs';
import type { Mutant } from './stub/mutants';

/** Mutants that no test can detect, each with the reason. People write this file. */
export const EQUIVALENTS = 'detection/mutants/equivalents.json';

const text = v.pipe(v.string(), v.nonEmpty());
const ENTRIES = v.array(
  v.strictObject({
    file: text,
    mutator: text,
    original: text,
    replacement: v.string(),
    /** The line on which the mutant begins, without the spaces around it: where the rest names several mutants. */
    line: v.optional(text),
    /** How many mutants of that line the entry names, where they are alike. */
    alike: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
    reason: text,
  }),
);

export type Equivalent = v.InferOutput<typeof ENTRIES>[number];

export function readEquivalents(file: string): Equivalent[] {
  const parsed = v.safeParse(ENTRIES, JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  throw new UserError(`${EQUIVALENTS} is not as expected:\n${problems.join('\n')}`);
}

/**
 * The reasons of the equivalent mutants, by their ids. Throws a UserError that names each entry which fits no mutant, or
 * several.
 */
export function equivalentMutants(
  entries: readonly Equivalent[],
  mutants: readonly Mutant[],
  lineOf: (mutant: Mutant) => string,
): Map<string, string> {
  const reasons = new Map<string, string>();
  const problems: string[] = [];
  for (const entry of entries) {
    const named = mutants.filter((mutant) => isNamedBy(entry, mutant, lineOf));
    if (named.length !== (entry.alike ?? 1)) problems.push(problemWith(entry, named.length));
    for (const { id } of named) reasons.set(id, entry.reason);
  }
  if (problems.length > 0) throw new UserError(`Entries of ${EQUIVALENTS}:\n${problems.join('\n')}`);
  return reasons;
}

/** Finds the line on which a mutant begins. */
export function linesIn(root: string): (mutant: Mutant) => string {
  return ({ file, location }) =>
    readFileSync(path.join(root, file), 'utf8').split('\n')[location.start.line - 1] ?? '';
}

function isNamedBy(entry: Equivalent, mutant: Mutant, lineOf: (mutant: Mutant) => string): boolean {
  return (
    (['file', 'mutator', 'original', 'replacement'] as const).every((key) => mutant[key] === entry[key]) &&
    (entry.line === undefined || lineOf(mutant).trim() === entry.line)
  );
}

function problemWith({ file, mutator, original, replacement }: Equivalent, found: number): string {
  const what =
    found === 0
      ? 'names no mutant any more: remove it'
      : `names ${found} mutants: add its "line", or how many of that line are "alike"`;
  return `  ${file} ${mutator} "${original}" -> "${replacement}" ${what}`;
}
