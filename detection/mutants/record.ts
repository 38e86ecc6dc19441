import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { UserError } from '../../runner/user-error.cjs';
import { type Documents, generatedFile, withGeneratedFigures } from '../documents';
import { type Counts, detected, type Figures, percent } from './figures';

/** Written by a whole run: its figures. */
export const MUTANTS_RECORD = 'detection/mutants/record.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const COUNTS = {
  name: v.string(),
  killed: v.strictObject({ form: count, browser: count }),
  notStarting: count,
  survived: count,
  noCoverage: count,
  equivalent: count,
  score: v.nullable(v.number()),
};
const RECORD = v.strictObject({
  mutants: count,
  /** Wall time of a mutant. */
  secondsEach: v.number(),
  workers: count,
  folders: v.array(v.strictObject({ ...COUNTS, target: v.number() })),
  screens: v.array(v.strictObject(COUNTS)),
});

export type MutantsRecord = v.InferOutput<typeof RECORD>;

export function readRecord(root: string): MutantsRecord {
  const parsed = v.safeParse(RECORD, JSON.parse(readFileSync(path.join(root, MUTANTS_RECORD), 'utf8')));
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  throw new UserError(`${MUTANTS_RECORD} is not as expected:\n${problems.join('\n')}`);
}

export function recordOf({ run, folders, screens }: Figures): MutantsRecord {
  const { mutants, seconds, workers } = run;
  const secondsEach = Math.round((100 * seconds) / mutants) / 100;
  return { mutants, secondsEach, workers, folders: [...folders], screens: [...screens] };
}

/** The record and the documents that are generated from it. */
export async function mutantDocuments(root: string, record: MutantsRecord): Promise<Documents> {
  const figures = [runText(record), '', folderTable(record)].join('\n');
  return new Map([
    await generatedFile(root, MUTANTS_RECORD, JSON.stringify(record)),
    await withGeneratedFigures(root, 'README.md', 'mutation', figures),
    await withGeneratedFigures(root, 'docs/mutation.md', 'figures', `${figures}\n\n${screenTable(record)}`),
  ]);
}

function runText({ mutants, secondsEach, workers }: MutantsRecord): string {
  return `The last whole run (\`npm run mutation\`): ${mutants} mutants, ${secondsEach.toFixed(2)} s a mutant with ${workers} browsers.`;
}

const COLUMNS = ['Killed', 'by form tests', 'by browser tests', 'Alive', 'Equivalent', 'Score'];

function folderTable({ folders }: MutantsRecord): string {
  const rows = folders.map(({ target, ...counts }) => [
    `\`${counts.name}\``,
    ...cellsOf(counts),
    `${target} %`,
  ]);
  return table(['Mutants of', ...COLUMNS, 'Target'], rows);
}

function screenTable({ screens }: MutantsRecord): string {
  return table(
    ['Screen', ...COLUMNS],
    screens.map((counts) => [counts.name, ...cellsOf(counts)]),
  );
}

function cellsOf(counts: Counts): string[] {
  const { killed, survived, noCoverage, equivalent, score } = counts;
  const numbers = [detected(counts), killed.form, killed.browser, survived + noCoverage, equivalent];
  return [...numbers.map(String), percent(score)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
