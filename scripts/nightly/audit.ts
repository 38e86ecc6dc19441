import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SUITE_RUN } from '../../nightly/suite/reporter';
import { mergeRounds, type SuiteRun } from '../../nightly/suite/suite-run';
import { runPlaywright } from '../../runner/playwright';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';

const CONFIG = 'nightly/suite/playwright.config.ts';
const USAGE =
  'Usage: node scripts/start.mjs nightly/audit --rounds 13 --shuffle SEED --test-list FILE [--project NAME ...]';

/**
 * Runs tests several times for the audit of flakes, each round in an order of its own and without retries. A round is a run
 * by itself: with `--repeat-each`, Playwright starts a worker for nearly every test once the order is shuffled. The file
 * that NIGHTLY_SUITE_RUN names gets the result of all rounds. Resolves with 0 if every test passed in each of them.
 */
export async function main(args: readonly string[], { root, env }: Context): Promise<number> {
  const { rounds, seed, chosen } = readArguments(args);
  const file = env[SUITE_RUN];
  if (file === undefined) throw new UserError(`Expected ${SUITE_RUN} to name the file for the result.`);
  const results: SuiteRun[] = [];
  let code = 0;
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds}`);
    const own = path.join(path.dirname(file), `round-${round}.json`);
    const all = ['--config', CONFIG, '--retries=0', `--shuffle=${seed + round}`, ...chosen];
    const ended = await runPlaywright(all, { root, env: { ...env, [SUITE_RUN]: own } });
    code = code === 0 ? ended : code;
    if (!existsSync(own))
      throw new UserError(`Round ${round} left no result in ${own} (exit code ${ended}).`);
    results.push(JSON.parse(readFileSync(own, 'utf8')) as SuiteRun);
    writeFileSync(file, `${JSON.stringify(mergeRounds(results), null, 2)}\n`);
  }
  return code;
}

function readArguments(args: readonly string[]) {
  const { rounds = '', shuffle = '', 'test-list': list, project = [] } = parsed(args);
  const [count, seed] = [Number(rounds), Number(shuffle)];
  if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed) && list)) throw new UserError(USAGE);
  const chosen = [`--test-list=${list}`, ...project.map((name) => `--project=${name}`)];
  return { rounds: count, seed, chosen };
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
