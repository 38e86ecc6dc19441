import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Location, Position } from 'mutation-testing-report-schema/api';

/** A small change to the stub's code, made by StrykerJS's mutators. */
export interface Mutant {
  readonly id: string;
  /** From the project's directory. */
  readonly file: string;
  /** Name of the kind of change, such as StringLiteral. */
  readonly mutator: string;
  /** The code that is changed. */
  readonly original: string;
  readonly replacement: string;
  /** Lines and columns count from 1. */
  readonly location: Location;
}

/** Code of the stub by file, from the project's directory. */
export type Sources = ReadonlyMap<string, string>;

/** Folders whose code is mutated. The rest of the stub is loaded as it is. */
export const MUTATED = ['stub-site/rules', 'stub-site/screens'];

/** The markup that screens share; but the text of the policies is content. */
const NOT_MUTATED = /^stub-site\/screens\/components\/(?!policy-text)/;

/** The instrumenter reports its progress to a logger of which it asks many methods. */
const SILENT = new Proxy({}, { get: () => () => false });

/**
 * Every mutant, and the stub's code with all of them: each is behind a switch, so that the code is compiled once. Ids
 * depend on the code alone.
 */
export async function mutate(root: string): Promise<{ mutants: Mutant[]; sources: Sources }> {
  // The package has ES modules only.
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const names = filesOf(root, 'stub-site').filter((name) => name.endsWith('.ts'));
  const files = names.map((name) => ({
    name,
    content: readFileSync(path.join(root, name), 'utf8'),
    mutate: MUTATED.some((folder) => name.startsWith(`${folder}/`)) && !NOT_MUTATED.test(name),
  }));
  const originals = new Map(files.map(({ name, content }) => [name, content]));
  const logger = SILENT as ConstructorParameters<typeof Instrumenter>[0];
  const instrumented = await new Instrumenter(logger).instrument(
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
    ...instrumented.files.map(({ name, content }): [string, string] => [name, content]),
  ]);
  return { mutants, sources };
}

/** Finds the rules whose code stands at a line: the ids of the last `@rule` tag before it. */
export function rulesIn(root: string): (file: string, line: number) => readonly string[] {
  const known = new Map<string, { readonly line: number; readonly ids: string[] }[]>();
  return (file, line) => {
    const tags = known.get(file) ?? tagsIn(readFileSync(path.join(root, file), 'utf8'));
    known.set(file, tags);
    return tags.findLast((tag) => tag.line < line)?.ids ?? [];
  };
}

function tagsIn(text: string): { line: number; ids: string[] }[] {
  return text.split('\n').flatMap((content, index) => {
    const [, ids] = /@rule ([a-z.,\s-]*[a-z])/.exec(content) ?? [];
    return ids === undefined ? [] : [{ line: index + 1, ids: ids.split(/,\s*/) }];
  });
}

/** Paths from the project's directory, with slashes. */
function filesOf(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .sort();
}

function fromOne({ line, column }: Position): Position {
  return { line: line + 1, column: column + 1 };
}

/** The text at a location that counts from 0. */
function textAt(text: string, { start, end }: Location): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return lines.join('\n');
}
