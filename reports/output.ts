import { statSync } from 'node:fs';
import path from 'node:path';
import { selectionOf } from './selection';

/** Folder of the reports of a whole run, from the project's directory. */
export const OUTPUT = 'reports/output';

/** Folder of the reports of a run of some tests, inside `OUTPUT`: those of the last whole run stay as they are. */
export const PART = 'part';

/** Folder that takes the reports of the run that a command line starts. */
export function outputFolder(argv: readonly string[]): string {
  return selectionOf(argv) === null ? OUTPUT : `${OUTPUT}/${PART}`;
}

/**
 * The file that `--last-failed` reads: that of the last run, whole or of a part. Undefined for another run, which writes
 * it where Playwright does.
 */
export function lastRunFile(argv: readonly string[], root: string): string | undefined {
  if (!argv.includes('--last-failed')) return undefined;
  const written = [OUTPUT, `${OUTPUT}/${PART}`].map((folder) => {
    const file = path.join(root, folder, 'test-results/.last-run.json');
    return { file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  return written.sort((a, b) => b.at - a.at)[0]?.file;
}
