import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { drill } from '../../../nightly/drill/drill';
import { partsOfTheNight } from '../../../nightly/parts/list';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { main as alert } from '../../../scripts/nightly/alert';
import { chooseParts, main, readArguments } from '../../../scripts/nightly/nightly';
import { test } from '../scripts';

const CONTEXT = { root: PROJECT_ROOT, env: { PATH: process.env['PATH'] } };

const CONTEXT_OF_A_PART = { ...CONTEXT, folder: '', seed: '1', since: 0 };

test.describe('npm run nightly', () => {
  for (const { what, args, message } of [
    {
      what: 'an unknown part',
      args: ['--part', 'hole'],
      message: 'There is no part "hole" of the night. The parts are whole,',
    },
    {
      what: 'a budget that is none',
      args: ['--executions', '0'],
      message: 'to be a number from 1 to 999999, got "0"',
    },
    { what: 'an unknown argument', args: ['--all'], message: 'Usage: npm run nightly -- [--part NAME ...]' },
  ]) {
    test(`names ${what}, and starts nothing`, async () => {
      await expect(main(args, CONTEXT)).rejects.toThrow(message);
    });
  }

  test('runs the parts that are named, in the order of the night', () => {
    const { part } = readArguments(['--part', 'mutation', '--part', 'whole']);
    expect(chooseParts(partsOfTheNight(), part).map(({ name }) => name)).toEqual(['whole', 'mutation']);
    expect(chooseParts(partsOfTheNight(), [])).toHaveLength(partsOfTheNight().length);
  });

  test('every part says what it proves and what it costs, and has a name of its own', () => {
    const parts = partsOfTheNight();
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(parts.filter(({ proves, minutes }) => !proves.endsWith('.') || minutes < 1)).toEqual([]);
  });

  test('a browser that is not there is not run, and says why', async () => {
    const parts = partsOfTheNight(10, new Map([['webkit', 'WebKit is not installed']]));
    const [webkit, phone] = ['browser-webkit', 'browser-phone'].map((name) =>
      parts.find((part) => part.name === name),
    );
    expect(await webkit?.prepare?.(CONTEXT_OF_A_PART)).toEqual({
      cannot: 'WebKit is not installed. docs/browsers.md says how to install it.',
    });
    expect(await phone?.prepare?.(CONTEXT_OF_A_PART)).toEqual({});
  });

  test('SIGTERM ends the part that runs, keeps the others and says cancelled', async ({}, testInfo) => {
    const root = testInfo.outputPath();
    const script = testInfo.outputPath('night.cjs');
    await writeFile(script, NIGHT(root));
    const night = spawn(process.execPath, ['-r', 'tsx/cjs', script], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    night.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await expect.poll(() => printed, { timeout: 30_000 }).toContain('part 2 begins');
    night.kill('SIGTERM');
    const [code] = (await once(night, 'exit')) as [number];
    expect(code).toBe(143);
    const pid = Number(/part 2 begins as (\d+)/.exec(printed)?.[1]);
    expect(pid).toBeGreaterThan(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const result = await readFile(path.join(root, 'reports/output/nightly/nightly.json'), 'utf8');
    expect(JSON.parse(result)).toMatchObject({
      result: 'cancelled',
      parts: [
        { name: 'one', state: 'green' },
        { name: 'two', state: 'cancelled' },
      ],
    });
  });
});

/** The command with two parts of its own; the second never ends by itself. */
const NIGHT = (root: string) => `
  const { endInOrder } = require('${PROJECT_ROOT}/runner/child-process.cjs');
  const { endedBySignal } = require('${PROJECT_ROOT}/nightly/run/signals.ts');
  const { runNight } = require('${PROJECT_ROOT}/nightly/run/run-night.ts');
  const { Progress } = require('${PROJECT_ROOT}/runner/progress.ts');
  endInOrder();
  const { ended, signal } = endedBySignal();
  const part = (name, script) => ({ name, proves: '', minutes: 1, isSeeded: false, command: ['node', '--eval', script],
    prove: () => ({ facts: [], problems: [], tests: [], firstAttempts: [] }) });
  const endless = 'console.log("part 2 begins as " + process.pid); setInterval(() => {}, 1000)';
  runNight([part('one', ''), part('two', endless)], { root: '${root}', env: process.env, seed: '1', cancel: signal,
    identity: { run: '1', url: null, commit: null }, progress: new Progress(console.log, 100) })
    .then(() => (process.exitCode = ended()));`;

test.describe('npm run alert', () => {
  for (const { what, args, env, message } of [
    { what: 'no file', args: [], env: {}, message: 'Expected the file of the nights, got none.\nUsage:' },
    { what: 'nobody to tell', args: ['--nights', 'x'], env: {}, message: 'who is to be told?' },
    {
      what: 'a file that is not there',
      args: ['--nights', 'none.json'],
      env: { ALERT_WEBHOOK_URL: 'http://127.0.0.1:9/x' },
      message: 'Expected the nights in none.json, found no file.',
    },
  ]) {
    test(`${what} is an error`, async () => {
      await expect(alert(args, { root: PROJECT_ROOT, env })).rejects.toThrow(message);
    });
  }
});

test.describe('the drill', () => {
  test.describe.configure({ timeout: 180_000 });

  test('tries the alert from end to end, from a red part to an issue that is closed', async () => {
    const lines: string[] = [];
    expect(await drill(CONTEXT, { say: (line) => lines.push(line) })).toBe(0);
    const printed = lines.join('\n');
    expect(printed).toContain('The drill passed: 7 requests, each as expected.');
    expect(printed).toMatch(/\| \*\*The nightly run is red since .*: 2 nights in a row\.\*\*/);
    expect(printed).toContain('the server got: PATCH /repos/drill/pacer/issues/2  (closed)');
    expect(printed).not.toContain('token-of-the-drill');
  });

  test('fails if an alert does not come', async () => {
    const lines: string[] = [];
    const nights = [{ what: 'a red night', exit: 1, expected: ['POST issues'] }];
    expect(await drill(CONTEXT, { nights, say: (line) => lines.push(line) })).toBe(1);
    expect(lines.join('\n')).toContain('BROKEN: Expected the requests "POST issues", got "".');
  });
});
