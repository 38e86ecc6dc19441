import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../runner/user-error.cjs';
import type { RunOptions } from '../run';
import { listSiteTests, specOf } from '../site-test';
import { copier } from './stub/copies';
import { EQUIVALENTS, equivalentMutants, linesIn, readEquivalents } from './equivalents';
import { type Figures, figuresOf, problemsOf, runTexts } from './figures';
import type { Result } from './judge';
import { type Mutant, mutate, rulesIn, type Sources } from './stub/mutants';
import { mutationPage } from './page';
import { mutantsPage, mutationReport } from './report';
import { type Found, runMutants } from './run-mutants';
import { summaryText } from './summary';

export interface Choice {
  /** All mutants. */
  readonly mutants: readonly Mutant[];
  readonly chosen: readonly Mutant[];
  readonly sources: Sources;
}

/** Mutants by their files and ids; all where neither is given. */
export async function chooseMutants(
  root: string,
  { files, ids }: { readonly files: readonly string[] | undefined; readonly ids: readonly string[] },
): Promise<Choice> {
  const { mutants, sources } = await mutate(root);
  const chosen = mutants.filter(
    ({ file, id }) => (files?.includes(file) ?? true) && (ids.length === 0 || ids.includes(id)),
  );
  return { mutants, chosen, sources };
}

export interface Measured {
  readonly figures: Figures;
  /** Why the run fails. */
  readonly problems: readonly string[];
  readonly text: string;
}

/** Runs the chosen mutants and writes the reports after each round. `specs` limits the tests; all where it is empty. */
export async function measureMutants(
  { mutants, chosen, sources }: Choice,
  { specs, ...options }: RunOptions & { readonly specs: readonly string[] },
): Promise<Measured> {
  const start = performance.now();
  const { root, workers, folder } = options;
  const entries = readEquivalents(path.join(root, EQUIVALENTS));
  const equivalents = equivalentMutants(entries, mutants, linesIn(root));
  const running = chosen.filter(({ id }) => !equivalents.has(id));
  console.log(
    `${chosen.length} of ${mutants.length} mutants, ${chosen.length - running.length} of them equivalent`,
  );
  const tests = (await listSiteTests(options)).filter(
    ({ name }) => specs.length === 0 || specs.includes(specOf(name)),
  );
  if (tests.length === 0) throw new UserError(`No test was chosen: ${specs.join(', ')}.`);
  const copyOf = copier(root, sources);
  const { loaded } = copyOf();
  const ignored = chosen.flatMap((mutant): Result[] => {
    const statusReason = equivalents.get(mutant.id);
    if (statusReason === undefined) return [];
    return [{ mutant, isStatic: loaded.has(mutant.id), status: 'Ignored', statusReason }];
  });
  const write = async ({ results, controls, recording }: Found): Promise<Measured> => {
    const all = [...results, ...ignored];
    const figures = figuresOf(all, {
      mutants: chosen.length,
      decided: all.length,
      all: mutants.length,
      seconds: (performance.now() - start) / 1000,
      workers,
      recording,
      controls,
    });
    const problems = problemsOf(figures);
    const text = [summaryText(figures), '', ...runTexts(figures.run), ...problems].join('\n');
    const names = tests.map(({ name }) => name);
    await writeReports(folder, mutationReport(all, names, root), figures, text);
    return { figures, problems, text };
  };
  return write(
    await runMutants(running, { copyOf, sources, tests, rulesAt: rulesIn(root), options, onRound: write }),
  );
}

async function writeReports(
  folder: string,
  report: ReturnType<typeof mutationReport>,
  figures: Figures,
  text: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({
    'mutation.json': JSON.stringify(report),
    'mutants.html': mutantsPage(report),
    'index.html': await mutationPage(figures),
    'summary.txt': `${text}\n`,
  })) {
    writeFileSync(path.join(folder, name), content);
  }
}
