import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Prepares Allure's history for the next report: what a killed run left half-written would end Allure, and the labels that
 * each result repeats are two thirds of the file. Nothing happens without a file.
 */
export function prepareHistory(file: string): void {
  if (!existsSync(file)) return;
  const before = readFileSync(file, 'utf8');
  const runs = before.split('\n').flatMap(readRun);
  const after = runs.map((run) => `${JSON.stringify(run, withoutLabels)}\n`).join('');
  if (after === before) return;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, after);
  renameSync(temporary, file);
}

/** A run of the history; none for a line that is not one. */
function readRun(line: string): object[] {
  try {
    const run: unknown = JSON.parse(line);
    return typeof run === 'object' && run !== null && 'testResults' in run ? [run] : [];
  } catch {
    return [];
  }
}

function withoutLabels(key: string, value: unknown): unknown {
  return key === 'labels' ? undefined : value;
}
