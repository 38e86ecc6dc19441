import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addRun, BOUNDS, parseHistory, readHistory } from '../../history/file';
import { isRun } from '../../history/lines';
import { historyPage } from '../../history/page';
import { countText } from '../../html/wording';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';

const OPTIONS = {
  add: { type: 'string' },
  file: { type: 'string', default: 'history.jsonl' },
  runs: { type: 'string', default: String(BOUNDS.runs) },
  megabytes: { type: 'string', default: String(BOUNDS.bytes / 1_000_000) },
} as const;

/** A file with many damaged lines would fill the terminal. */
const MOST_PROBLEMS = 10;

/**
 * `npm run history -- --file FILE`: writes the page of the history. With `--add RUN`, it first adds a run; the oldest runs
 * make room beyond `--runs` and `--megabytes`.
 */
export async function main(args: readonly string[], { root }: Context): Promise<number> {
  const { add, file, ...bounds } = optionsOf(args);
  if (add !== undefined) addTo(path.resolve(root, file), path.resolve(root, add), bounds);
  const history = readHistory(path.resolve(root, file));
  for (const text of add === undefined ? shortened(history.problems) : []) console.log(text);
  const page = path.join(root, OUTPUT, 'history.html');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, await historyPage(history));
  console.log(`${countText(history.lines.filter(isRun).length, 'run')} in ${file}: ${OUTPUT}/history.html`);
  return 0;
}

function addTo(file: string, run: string, bounds: { readonly runs: number; readonly bytes: number }): void {
  if (!existsSync(run)) {
    throw new UserError(`There is no run to add in ${run}: a whole run writes it, such as npm run e2e.`);
  }
  const read = parseHistory(readFileSync(run, 'utf8'), path.basename(run));
  const { dropped, problems, replaced } = addRun(file, read.lines, bounds);
  for (const text of shortened([...read.problems, ...problems])) console.log(text);
  if (replaced) console.log('The history had this run already: its lines were replaced.');
  if (dropped.length > 0) console.log(`Dropped to keep the bounds: ${dropped.join(', ')}`);
}

function optionsOf(args: readonly string[]): {
  readonly add: string | undefined;
  readonly file: string;
  readonly runs: number;
  readonly bytes: number;
} {
  try {
    const { add, file, runs, megabytes } = parseArgs({ args: [...args], options: OPTIONS }).values;
    return { add, file, runs: positive('runs', runs), bytes: positive('megabytes', megabytes) * 1_000_000 };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `Expected npm run history -- [--add RUN] [--file FILE] [--runs N] [--megabytes N]. ${(error as Error).message}`,
    );
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UserError(`--${name}: expected a whole number from 1, got "${text}".`);
}

function shortened(texts: readonly string[]): string[] {
  const more = texts.length - MOST_PROBLEMS;
  return [...texts.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`and ${more} more lines were skipped.`] : [])];
}
