import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocuments } from '../detection/documents';
import { MUTATED } from '../detection/mutants/stub/mutants';
import { mutantDocuments, recordOf } from '../detection/mutants/record';
import { chooseMutants, measureMutants } from '../detection/mutants/measure';
import { changedFiles } from '../runner/changed-files';
import { lockCheckout } from '../runner/lock';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { showLink } from './run/report-link';

const USAGE =
  'Usage: npm run mutation -- [--changed [ref]] [--file stub-site/rules/card.ts] [--mutant id] [--spec screens/payment/card.spec.ts] [--workers 6]';

export function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        changed: { type: 'boolean', default: false },
        file: { type: 'string', multiple: true, default: [] },
        mutant: { type: 'string', multiple: true, default: [] },
        spec: { type: 'string', multiple: true, default: [] },
        // More than the cores: many tests wait for what a mutant takes away.
        workers: { type: 'string', default: '6' },
      },
    });
    if (positionals.length > (values.changed ? 1 : 0)) throw new Error(`Unexpected "${positionals.at(-1)}".`);
    if (!/^[1-9]\d?$/.test(values.workers)) {
      throw new Error(`Expected --workers to be a number from 1 to 99, got "${values.workers}".`);
    }
    return { ...values, ref: positionals[0] ?? 'main', workers: Number(values.workers) };
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** `npm run mutation`: whether the tests detect small changes to the stub's code (docs/mutation.md). */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { changed, ref, file, mutant, spec, workers } = readArguments(args);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp({ headless: true });
  lockCheckout('npm run mutation', context);
  const { root } = context;
  const files = changed ? [...file, ...(await changedFiles(ref, context)).files] : file;
  const choice = await chooseMutants(root, {
    files: changed || file.length > 0 ? files : undefined,
    ids: mutant,
  });
  if (choice.chosen.length === 0 && changed) {
    console.log(`No code of ${MUTATED.join(' or ')} changed since the branch left ${ref}: nothing to do.`);
    return 0;
  }
  if (choice.chosen.length === 0) {
    throw new UserError(`No mutant was chosen, of ${choice.mutants.length}.\n${USAGE}`);
  }
  const folder = path.join(root, OUTPUT, 'mutation');
  const { figures, problems, text } = await measureMutants(choice, {
    ...context,
    folder,
    workers,
    specs: spec,
  });
  console.log(`\n${text}`);
  showLink(root, 'mutation/index.html');
  console.log(`Report: ${OUTPUT}/mutation/index.html`);
  const isWhole = figures.run.mutants === figures.run.all && spec.length === 0;
  if (isWhole && figures.run.controls.failed.length === 0) {
    writeDocuments(root, await mutantDocuments(root, recordOf(figures)));
  }
  return problems.length === 0 ? 0 : 1;
}
