import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../runner/user-error.cjs';
import { type HistoryLine, isRun, parseLine } from './lines';

/** How much a history holds. */
export interface Bounds {
  readonly runs: number;
  readonly bytes: number;
}

export const BOUNDS: Bounds = { runs: 60, bytes: 50_000_000 };

/** What a file holds, and what in it could not be read. */
export interface ReadHistory {
  readonly lines: readonly HistoryLine[];
  /** One text for each line that was skipped, with its number. */
  readonly problems: readonly string[];
}

export interface AddedRun extends ReadHistory {
  /** The runs that made room, the oldest first. */
  readonly dropped: readonly string[];
  /** Whether the file had the run already. */
  readonly replaced: boolean;
}

/** The history in a file. A line that cannot be read is skipped; a file that is missing or empty has no runs. */
export function readHistory(file: string): ReadHistory {
  return existsSync(file)
    ? parseHistory(readFileSync(file, 'utf8'), path.basename(file))
    : parseHistory('', '');
}

export function parseHistory(text: string, name: string): ReadHistory {
  const lines: HistoryLine[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('problem' in parsed) problems.push(`${name}, line ${index + 1} was skipped: ${parsed.problem}.`);
    else lines.push(parsed);
  }
  return { lines, problems };
}

/** The lines of a run as a text for a file. */
export function textOf(lines: readonly HistoryLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * Adds a run behind those that the file has, in the order in which they are added, whatever their clocks say. Then the
 * oldest runs make room. A run that the file has already is replaced. The file is complete at any moment: a new one takes
 * the place of the old one.
 */
export function addRun(file: string, run: readonly HistoryLine[], bounds: Bounds = BOUNDS): AddedRun {
  const ids = new Set(run.map((line) => line.run));
  if (ids.size !== 1 || run.filter(isRun).length !== 1) {
    throw new UserError(
      `Expected the lines of one run to add, got ${ids.size} runs: take reports/output/history-run.jsonl of a whole run.`,
    );
  }
  const before = readHistory(file);
  const others = before.lines.filter((line) => !ids.has(line.run));
  const { kept, dropped } = bounded([...others, ...run], bounds);
  writeWhole(file, textOf(kept));
  return { lines: kept, problems: before.problems, dropped, replaced: others.length < before.lines.length };
}

/** The lines of the newest runs that fit; older ones are dropped whole. */
function bounded(
  lines: readonly HistoryLine[],
  { runs, bytes }: Bounds,
): { kept: HistoryLine[]; dropped: string[] } {
  const sizes = new Map<string, number>();
  for (const line of lines)
    sizes.set(line.run, (sizes.get(line.run) ?? 0) + Buffer.byteLength(textOf([line])));
  const newestFirst = [...sizes].reverse();
  const [[, newest] = ['', 0]] = newestFirst;
  if (newest > bytes) {
    throw new UserError(
      `The run has ${newest} bytes, and the history holds at most ${bytes}: raise --megabytes, or add a smaller run.`,
    );
  }
  let total = 0;
  let fits = true;
  const dropped = newestFirst.filter(([, size], index) => {
    total += size;
    fits &&= index < runs && total <= bytes;
    return !fits;
  });
  const gone = new Set(dropped.map(([id]) => id));
  return { kept: lines.filter((line) => !gone.has(line.run)), dropped: [...gone].reverse() };
}

/** Writes beside the file first: who reads it meanwhile, or stops this process, has the old one or the new one. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
