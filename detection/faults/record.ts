import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { UserError } from '../../runner/user-error.cjs';
import { type Documents, generatedFile, withGeneratedFigures } from '../documents';
import { levelOf } from '../site-test';
import { countedFaults, type SeededFault } from './catalogue';
import { isCaught, type Verdict } from './verdict';

/** Written by a whole run: the test that caught each fault, the canary included. */
export const FAULTS_RECORD = 'detection/faults/record.json';

const text = v.pipe(v.string(), v.nonEmpty());
const RECORD = v.record(text, v.nullable(text));

/** Names of tests by ids of faults; null for a fault that no test caught. */
export type FaultsRecord = Readonly<Record<string, string | null>>;

export function readRecord(root: string): FaultsRecord {
  const parsed = v.safeParse(RECORD, JSON.parse(readFileSync(path.join(root, FAULTS_RECORD), 'utf8')));
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  throw new UserError(`${FAULTS_RECORD} is not as expected:\n${problems.join('\n')}`);
}

/** The record of a whole run. A doubtful fault has no catcher. */
export function recordOf(faults: readonly Verdict[]): FaultsRecord {
  return Object.fromEntries(
    faults.map((fault) => [fault.id, isCaught(fault) ? (fault.catcher?.test ?? null) : null]),
  );
}

/** The record and the documents that are generated from it. */
export async function faultDocuments(
  root: string,
  faults: readonly SeededFault[],
  record: FaultsRecord,
): Promise<Documents> {
  return new Map([
    await generatedFile(root, FAULTS_RECORD, JSON.stringify(record)),
    await generatedFile(root, 'docs/faults.md', documentText(faults, record)),
    await withGeneratedFigures(root, 'README.md', 'faults', figuresText(faults, record)),
  ]);
}

function documentText(faults: readonly SeededFault[], record: FaultsRecord): string {
  const screens = [...new Set(faults.map(({ screen }) => screen))];
  const sections = screens.map((screen) => {
    const there = faults.filter((fault) => fault.screen === screen);
    return `## ${screen}\n\n${tableOf(there, record)}`;
  });
  return `# Seeded faults

Each fault is one that a real site could ship. \`npm run faults\` puts one at a time into a sandbox of the stub site
(\`stub-site/faults/\`). It then runs the tests of the fault's step that cover a broken rule
(\`coversRule(...)\`): form tests first, then browser tests, until one fails. The same tests must pass without the
fault. \`npm test\` fails if a fault is not caught.

This file is generated from \`${FAULTS_RECORD}\`, which a whole run of \`npm run faults\` writes. For each fault, the next
run starts with the test that caught it.

${sections.join('\n\n')}
`;
}

function tableOf(faults: readonly SeededFault[], record: FaultsRecord): string {
  const rows = faults.map(({ id, sentence, kind }) => {
    const test = record[id];
    return `| \`${id}\` | ${sentence} | ${kind} | ${test ? `\`${test}\`` : '**not caught**'} |`;
  });
  return ['| Fault | What the site does wrong | Kind | Caught by |', '| - | - | - | - |', ...rows].join('\n');
}

function figuresText(all: readonly SeededFault[], record: FaultsRecord): string {
  const faults = countedFaults(all);
  const rows = [...new Set(faults.map(({ step }) => step))].sort().map((step) => {
    const there = faults.filter((fault) => fault.step === step);
    const catchers = there.flatMap(({ id }) => record[id] ?? []);
    const forms = catchers.filter((test) => levelOf(test) === 'form').length;
    return `| ${step} | ${there.length} | ${catchers.length} | ${forms} | ${catchers.length - forms} |`;
  });
  return [
    `${faults.filter(({ id }) => record[id]).length} of ${faults.length} seeded faults are caught.`,
    '',
    '| Step | Faults | Caught | by form tests | by browser tests |',
    '| - | - | - | - | - |',
    ...rows,
  ].join('\n');
}
