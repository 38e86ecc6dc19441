import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { UserError } from './user-error.cjs';

/**
 * The text of a document with other figures between its comments `<!-- name -->` and `<!-- /name -->`. Throws when it has no such
 * place.
 */
export function withFigures(text: string, name: string, figures: string, file = 'README.md'): string {
  const [before, after] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(before), text.indexOf(after)];
  if (start === -1 || end < start) {
    throw new UserError(`${file} has no place for the figures: expected ${before} and ${after}.`);
  }
  return `${text.slice(0, start)}${before}\n\n${figures}\n\n${text.slice(end)}`;
}

/** The text as Prettier formats it in that file. */
export async function formatted(text: string, file: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** Writes the figures of a command into a document. */
export async function writeFigures(file: string, name: string, figures: string): Promise<void> {
  const text = withFigures(readFileSync(file, 'utf8'), name, figures, path.basename(file));
  writeFileSync(file, await formatted(text, file));
}
