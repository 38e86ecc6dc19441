/** One run of the browser specs against stubs that were lent to them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../scripts/problem.mjs';

/** @typedef {import('./outcome-reporter').Outcomes} Outcomes */

/**
 * Runs Playwright with the addresses of each slot, by the tests' titles. A test of two slots is a test of two files, which
 * load the same spec: one worker and its browser serve all slots.
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
  const stubs = list ? {} : writeSlots(slots, testDir, root);
  if (list) writeSpecs(browserSpecs(root), path.join(testDir, '0'), root);
  writeFileSync(round, JSON.stringify({ stubs, testDir, workers, outputFile }));
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const child = spawn(
    process.execPath,
    [cli, 'test', '--config', path.join(root, 'mutation/playwright.config.ts'), ...(list ? ['--list'] : [])],
    {
      cwd: root,
      env: { ...env, E2E_PORT: '0', MUTATION_ROUND: round },
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

/**
 * @param {Record<string, string>[]} slots
 * @param {string} testDir
 * @param {string} root
 * @returns {Record<string, string>} the addresses by slot and titles
 */
function writeSlots(slots, testDir, root) {
  /** @type {Record<string, string>} */
  const stubs = {};
  for (const [slot, urls] of slots.entries()) {
    for (const [titles, url] of Object.entries(urls)) stubs[`${slot}/${titles}`] = url;
    const specs = Object.keys(urls).map((titles) => titles.split(' › ')[0] ?? '');
    writeSpecs(new Set(specs), path.join(testDir, String(slot)), root);
  }
  return stubs;
}

/**
 * Writes files that load specs, each as if it were loaded for the first time.
 * @param {Iterable<string>} specs
 * @param {string} folder
 * @param {string} root
 */
function writeSpecs(specs, folder, root) {
  for (const spec of specs) {
    const file = path.join(folder, spec);
    mkdirSync(path.dirname(file), { recursive: true });
    const name = JSON.stringify(path.join(root, 'tests', spec));
    writeFileSync(file, `delete require.cache[${name}];\nrequire(${name});\n`);
  }
}

/** @param {string} root */
function browserSpecs(root) {
  return readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.spec.ts') && !/^(stub-site|tooling)\b/.test(name),
  );
}
