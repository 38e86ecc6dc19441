import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { OWN_PROJECTS } from '../../../fixtures/browser/projects';
import { type ListedTest, listTests, nameInList, writeTestList } from '../../../runner/playwright';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { ciOptions } from '../../../scripts/ci';
import { shardProblems, spreadOf, timesText } from '../../../scripts/ci/judge-shards';
import { partition } from '../../../scripts/ci/partition';
import { readRecords, type ShardRecord, writeRecord } from '../../../scripts/ci/shard-record';

/** Tests of some files, each of a project. */
function testsOf(
  ...files: readonly (readonly [project: string, file: string, count: number])[]
): ListedTest[] {
  return files.flatMap(([project, file, count]) =>
    Array.from({ length: count }, (_, at) => ({
      project,
      file,
      name: `${file} › ${at}`,
      rules: [],
      claims: [],
      tags: [],
      isQuarantined: false,
    })),
  );
}

const SUITE = testsOf(
  ['chromium', 'screens/form.spec.ts', 12],
  ['chromium', 'screens/payment.spec.ts', 7],
  ['chromium', 'journeys/tabs.spec.ts', 5],
  ['chromium', 'guide/followed.spec.ts', 3],
  ['forms', 'forms/form.spec.ts', 300],
  ['stub-site', 'stub-site/card.spec.ts', 200],
  ['tooling', 'tooling/lint.spec.ts', 20],
  ['tooling', 'tooling/rooms.spec.ts', 20],
);

test.describe('Dividing tests into shards', () => {
  for (const count of [1, 2, 3, 4, 9]) {
    test(`${count} shards together are all tests, each once`, () => {
      const names = partition(SUITE, count, new Map()).flatMap(({ tests }) => tests.map(nameInList));
      expect(names.sort()).toEqual(SUITE.map(nameInList).sort());
    });
  }

  test('keeps the tests of a file together', () => {
    const homes = partition(SUITE, 4, new Map()).map(({ tests }) => new Set(tests.map(({ file }) => file)));
    const files = homes.flatMap((home) => [...home]);
    expect(new Set(files).size).toBe(files.length);
  });

  test('is the same for every shard, whatever the order of the list', () => {
    expect(partition([...SUITE].reverse(), 3, new Map()).map(({ ms }) => ms)).toEqual(
      partition(SUITE, 3, new Map()).map(({ ms }) => ms),
    );
  });

  test('follows the durations of the history', () => {
    const durations = new Map(
      SUITE.map((one) => [nameInList(one), one.file === 'forms/form.spec.ts' ? 900 : 10]),
    );
    const [slow, ...others] = partition(SUITE, 4, durations);
    expect(slow?.tests.map(({ file }) => file)).toEqual(Array(300).fill('forms/form.spec.ts'));
    expect(others.flatMap(({ tests }) => tests)).toHaveLength(SUITE.length - 300);
  });

  test('spreads equal files evenly', () => {
    const equal = testsOf(
      ...Array.from({ length: 40 }, (_, at) => ['chromium', `${at}.spec.ts`, 5] as const),
    );
    const times = partition(equal, 4, new Map()).map(({ ms }) => ms);
    expect(Math.max(...times) / Math.min(...times)).toBe(1);
  });
});

const NAMES = ['[forms] › a › 1', '[forms] › a › 2', '[forms] › b › 1', '[forms] › b › 2'];
const record = (index: number, changes: Partial<ShardRecord> = {}): ShardRecord => ({
  index,
  total: 2,
  tests: index === 1 ? NAMES.slice(0, 2) : NAMES.slice(2),
  browserProjects: ['firefox', 'phone'],
  exitCode: 0,
  seconds: 60,
  ...changes,
});

