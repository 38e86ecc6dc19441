import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

/** Takes the lock of `root` in a process of its own, which then ends. */
function lockIn(root: string, env: Record<string, string> = {}): { code: number | null; output: string } {
  const lock = path.join(PROJECT_ROOT, 'runner/lock.ts');
  const code = `const { lockCheckout } = require(${JSON.stringify(lock)});
    try { lockCheckout('npm test', { root: ${JSON.stringify(root)}, env: process.env }); console.log('locked'); }
    catch (error) { console.log(error.message); process.exitCode = 1; }`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', '--eval', code], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

async function leaveLock(root: string, text: string): Promise<string> {
  const file = path.join(root, 'reports/output/run.lock');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** Of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid;

test('a second run in a checkout is refused, with the command and the process of the first', async ({}, testInfo) => {
  const root = testInfo.outputPath();
  const since = '2026-11-29T10:00:00.000Z';
  await leaveLock(root, JSON.stringify({ pid: process.pid, command: 'npm run e2e', since }));
  const { code, output } = lockIn(root);
  expect(output).toBe(
    `Another run is going on in this checkout: npm run e2e, process ${process.pid}, since ${since}. ` +
      'Two runs at once would mix their reports. Wait until it ends, or end it.\n',
  );
  expect(code).toBe(1);
});

test('the lock goes with its process', ({}, testInfo) => {
  const root = testInfo.outputPath();
  expect(lockIn(root)).toEqual({ code: 0, output: 'locked\n' });
  expect(existsSync(path.join(root, 'reports/output/run.lock'))).toBe(false);
});

for (const [what, text] of [
  ['a crashed run', JSON.stringify({ pid: endedPid(), command: 'npm test', since: '' })],
  ['a run that was killed while it took the lock', ''],
] as const) {
  test(`the lock of ${what} is replaced`, async ({}, testInfo) => {
    const root = testInfo.outputPath();
    await leaveLock(root, text);
    expect(lockIn(root)).toEqual({ code: 0, output: 'locked\n' });
  });
}

test('a run within a run needs no lock of its own', async ({}, testInfo) => {
  const root = testInfo.outputPath();
  await leaveLock(root, JSON.stringify({ pid: process.pid, command: 'npm test', since: '' }));
  expect(lockIn(root, { RUN_LOCK_HELD_BY: String(process.pid) })).toEqual({ code: 0, output: 'locked\n' });
});

for (const { command, args } of [
  { command: 'npx playwright test', args: ['node_modules/@playwright/test/cli.js', 'test'] },
  { command: 'npm run e2e', args: ['scripts/start.mjs', 'e2e'] },
]) {
  test(`${command} is refused while another run has the checkout`, () => {
    // This run has it.
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--grep', 'no such test'], {
      cwd: PROJECT_ROOT,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    expect(stdout + stderr).toContain('Another run is going on in this checkout: ');
    expect(status).toBe(1);
  });
}

test('UI mode opens while another run has the checkout: it writes no reports', async () => {
  const args = ['test', '--ui', '--ui-host=127.0.0.1', '--ui-port=0'];
  const ui = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(ui, 'exit').then(() => ['it ended']);
  const [printed] = (await Promise.race([once(ui.stdout, 'data'), ended])) as [Buffer | string];
  expect(String(printed)).toContain('Listening on http://127.0.0.1:');
  ui.kill('SIGINT');
  await ended;
});
