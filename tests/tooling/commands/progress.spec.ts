import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../../runner/child-process.cjs';
import { readDurations, writeDuration } from '../../../runner/durations';
import { minutes, Progress } from '../../../runner/progress';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

for (const [ms, text] of [
  [0, '0:00'],
  [59_400, '0:59'],
  [187_000, '3:07'],
  [3_600_000, '60:00'],
] as const) {
  test(`${ms} ms are ${text}`, () => {
    expect(minutes(ms)).toBe(text);
  });
}

test('work that takes long is mentioned again, while it runs', async () => {
  const said: string[] = [];
  const progress = new Progress((line) => said.push(line), 50);
  const slow = run(process.execPath, ['--eval', 'setTimeout(() => {}, 500)'], {
    cwd: PROJECT_ROOT,
    env: process.env,
  });
  const results = await progress.during({ Format: Promise.resolve('ready'), Lint: slow.then(() => 'late') });
  expect(results).toEqual(['ready', 'late']);
  expect(said[0]).toBe('[0:00] Still running: Lint');
});

test('the last whole run that passed is remembered', ({}, testInfo) => {
  const root = testInfo.outputPath();
  expect(readDurations(root)).toEqual({});
  writeDuration(root, 'e2e', 612_345);
  writeDuration(root, 'test', 1_800_000);
  expect(readDurations(root)).toMatchObject({ e2e: { seconds: 612 }, test: { seconds: 1800 } });
});

test('npm run e2e says first what it runs', async () => {
  const start = path.join(PROJECT_ROOT, 'scripts/start.mjs');
  const e2e = spawn(process.execPath, [start, 'e2e', '--list', '--grep', '@none', '--pass-with-no-tests'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(e2e.stdout, 'data')) as [Buffer];
  expect(printed.toString()).toMatch(/^\[0:0\d\] Form tests and browser tests/);
  await once(e2e, 'exit');
});

test('a stub that dies ends the run, with one line', async ({}, testInfo) => {
  const folder = testInfo.outputPath('inner');
  await mkdir(folder, { recursive: true });
  const site = path.join(PROJECT_ROOT, 'fixtures/sandbox/sandbox');
  await writeFile(
    path.join(folder, 'gone.spec.ts'),
    `import { test } from '@playwright/test';
     import { Sandbox } from '${site}';
     for (const name of ['first', 'second', 'third'])
       test(name, async () => void (await Sandbox.create(process.env['STUB_SITE_URL'] ?? '')));`,
  );
  const progress = path.join(PROJECT_ROOT, 'runner/progress-reporter.ts');
  await writeFile(
    path.join(folder, 'playwright.config.ts'),
    `export default { testDir: '.', workers: 1, reporter: [['line'], ['${progress}']] };`,
  );
  const cli = path.join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');
  const { code, output } = await run(process.execPath, [cli, 'test', '--config', folder], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], STUB_SITE_URL: 'http://127.0.0.1:1' },
  });
  expect(output.split('The run stops here')).toHaveLength(2);
  expect(output).toContain('2 did not run');
  expect(code).not.toBe(0);
});