test.describe('Judging shards', () => {
  for (const { what, records, problems } of [
    { what: 'that are all there and passed', records: [record(1), record(2)], problems: [] },
    {
      what: 'of which one is missing',
      records: [record(1)],
      problems: ['Shard 2/2 is missing: it left no result.'],
    },
    {
      what: 'of which one was killed',
      records: [record(1), record(2, { exitCode: null, seconds: null })],
      problems: ['Shard 2/2 was ended from outside: nothing is known of its 2 tests.'],
    },
    {
      what: 'of which one failed',
      records: [record(1, { exitCode: 1 }), record(2)],
      problems: ['Shard 1/2 failed (exit code 1).'],
    },
    {
      what: 'of which one is there twice',
      records: [record(1), record(1), record(2)],
      problems: ['Shard 1/2 is there more than once.'],
    },
    {
      what: 'of two divisions',
      records: [record(1), record(2, { total: 3 })],
      problems: ['Shard 2/3 belongs to a run with another number of shards than 1/2.'],
    },
    {
      what: 'of which one had no Firefox',
      records: [record(1), record(2, { browserProjects: ['phone'] })],
      problems: [
        'Shard 2/2 ran in other browsers than 1/2: chromium, phone and chromium, firefox, phone. ' +
          'Their machines need the same browsers (docs/browsers.md).',
      ],
    },
    {
      what: 'that left a test out',
      records: [record(1), record(2, { tests: NAMES.slice(3) })],
      problems: ['No shard runs 1 test, the first of them [forms] › b › 1.'],
    },
    {
      what: 'that ran a test twice',
      records: [record(1), record(2, { tests: NAMES.slice(1) })],
      problems: ['In two shards: 1 test.'],
    },
  ]) {
    test(`shards ${what}: ${problems.length === 0 ? 'nothing' : 'a problem'}`, () => {
      const merged = { expected: NAMES, ran: new Set(NAMES), reported: new Set(records) };
      expect(shardProblems(records, merged)).toEqual(problems);
    });
  }

  test('a shard that passed and left no report is a problem', () => {
    const [first, second] = [record(1), record(2)];
    const merged = { expected: NAMES, ran: new Set(first.tests), reported: new Set([first]) };
    expect(shardProblems([first, second], merged)).toEqual(['Shard 2/2 left no report of its 2 tests.']);
  });

  test('a test that a shard has and did not run is a problem', () => {
    const records = [record(1), record(2)];
    const merged = { expected: NAMES, ran: new Set(NAMES.slice(1)), reported: new Set(records) };
    expect(shardProblems(records, merged)).toEqual([
      'Shard 1/2 did not run 1 test, the first of them [forms] › a › 1.',
    ]);
    expect(shardProblems(records, { ...merged, ran: undefined })).toEqual([]);
  });

  test('a list of tests refuses a title of several lines, which Playwright would leave out', ({}, testInfo) => {
    const file = testInfo.outputPath('folder/tests.txt');
    writeTestList(file, NAMES);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(NAMES);
    expect(() => writeTestList(file, ['[forms] › a › b\nc'])).toThrow(
      'Expected the titles of tests to be one line each, since a list of tests has one test a line; got "[forms] › a › b\\nc".',
    );
  });

  test('every test has a title of one line', async () => {
    const tests = await listTests(
      OWN_PROJECTS.map((project) => `--project=${project}`),
      { root: PROJECT_ROOT, env: process.env },
    );
    expect(tests.map(nameInList).filter((name) => name.includes('\n'))).toEqual([]);
  });

  test('tells how far their times are apart, and what helps', () => {
    const records = [record(1, { seconds: 100 }), record(2, { seconds: 130 })];
    expect(spreadOf(records)).toBeCloseTo(1.3);
    expect(timesText(records)).toBe(
      'Shards: 1: 100 s, 2: 130 s; the slowest took 1.30 times the fastest (give --history, so that they are divided by time).',
    );
    expect(timesText([record(1), record(2)])).toBe(
      'Shards: 1: 60 s, 2: 60 s; the slowest took 1.00 times the fastest.',
    );
    expect(timesText([record(1, { seconds: null })])).toBe('Shards: 1: no end.');
  });
});

test.describe('The records of shards', () => {
  test('are found at any depth, in their order', ({}, testInfo) => {
    writeRecord(testInfo.outputPath('shards/shard-2/reports/output/shard'), record(2));
    writeRecord(testInfo.outputPath('shards/shard-1'), record(1));
    const found = readRecords(testInfo.outputPath('shards'));
    expect(found.map((one) => one.record)).toEqual([record(1), record(2)]);
  });

  test('that are not there are asked for', ({}, testInfo) => {
    expect(() => readRecords(testInfo.outputPath('nowhere'))).toThrow(
      /^Expected the results of shards in .*; found none\.$/,
    );
  });

  test('that are damaged are named', async ({}, testInfo) => {
    const folder = testInfo.outputPath('shards/shard-1');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'shard.json'), '{"index": 1');
    expect(() => readRecords(path.dirname(folder))).toThrow(
      /shard\.json is damaged: .* Run its shard again\.$/,
    );
    await writeFile(path.join(folder, 'shard.json'), '{"index": 0, "total": 4}');
    expect(() => readRecords(path.dirname(folder))).toThrow(/shard\.json is damaged: /);
  });
});

test.describe('The arguments of npm run ci', () => {
  test('choose one step', () => {
    expect(ciOptions(['--shard', '2/4', '--history', 'history.jsonl'])).toEqual({
      checks: false,
      rehearse: false,
      shard: { index: 2, total: 4 },
      history: 'history.jsonl',
    });
    expect(ciOptions(['--merge', 'shards'])).toEqual({ checks: false, rehearse: false, merge: 'shards' });
    expect(ciOptions(['--checks'])).toEqual({ checks: true, rehearse: false });
  });

  for (const { args, says } of [
    { args: [], says: 'Expected one of --checks, --shard, --merge and --rehearse, got 0.' },
    {
      args: ['--checks', '--shard', '1/2'],
      says: 'Expected one of --checks, --shard, --merge and --rehearse, got 2.',
    },
    { args: ['--shard', '5/4'], says: 'Expected a shard as 2/4, from 1/1 to 99/99, got "5/4".' },
    { args: ['--shard', '0/4'], says: 'got "0/4"' },
    { args: ['--shard', 'two'], says: 'got "two"' },
    { args: ['--fast'], says: "Unknown option '--fast'" },
  ]) {
    test(`that are wrong are refused: ${args.join(' ') || 'none'}`, () => {
      expect(() => ciOptions(args)).toThrow(says);
    });
  }
});
