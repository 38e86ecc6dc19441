import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SUITE_RUN } from '../../nightly/suite/reporter';
import { mergeRounds, SUITE_CONFIG, type SuiteRun } from '../../nightly/suite/suite-run';
import { runPlaywright } from '../../runner/playwright';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';

const USAGE =
  'Usage: node scripts/start.mjs nightly/audit --rounds 13 --shuffle SEED --test-list FILE --project NAME [...]';

/**
 * Runs tests several times for the audit of flakes, each round in an order of its own and without retries. A round is a run
 * of each project by itself: a worker is for one project and one repetition, so that Playwright would start one for nearly
 * every test if it shuffled several together. The file that NIGHTLY_SUITE_RUN names gets the result of all rounds.
 * Resolves with 0 if every test passed in each of them.
 */
export async function main(args: readonly string[], { root, env }: Context): Promise<number> {
  const { rounds, seed, list, projects } = readArguments(args);
  const file = env[SUITE_RUN];
  if (file === undefined) throw new UserError(`Expected ${SUITE_RUN} to name the file for the result.`);
  const results: SuiteRun[][] = [];
  let code = 0;
  for (let round = 1; round <= rounds; round++) {
    const ofRound: SuiteRun[] = [];
    results.push(ofRound);
    for (const project of projects) {
      console.log(`Round ${round} of ${rounds}: ${project}`);
      const own = path.join(path.dirname(file), `round-${round}-${project}.json`);
      const chosen = [`--shuffle=${seed + round}`, `--test-list=${list}`, `--project=${project}`];
      const all = ['--config', SUITE_CONFIG, '--retries=0', '--pass-with-no-tests', ...chosen];
      const ended = await runPlaywright(all, { root, env: { ...env, [SUITE_RUN]: own } });
      code = code === 0 ? ended : code;
      ofRound.push(resultIn(own, ended));
    }
    writeFileSync(file, `${JSON.stringify(mergeRounds(results), null, 2)}\n`);
  }
  return code;
}

function resultIn(file: string, code: number): SuiteRun {
  if (!existsSync(file)) throw new UserError(`A round left no result in ${file} (exit code ${code}).`);
  return JSON.parse(readFileSync(file, 'utf8')) as SuiteRun;
}

function readArguments(args: readonly string[]) {
  const { rounds = '', shuffle = '', 'test-list': list, project: projects = [] } = parsed(args);
  const [count, seed] = [Number(rounds), Number(shuffle)];
  const areNumbers = Number.isInteger(count) && count > 0 && Number.isInteger(seed);
  if (!areNumbers || !list || projects.length === 0) throw new UserError(USAGE);
  return { rounds: count, seed, list, projects };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      rounds: { type: 'string' },
      shuffle: { type: 'string' },
      'test-list': { type: 'string' },
      project: { type: 'string', multiple: true },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message} ${USAGE}`);
  }
}
