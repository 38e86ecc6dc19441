import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Nights that are kept: an alert needs those since the last green one. */
const MOST_NIGHTS = 60;

/**
 * Adds the night of a `nightly.json` to the file of nights, and keeps the latest. Damaged entries stay as they are; a
 * file that is no list is put aside. Says in one sentence what was done.
 */
export function addNight(file: string, result: string): string {
  if (!existsSync(result)) return `${result} is missing, so no night is added: it left no result.`;
  const { night } = JSON.parse(readFileSync(result, 'utf8')) as { night: unknown };
  const { entries, aside } = entriesIn(file);
  const kept = [...entries, night].slice(-MOST_NIGHTS);
  const temporary = `${file}.new`;
  writeFileSync(temporary, `${JSON.stringify(kept, null, 2)}\n`);
  renameSync(temporary, file);
  return `Added to ${file}, which has ${kept.length} nights now.${aside}`;
}

function entriesIn(file: string): { readonly entries: readonly unknown[]; readonly aside: string } {
  if (!existsSync(file)) return { entries: [], aside: '' };
  try {
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(entries)) return { entries, aside: '' };
  } catch {
    // It is put aside below.
  }
  renameSync(file, `${file}.damaged`);
  return { entries: [], aside: ` It was no list of nights: what it was is in ${file}.damaged.` };
}
