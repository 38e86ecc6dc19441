/**
 * Measures whether the browser specs notice small changes to the stub's code that nobody chose: `npm run mutation`. It
 * exits 1 when too many pass unnoticed. docs/mutation.md says how it works.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, run, runAsCommand } from './command.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

const USAGE =
  'Usage: npm run mutation -- [--changed [ref]] [--file stub-site/rules/card.ts] [--mutant id] [--spec screens/payment/card.spec.ts] [--workers 2]';
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
        workers: { type: 'string', default: '2' },
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
  const { mutate, rulesOf } = await import('../mutation/mutants.mjs');
  const { copier } = await import('../mutation/copies.mjs');
  const { equivalentMutants, linesOf, readEquivalents } = await import('../mutation/equivalents.mjs');
  const { record } = await import('../mutation/recorded.mjs');
  const { hunt } = await import('../mutation/hunt.mjs');
  const { mutationPage, mutationReport, summary } = await import('../mutation/report.mjs');

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
  if (chosen.length === 0) throw new Problem(`No mutant was chosen, of ${mutants.length}.\n${USAGE}`);
  console.log(`${chosen.length} of ${mutants.length} mutants, ${equivalents.size} of them all equivalent`);

  const copy = copier(root, sources);
  const recorded = await record(copy, options);
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
  /** @param {import('../mutation/hunt.mjs').Hunt} found */
  const write = ({ results }) => {
    const report = mutationReport([...results, ...ignored], recorded, root);
    const { text, missed } = summary(report);
    writeFileSync(path.join(options.folder, 'mutation.json'), JSON.stringify(report));
    writeFileSync(path.join(options.folder, 'index.html'), mutationPage(report));
    writeFileSync(path.join(options.folder, 'summary.txt'), `${text}\n`);
    return { text, missed };
  };
  const found = await hunt(
    chosen.filter(({ id }) => !equivalents.has(id)),
    { copy, recorded, rulesAt: rulesOf(root), options, onRound: write },
  );
  const { text, missed } = write(found);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `\n${text}\n\n${seconds.toFixed(0)} s, ${(seconds / chosen.length).toFixed(2)} s a mutant. Report: ${OUTPUT}/index.html`,
  );
  for (const target of missed) console.log(target);
  const { controls } = found;
  console.log(
    `Without a mutant, ${controls.run} tests ran among the others; ${controls.failed.length} failed.`,
  );
  for (const failed of controls.failed) console.log(`  ${failed}`);
  return missed.length === 0 && controls.failed.length === 0 ? 0 : 1;
});

/**
 * Files that changed since the branch left `ref`, committed or not.
 * @param {string} ref
 * @param {string} root
 */
async function changedSince(ref, root) {
  const base = await run('git', ['merge-base', ref, 'HEAD'], { cwd: root, env: process.env });
  if (base.code !== 0) throw new Problem(`git knows no "${ref}" to compare with: ${base.output}`);
  const { output } = await run('git', ['diff', '--name-only', base.output.trim()], {
    cwd: root,
    env: process.env,
  });
  return output.split('\n').filter(Boolean);
}
