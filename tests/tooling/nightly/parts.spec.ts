import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { commandText, processOf } from '../../../nightly/parts/command';
import type { Part, Proof } from '../../../nightly/parts/part';
import { resultOf } from '../../../nightly/run/result';
import { runNight } from '../../../nightly/run/run-night';
import { runPart } from '../../../nightly/run/run-part';
import { Progress } from '../../../runner/progress';
import { FAILING } from './thirty-nights';

const PROVEN: Proof = { facts: [['Tests', '3']], problems: [], tests: [], firstAttempts: [] };

/** A part that runs a script of Node. */
function partOf(name: string, script: string, given: Partial<Part> = {}): Part {
  const command = ['node', '--eval', script];
  return { name, proves: 'It runs.', command, minutes: 1, isSeeded: true, prove: () => PROVEN, ...given };
}

const PASSES = 'console.log(`seed ${process.env.E2E_SEED}`)';
const ENDLESS = 'console.log("begun"); setInterval(() => {}, 1000);';
/** Does not end when it is asked to, and neither does what it started. */
const STUBBORN = `
  process.on('SIGINT', () => {});
  const child = require('node:child_process').spawn(process.execPath,
    ['-e', 'process.on("SIGINT", () => {}); setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  console.log('child ' + child.pid);
  setInterval(() => {}, 1000);`;

/** What is left holds the output open. */
const LEAVES_ONE = `
  require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  process.exit(0);`;

const optionsIn = (root: string, cancel = new AbortController().signal) => ({
  root,
  env: { PATH: process.env['PATH'] },
  seed: '77',
  cancel,
  graceMs: 200,
});

const rows: { what: string; part: Part; limitMs?: number; state: string; why: string[] }[] = [
  { what: 'that passes', part: partOf('a', PASSES), state: 'green', why: [] },
  {
    what: 'that leaves a process behind',
    part: partOf('a', LEAVES_ONE),
    limitMs: 20_000,
    state: 'green',
    why: [],
  },
  {
    what: 'that crashes',
    part: partOf('a', 'throw new Error("no memory of it")'),
    state: 'red',
    why: ['It ended with exit code 1; expected 0. It printed last:', 'no memory of it'],
  },
  {
    what: 'that is killed',
    part: partOf('a', 'process.kill(process.pid, "SIGKILL")'),
    state: 'red',
    why: ['It was killed by SIGKILL: by the system, if the memory was full. It printed nothing.'],
  },
  {
    what: 'that takes too long',
    part: partOf('a', ENDLESS),
    limitMs: 700,
    state: 'red',
    why: ['It was ended after 0:01, its limit. It printed last:\nbegun'],
  },
  {
    what: 'that does not end when it is told to',
    part: partOf('a', STUBBORN),
    limitMs: 700,
    state: 'red',
    why: ['It was ended after 0:01, its limit.'],
  },
  {
    what: 'whose command is unknown',
    part: partOf('a', '', { command: ['make', 'it'] }),
    state: 'red',
    why: ['It could not begin: Expected a part to start npm run, npx playwright or node, got "make it".'],
  },
  {
    what: 'that cannot be prepared',
    part: partOf('a', PASSES, { prepare: () => Promise.reject(new Error('No list.')) }),
    state: 'red',
    why: ['It could not begin: No list.'],
  },
  {
    what: 'that ends with 0 and proves nothing',
    part: partOf('a', PASSES, { prove: () => ({ ...PROVEN, problems: ['No test ran.'] }) }),
    state: 'red',
    why: ['No test ran.'],
  },
  {
    what: 'whose result cannot be read',
    part: partOf('a', PASSES, {
      prove: () => {
        throw new Error('Unexpected end of JSON input');
      },
    }),
    state: 'red',
    why: ['Its result could not be read: Unexpected end of JSON input'],
  },
  {
    what: 'whose findings explain its exit code',
    part: partOf('a', 'process.exit(1)', { prove: () => ({ ...PROVEN, problems: ['1 test failed.'] }) }),
    state: 'red',
    why: ['1 test failed.'],
  },
  {
    what: 'that cannot run here',
    part: partOf('a', PASSES, { prepare: () => Promise.resolve({ cannot: 'There is no Firefox.' }) }),
    state: 'not run',
    why: ['There is no Firefox.'],
  },
];

