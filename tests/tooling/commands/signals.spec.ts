import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

type Process = ChildProcessByStdio<null, Readable, null>;

/** The first address that a process prints. */
async function addressFrom({ stdout }: Process): Promise<string> {
  let printed = '';
  stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!/http:\S+\s/.test(printed)) await once(stdout, 'data');
  return /http:\S+/.exec(printed)?.[0] ?? '';
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

/** A run that is interrupted closes its workers and browsers first. */
const TO_END = { message: 'whether the stub still answers', timeout: 30_000 };

test('SIGTERM to npm alone ends the command and the stub that it started', async () => {
  const npm = spawn('npm', ['run', '--silent', 'site'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressFrom(npm);
  expect((await fetch(address)).status).toBe(200);
  npm.kill('SIGTERM');
  await expect.poll(() => answers(address), TO_END).toBe(false);
});

/** The second test prints the address of its stub and then never ends. */
const ENDLESS = `
  import { test } from '@playwright/test';
  test('passes', () => undefined);
  test('never ends', async ({ baseURL }) => {
    test.setTimeout(0);
    console.log(baseURL);
    await new Promise(() => undefined);
  });`;

const CONFIG = `
  import config from '${PROJECT_ROOT}/playwright.config';
  const summary = ['${PROJECT_ROOT}/reports/summary/reporter.ts', { outputDir: 'output' }];
  export default { ...config, testDir: '.', outputDir: 'results', projects: undefined, workers: 1,
    reporter: [['line'], summary] };`;

const CLI = path.join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');

/** What a command of this project does around Playwright, with the lock of the folder of a test. */
const COMMAND = (folder: string) => `
  const { endInOrder } = require('${PROJECT_ROOT}/runner/child-process.cjs');
  const { lockCheckout } = require('${PROJECT_ROOT}/runner/lock.ts');
  const { runPlaywright } = require('${PROJECT_ROOT}/runner/playwright.ts');
  endInOrder();
  lockCheckout('npm run e2e', { root: '${folder}', env: process.env });
  runPlaywright(['--config', '${folder}'], { root: '${PROJECT_ROOT}', env: process.env })
    .then((code) => (process.exitCode = code));`;

const STARTS = {
  Playwright: (folder: string) => ({
    args: [CLI, 'test', '--config', folder],
    env: { PATH: process.env['PATH'], RUN_LOCK_HELD_BY: String(process.pid) },
  }),
  'the command that started Playwright': (folder: string) => ({
    args: ['-r', 'tsx/cjs', '--eval', COMMAND(folder)],
    env: { PATH: process.env['PATH'] },
  }),
};

/** Starts a run in a folder and waits until its stub answers. */
async function startRun(to: keyof typeof STARTS, folder: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'playwright.config.ts'), CONFIG);
  await writeFile(path.join(folder, 'endless.spec.ts'), ENDLESS);
  const { args, env } = STARTS[to](folder);
  const run = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const code = once(run, 'exit').then(([exitCode]) => exitCode as number | null);
  const address = await addressFrom(run);
  expect((await fetch(address)).status).toBe(200);
  return { run, address, code };
}

test('SIGTERM to the command ends the run and its stub, and the report says so', async ({}, testInfo) => {
  const folder = testInfo.outputPath('inner');
  const { run, address, code } = await startRun('the command that started Playwright', folder);
  run.kill('SIGTERM');
  await expect.poll(() => answers(address), TO_END).toBe(false);
  expect(await code).toBe(143);
  expect(await readFile(path.join(folder, 'output/index.html'), 'utf8')).toContain('<title>Interrupted: ');
});

for (const to of ['the command that started Playwright', 'Playwright'] as const) {
  test(`SIGKILL to ${to} ends the run and its stub`, async ({}, testInfo) => {
    const { run, address } = await startRun(to, testInfo.outputPath('inner'));
    run.kill('SIGKILL');
    await expect.poll(() => answers(address), TO_END).toBe(false);
  });
}
