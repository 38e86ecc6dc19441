import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatted, withFigures } from '../runner/figures';

/** Texts of generated files and documents, by their paths from the project's directory. */
export type Documents = ReadonlyMap<string, string>;

/** A file that is generated as a whole. */
export async function generatedFile(root: string, name: string, text: string): Promise<[string, string]> {
  return [name, await formatted(text, path.join(root, name))];
}

/** A document with generated figures between its comments `<!-- mark -->` and `<!-- /mark -->`. */
export async function withGeneratedFigures(
  root: string,
  name: string,
  mark: string,
  figures: string,
): Promise<[string, string]> {
  const file = path.join(root, name);
  return [name, await formatted(withFigures(readFileSync(file, 'utf8'), mark, figures), file)];
}

export function writeDocuments(root: string, documents: Documents): void {
  for (const [name, text] of documents) writeFileSync(path.join(root, name), text);
}

/** Names of the documents that differ from what is generated now. */
export function outdatedDocuments(root: string, documents: Documents): string[] {
  return [...documents]
    .filter(([name, text]) => {
      const file = path.join(root, name);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    })
    .map(([name]) => name);
}
