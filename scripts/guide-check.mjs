/**
 * Checks a guide that is a text: `npm run guide:check -- FILE`. It tells what each line was taken for and by which rule,
 * follows the steps on the stub site in a browser, and writes what it found to reports/output/guide-check/. Findings
 * are results: only bad input, or a run that did not come to its end, ends with another exit code than 0.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { runPlaywright } from './playwright.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

const USAGE = 'Use: npm run guide:check -- FILE [--compare-with moeb] [--output FOLDER]';
const OUTPUT = 'reports/output/guide-check';
const REPORTS = ['findings.json', 'guide.json', 'index.html', 'run.json'];
/** Bytes: far more than a guide has, and still read in seconds. */
const LARGEST = 100_000;
/** A paragraph may stand in one line. */
const LONGEST_LINE = 5_000;
const MOST_LINES = 5_000;

/**
 * The arguments of the command. `compareWith`: ids of guides whose answers are held against the text's.
 * @param {string[]} args
 * @returns {{ file: string, compareWith: string[], output: string }}
 */
export function readArguments(args) {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new Problem(`Expected the file of a guide's text, got no argument. ${USAGE}`);
  if (more.length > 0)
    throw new Problem(`Expected one file, got ${positionals.length}: ${positionals.join(', ')}. ${USAGE}`);
  return { file, compareWith: values['compare-with'], output: values.output };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'compare-with': { type: 'string', multiple: true, default: [] },
        output: { type: 'string', default: OUTPUT },
      },
    });
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}. ${USAGE}`);
  }
}

/**
 * The text of a file: UTF-8, with or without a byte order mark, of 100,000 bytes at most, in lines that a guide can have.
 * @param {string} file
 * @returns {string}
 */
export function readGuideText(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Problem(`There is no file ${file}. Name the file of a guide's text.`);
  if (!stats.isFile())
    throw new Problem(
      `${file} is no file${stats.isDirectory() ? ' but a folder' : ''}. Name the file of a guide's text.`,
    );
  if (stats.size > LARGEST)
    throw new Problem(
      `${file} has ${stats.size} bytes; expected the text of one guide, ${LARGEST} bytes at most. Cut out the guide.`,
    );
  const text = decoded(readFileSync(file), file);
  if (text.trim() === '')
    throw new Problem(`${file} is empty. Expected a guide with steps, such as "Step 1 Go to ...".`);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > MOST_LINES)
    throw new Problem(
      `${file} has ${lines.length} lines; expected the text of one guide, ${MOST_LINES} lines at most. Cut out the guide.`,
    );
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    throw new Problem(
      `${file}, line ${long + 1}, has ${lines[long]?.length} characters; expected ${LONGEST_LINE} at most. Break it into paragraphs.`,
    );
  return stripVTControlCharacters(text);
}

/**
 * @param {Buffer} bytes
 * @param {string} file
 */
function decoded(bytes, file) {
  const isUTF16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  if (isUTF16) throw new Problem(`${file} is UTF-16; expected UTF-8. Save it as UTF-8.`);
  if (bytes.includes(0))
    throw new Problem(`${file} is no text: it has zero bytes. Save the document as plain text, in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      `${file} is not UTF-8: expected plain text in UTF-8. Save it as UTF-8, or a PDF or word processor's document as plain text.`,
    );
  }
}

/**
 * What following a guide found, from the report of Playwright's run.
 * @param {string} file the run's report, as JSON
 * @returns {import('../guides/catalogue').Finding[]}
 */
export function readRun(file) {
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const { suites, errors } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { suites: [], errors: [{ message: 'Playwright did not begin; the reason is above.' }] };
  const [result] = suites[0]?.specs[0]?.tests[0]?.results ?? [];
  if (result?.status !== 'passed') {
    const reasons = [...errors, ...(result?.errors ?? [])].map(({ message = '' }) =>
      stripVTControlCharacters(message),
    );
    throw new Problem(`The guide could not be followed to its end:\n${reasons.join('\n') || 'no test ran.'}`);
  }
  const findings = result.attachments.find(({ name }) => name === 'findings')?.body ?? '';
  return JSON.parse(Buffer.from(findings, 'base64').toString());
}

void runAsCommand(import.meta.url, async () => {
  const { file, compareWith, output } = readArguments(process.argv.slice(2));
  const text = readGuideText(file);
  await setUp();
  // What follows needs the packages that the set-up brings.
  const { require: load } = await import('tsx/cjs/api');
  /** @type {typeof import('../guides/catalogue')} */
  const { GUIDES } = load('../guides/catalogue.ts', import.meta.url);
  /** @type {typeof import('../guides/read')} */
  const { guideOf, recognise, whyNotFollowed } = load('../guides/read/index.ts', import.meta.url);
  /** @type {typeof import('../guides/check/report')} */
  const { figures, guideCheckPage, guideCheckText } = load('../guides/check/report.ts', import.meta.url);

  const ids = GUIDES.map(({ id }) => id);
  const unknown = compareWith.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new Problem(`--compare-with: expected ${ids.join(', ')}, got "${unknown}". ${USAGE}`);
  const recognised = recognise(text);
  const reason = whyNotFollowed(recognised);
  if (reason !== undefined) throw new Problem(`${file} cannot be followed: ${reason}`);

  const guide = guideOf(recognised, compareWith);
  const folder = path.resolve(output);
  const write = (/** @type {string} */ name, /** @type {string} */ content) =>
    writeFileSync(path.join(folder, name), content);
  for (const name of REPORTS) rmSync(path.join(folder, name), { force: true });
  mkdirSync(folder, { recursive: true });
  write('guide.json', toJSON(guide));
  const env = { ...readEnvironment(PROJECT_ROOT), GUIDE_TO_FOLLOW: path.join(folder, 'guide.json') };
  await runPlaywright(['--config=guide-check'], { root: PROJECT_ROOT, env });

  const check = { file, recognised, guide, findings: readRun(path.join(folder, 'run.json')) };
  write('findings.json', toJSON(figures(check)));
  write('index.html', await guideCheckPage(check));
  console.log(`${guideCheckText(check)}\n\nReport: ${path.join(output, 'index.html')}`);
  return 0;
});

/** @param {object} data */
function toJSON(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}
