/** docs/faults.md, which remembers who catches each seeded fault, and the figures of the README. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFigures } from '../readme.mjs';
import { countedFaults, isCaught } from './summary.mjs';

/** @typedef {import('../../detection/faults/verdicts').Verdict} Verdict */

const RECORD = 'docs/faults.md';
const README = 'README.md';
const ROW = /^\| `([a-z0-9.-]+)` *\|.*\| `([^`]+)` *\|$/;

/**
 * Who caught each fault the last time.
 * @param {string} root
 * @returns {Map<string, string>} tests by the ids of faults
 */
export function catchersIn(root) {
  const file = path.join(root, RECORD);
  const rows = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => ROW.exec(line))
    : [];
  return new Map(rows.flatMap((row) => (row?.[1] && row[2] ? [[row[1], row[2]]] : [])));
}

/**
 * Writes what a whole run found. With `check` it writes nothing and says what is out of date.
 * @param {readonly Verdict[]} faults
 * @param {{ root: string, check: boolean }} where
 * @returns {Promise<string[]>}
 */
export async function updateRecord(faults, { root, check }) {
  const { format, resolveConfig } = await import('prettier');
  const readme = readFileSync(path.join(root, README), 'utf8');
  const texts = {
    [RECORD]: recordText(faults),
    [README]: withFigures(readme, 'faults', figuresText(faults)),
  };
  /** @type {string[]} */
  const outdated = [];
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(root, name);
    const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (existsSync(file) && readFileSync(file, 'utf8') === formatted) continue;
    if (check) outdated.push(`${name} is not what this run found: run npm run faults.`);
    else writeFileSync(file, formatted);
  }
  return outdated;
}

/** @param {readonly Verdict[]} faults */
export function recordText(faults) {
  const screens = [...new Set(faults.map(({ screen }) => screen))];
  return `# Seeded faults

Every fault is one that a real site could ship. \`npm run faults\` puts one at a time into a copy of the stub site
(\`stub-site/faults/\`) and runs there the browser tests of its step that say they check the rules it breaks
(\`coversRule(...)\`), until one fails. On the site as it is the same tests have to pass. The command writes this table; the test that caught a fault
goes first the next time. \`npm test\` fails while a fault is not caught, or while this table is not what it found.

${screens.map((screen) => `## ${screen}\n\n${tableOf(faults.filter((fault) => fault.screen === screen))}`).join('\n\n')}
`;
}

/** @param {readonly Verdict[]} faults */
function tableOf(faults) {
  const rows = faults.map(
    ({ id, sentence, kind, verdict, catcher }) =>
      `| \`${id}\` | ${sentence} | ${kind} | ${verdict === 'caught' ? `\`${catcher?.test}\`` : '**not caught**'} |`,
  );
  return ['| Fault | What the site does wrong | Kind | Caught by |', '| - | - | - | - |', ...rows].join('\n');
}

/** @param {readonly Verdict[]} tried */
export function figuresText(tried) {
  const faults = countedFaults(tried);
  const steps = [...new Set(faults.map(({ step }) => step))].sort();
  const rows = steps.map((step) => {
    const there = faults.filter((fault) => fault.step === step);
    return `| ${step} | ${there.length} | ${there.filter(isCaught).length} |`;
  });
  return [
    `${faults.filter(isCaught).length} of ${faults.length} seeded faults are caught.`,
    '',
    '| Step | Faults | Caught |',
    '| - | - | - |',
    ...rows,
  ].join('\n');
}
