/**
 * Measures whether the browser specs notice small changes to the stub's code that nobody chose: `npm run mutation`. It
 * exits 1 when too many pass unnoticed. docs/mutation.md says how it works.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, run, runAsCommand } from './command.mjs';
import { Problem } from './problem.mjs';
import { withFigures } from './readme.mjs';
import { showLink } from './report-link.mjs';
import { setUp } from './setup.mjs';

const USAGE =
  'Usage: npm run mutation -- [--changed [ref]] [--file stub-site/rules/card.ts] [--mutant id] [--spec screens/payment/card.spec.ts] [--workers 6]';
const OUTPUT = 'reports/output/mutation';

/** @param {string[]} args */
export function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        changed: { type: 'boolean', default: false },
        file: { type: 'string', multiple: true, default: [] },
        mutant: { type: 'string', multiple: true, default: [] },
        spec: { type: 'string', multiple: true, default: [] },
        // More than the cores: tests that a mutant fails mostly wait.
        workers: { type: 'string', default: '6' },
      },
    });
    if (positionals.length > (values.changed ? 1 : 0)) throw new Error(`Unexpected "${positionals.at(-1)}".`);
    if (!/^[1-9]\d?$/.test(values.workers))
      throw new Error('Expected --workers to be a number from 1 to 99.');
    return { ...values, ref: positionals[0] ?? 'main', workers: Number(values.workers) };
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n${USAGE}`);
  }
}

void runAsCommand(import.meta.url, async () => {
  const { changed, ref, file, mutant, spec, workers } = readArguments(process.argv.slice(2));
  await setUp();
  // What follows needs the packages that the set-up brings.
  const { MUTATED, mutate, rulesOf } = await import('../detection/mutants/mutants.mjs');
  const { copier } = await import('../detection/mutants/copies.mjs');
  const { equivalentMutants, linesOf, readEquivalents } =
    await import('../detection/mutants/equivalents.mjs');
  const { record } = await import('../detection/mutants/recorded.mjs');
  const { hunt } = await import('../detection/mutants/run-mutants.mjs');
  const { mutantsPage, mutationReport } = await import('../detection/mutants/report.mjs');
  const { figuresOf, missedTargets, percent, runFacts, screenOf, summaryText } =
    await import('../detection/mutants/figures.mjs');
  const { require: load } = await import('tsx/cjs/api');
  /** @type {typeof import('../detection/mutants/page')} */
  const { mutationPage } = load('../detection/mutants/page.ts', import.meta.url);

  // On their way out, the processes that were started are ended.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
  const start = performance.now();
  const root = PROJECT_ROOT;
  const options = { root, env: readEnvironment(root), folder: path.join(root, OUTPUT), workers, specs: spec };
  const { mutants, sources } = await mutate(root);
  const equivalents = equivalentMutants(
    readEquivalents(path.join(root, 'docs/equivalent-mutants.json')),
    mutants,
    linesOf(root),
  );
  const files = changed ? await changedSince(ref, root) : file;
  const chosen = mutants.filter(
    (one) =>
      (files.length === 0 && !changed ? true : files.includes(one.file)) &&
      (mutant.length === 0 || mutant.includes(one.id)),
  );
  if (chosen.length === 0 && changed) {
    console.log(`No code of ${MUTATED.join(' or ')} changed since the branch left ${ref}: nothing to do.`);
    return 0;
  }
  if (chosen.length === 0) throw new Problem(`No mutant was chosen, of ${mutants.length}.\n${USAGE}`);
  console.log(`${chosen.length} of ${mutants.length} mutants, ${equivalents.size} of them all equivalent`);

  const copy = copier(root, sources);
  const { recorded, reused } = await record(copy, options);
  const { loaded } = copy();
  const ignored = chosen.flatMap((one) => {
    const statusReason = equivalents.get(one.id);
    return statusReason
      ? [
          {
            mutant: one,
            isStatic: loaded.has(one.id),
            status: /** @type {const} */ ('Ignored'),
            statusReason,
          },
        ]
      : [];
  });
  mkdirSync(options.folder, { recursive: true });
  /** @param {import('../detection/mutants/run-mutants.mjs').Hunt} found */
  const write = async ({ results, controls }) => {
    const all = [...results, ...ignored];
    const figures = figuresOf(all, {
      mutants: chosen.length,
      decided: all.length,
      all: mutants.length,
      seconds: (performance.now() - start) / 1000,
      workers,
      recording: { run: recorded.length - reused, reused },
      controls,
    });
    const facts = runFacts(figures.run);
    const missed = missedTargets(figures);
    const text = [summaryText(figures), '', ...facts, ...missed].join('\n');
    const report = mutationReport(all, recorded, root);
    for (const [name, content] of Object.entries({
      'mutation.json': JSON.stringify(report),
      'mutants.html': mutantsPage(report),
      'index.html': await mutationPage(figures, { facts, missed, percent, screenOf }),
      'summary.txt': `${text}\n`,
    })) {
      writeFileSync(path.join(options.folder, name), content);
    }
    return { figures, missed, text };
  };
  const found = await hunt(
    chosen.filter(({ id }) => !equivalents.has(id)),
    { copy, sources, recorded, rulesAt: rulesOf(root), options, onRound: write },
  );
  const { figures, missed, text } = await write(found);
  showLink(root, 'mutation/index.html');
  console.log(`\n${text}\nReport: ${OUTPUT}/index.html`);
  const isWhole = chosen.length === mutants.length && spec.length === 0;
  if (isWhole && figures.run.controls.failed.length === 0) await updateReadme(figures, root);
  return missed.length === 0 ? 0 : 1;
});

/**
 * Writes the figures of a whole run.
 * @param {import('../detection/mutants/figures.mjs').Figures} figures
 * @param {string} root
 */
async function updateReadme(figures, root) {
  const { readmeText } = await import('../detection/mutants/figures.mjs');
  const { format, resolveConfig } = await import('prettier');
  const file = path.join(root, 'README.md');
  const text = withFigures(readFileSync(file, 'utf8'), 'mutation', readmeText(figures));
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

/**
 * Files that changed since the branch left `ref`: committed or not, new ones too.
 * @param {string} ref
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function changedSince(ref, root) {
  /** @param {string[]} args */
  const git = async (...args) => {
    const { code, output } = await run('git', args, { cwd: root, env: process.env });
    if (code !== 0) throw new Problem(`git ${args.join(' ')}: ${output.trim()}`);
    return output.split('\n').filter(Boolean);
  };
  const [base = ''] = await git('merge-base', ref, 'HEAD');
  const changed = await git('diff', '--name-only', base);
  const untracked = await git('ls-files', '--others', '--exclude-standard');
  return [...changed, ...untracked];
}
