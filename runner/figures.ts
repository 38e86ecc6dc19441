import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { UserError } from './user-error.cjs';

/**
 * The document with other figures between its comments `<!-- name -->` and `<!-- /name -->`. Throws when it has no such
 * place.
 */
export function withFigures(readme: string, name: string, figures: string): string {
  const [before, after] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [readme.indexOf(before), readme.indexOf(after)];
  if (start === -1 || end < start) {
    throw new UserError(`README.md has no place for the figures: expected ${before} and ${after}.`);
  }
  return `${readme.slice(0, start)}${before}\n\n${figures}\n\n${readme.slice(end)}`;
}

/** The text as Prettier formats it in that file. */
export async function formatted(text: string, file: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** Writes the figures of a command into a document. */
export async function writeFigures(file: string, name: string, figures: string): Promise<void> {
  writeFileSync(file, await formatted(withFigures(readFileSync(file, 'utf8'), name, figures), file));
}