test.describe('a part', () => {
  for (const { what, part, limitMs = 60_000, state, why } of rows) {
    test(`${what} is ${state}`, async ({}, testInfo) => {
      const result = await runPart(part, { ...optionsIn(testInfo.outputPath()), limitMs });
      expect(result.state).toBe(state);
      for (const reason of why) expect(result.why.join('\n')).toContain(reason);
      expect(result.why).toHaveLength(Math.min(1, why.length));
    });
  }

  test('that is ended takes with it what it started', async ({}, testInfo) => {
    const root = testInfo.outputPath();
    const { log } = await runPart(partOf('a', STUBBORN), { ...optionsIn(root), limitMs: 700 });
    const output = readFileSync(path.join(root, 'reports/output/nightly', log ?? ''), 'utf8');
    const child = Number(/child (\d+)/.exec(output)?.[1]);
    expect(child).toBeGreaterThan(0);
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  test('gets the seed of the night, and its output is kept', async ({}, testInfo) => {
    const root = testInfo.outputPath();
    const seeded = await runPart(partOf('a', PASSES), optionsIn(root));
    const plain = { ...optionsIn(root), env: { PATH: process.env['PATH'], E2E_SEED: '5' } };
    const other = await runPart(partOf('b', PASSES, { isSeeded: false }), plain);
    const printed = (log: string | null) =>
      readFileSync(path.join(root, 'reports/output/nightly', log ?? ''), 'utf8');
    expect([printed(seeded.log), printed(other.log)]).toEqual(['seed 77\n', 'seed undefined\n']);
    expect(seeded.command).toMatch(/^E2E_SEED=77 node --eval '/);
  });
});

/** A zombie is as good as gone: its parent has to fetch it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

test.describe('a night', () => {
  const nightIn = (
    root: string,
    parts: Part[],
    cancel?: AbortSignal,
    say: (line: string) => void = () => undefined,
  ) =>
    runNight(parts, {
      ...optionsIn(root, cancel),
      identity: { run: '1', url: null, commit: 'abcdef1' },
      progress: new Progress(say, 50),
    });
  const written = (root: string) =>
    JSON.parse(readFileSync(path.join(root, 'reports/output/nightly/nightly.json'), 'utf8')) as object;

  test('runs each part whatever became of the others, and names the red ones', async ({}, testInfo) => {
    const root = testInfo.outputPath();
    const night = await nightIn(root, [
      partOf('crash', 'process.exit(3)'),
      partOf('tests', 'process.exit(1)', {
        prove: () => ({ ...PROVEN, problems: ['1 failed.'], tests: [FAILING] }),
      }),
      partOf('again', 'process.exit(1)', {
        prove: () => ({ ...PROVEN, problems: ['1 failed.'], tests: [FAILING] }),
      }),
      partOf('last', PASSES),
    ]);
    expect(night.result).toBe('red');
    expect(night.parts.map(({ state }) => state)).toEqual(['red', 'red', 'red', 'green']);
    expect(night.night).toMatchObject({
      run: '1',
      result: 'red',
      commit: 'abcdef1',
      seed: '77',
      tests: [FAILING],
    });
    expect(night.night.parts.map(({ name }) => name)).toEqual(['crash', 'tests', 'again']);
    expect(written(root)).toEqual(JSON.parse(JSON.stringify(night)));
    expect(existsSync(path.join(root, 'reports/output/nightly/index.html'))).toBe(true);
  });

  test('that is ended keeps what is done, ends the part that runs and begins no other', async ({}, testInfo) => {
    const root = testInfo.outputPath();
    const controller = new AbortController();
    const endless = partOf('endless', ENDLESS);
    const night = nightIn(
      root,
      [partOf('first', PASSES), endless, partOf('never', PASSES)],
      controller.signal,
      (line) => {
        if (line.includes('endless, 2 of 3') && line.includes('begun')) controller.abort();
      },
    );
    expect(await night).toMatchObject({
      result: 'cancelled',
      parts: [{ state: 'green' }, { state: 'cancelled' }, { state: 'cancelled', startedAt: null }],
    });
    expect(written(root)).toMatchObject({ result: 'cancelled' });
  });

  test('says which part runs, how far it is and how long is left', async ({}, testInfo) => {
    const lines: string[] = [];
    const script = `console.log('[0:15] 3 of 9 tests, about 0:30 left'); setTimeout(() => {}, 400);`;
    const parts = [partOf('tests', script), partOf('later', PASSES)];
    await nightIn(testInfo.outputPath(), parts, undefined, (line) => lines.push(line));
    expect(lines[0]).toMatch(/Part 1 of 2, tests: It runs\.$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/tests, 1 of 2, about (2:00|1:59) left in all: \[0:15\] 3 of 9 tests/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/tests: green after 0:0\d\.$/));
  });

  for (const { states, result } of [
    { states: ['green', 'not run'], result: 'green' },
    { states: ['not run'], result: 'red' },
    { states: [], result: 'red' },
    { states: ['green', 'red'], result: 'red' },
    { states: ['red', 'cancelled'], result: 'cancelled' },
  ] as const) {
    test(`of parts that are ${states.join(', ') || 'not there'} is ${result}`, () => {
      expect(resultOf(states.map((state) => ({ state })))).toBe(result);
    });
  }
});

test('a command runs without npm between, and is shown as it can be typed', () => {
  const { args } = processOf('/r', ['npm', 'run', 'bench', '--', '--stub']);
  expect(args).toEqual(['/r/scripts/start.mjs', 'bench', '--stub']);
  expect(processOf('/r', ['npx', 'playwright', 'test', 'a']).args).toEqual([
    '/r/node_modules/@playwright/test/cli.js',
    'test',
    'a',
  ]);
  expect(commandText(['npx', 'it', "a'b"], { E2E_SEED: '1' })).toBe(String.raw`E2E_SEED=1 npx it 'a'\''b'`);
});
