/** One run of the browser specs against stubs that were lent to them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../scripts/problem.mjs';
import { writeAllSpecs, writeSlots } from './slots.mjs';

/** @typedef {import('./outcome-reporter').Outcomes} Outcomes */

/**
 * Runs Playwright with the addresses of each slot, by the tests' titles.
 * @param {Record<string, string>[]} slots
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number, list?: boolean }} options `folder`
 *   takes the round's files; `list`: lists all tests and runs none
 * @returns {Promise<Outcomes>}
 */
export async function runRound(slots, { root, env, folder, workers, list = false }) {
  mkdirSync(folder, { recursive: true });
  const round = path.join(folder, 'round.json');
  const outputFile = path.join(folder, 'outcomes.json');
  const testDir = path.join(folder, 'slots');
  for (const old of [outputFile, testDir]) rmSync(old, { recursive: true, force: true });
  const stubs = list ? writeAllSpecs(testDir, root) : writeSlots(slots, testDir, root);
  writeFileSync(round, JSON.stringify({ stubs, testDir, workers, outputFile }));
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const child = spawn(
    process.execPath,
    [
      cli,
      'test',
      '--config',
      path.join(root, 'detection/mutants/playwright.config.ts'),
      ...(list ? ['--list'] : []),
    ],
    {
      cwd: root,
      // Most tests fail here: nobody reads a description of each page.
      env: { ...env, E2E_PORT: '0', MUTATION_ROUND: round, PLAYWRIGHT_NO_COPY_PROMPT: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const end = () => void child.kill();
  process.once('exit', end);
  await once(child, 'exit');
  process.off('exit', end);
  if (!existsSync(outputFile))
    throw new Problem('Playwright ended without any outcome; the reason is above.');
  /** @type {Outcomes} */
  const outcomes = JSON.parse(readFileSync(outputFile, 'utf8'));
  if (outcomes.errors.length > 0) throw new Problem(`Outside any test:\n${outcomes.errors.join('\n')}`);
  return outcomes;
}
