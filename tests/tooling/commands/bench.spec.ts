import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { commandFigures } from '../../../bench/command-figures';
import type { Figures } from '../../../bench/figures';
import { summarize } from '../../../bench/statistics';
import { register } from '../../../bench/stub/load';
import { withStub } from '../../../bench/stub/process';
import { peersTableOf, tableOf } from '../../../bench/table';
import { judge, TARGETS } from '../../../bench/targets';
import { writeDuration } from '../../../runner/durations';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

const SUMMARY = summarize([1, 2, 4]);

/** Made-up figures. */
const FIGURES: Figures = {
  measuredAt: '2025-07-01T12:00:00.000Z',
  machine: { cores: 2, processor: 'made up', memoryMB: 4096, system: 'Linux 6', node: 'v20.19.0' },
  seconds: 180,
  loadAverage: { before: [0.1, 0.1, 0.1], after: [1, 1, 1] },
  firstAnswer: { starts: 3, ms: SUMMARY, median: judge(501, TARGETS.firstAnswerMs) },
  memory: {
    registrations: 10,
    rssMB: { before: 80, after: 90 },
    heapMB: { before: 20, after: 21 },
    heapKBPerRegistration: 4,
  },
  throughput: {
    rounds: 3,
    registrationsARound: 10,
    requestsPerRegistration: 10,
    perSecond: SUMMARY,
    latencyMs: SUMMARY,
    registrationsPerSecond: judge(300, TARGETS.registrationsPerSecond),
  },
  flow: {
    pairs: 3,
    ms: { suite: SUMMARY, bare: SUMMARY },
    ratio: judge(1.2, TARGETS.flow),
    ratioOfPairs: SUMMARY,
  },
  flowWithTrace: { pairs: 3, ms: { suite: SUMMARY, bare: SUMMARY }, ratio: 1.4, ratioOfPairs: SUMMARY },
  edge: {
    pairs: 3,
    ms: { edge: SUMMARY, empty: SUMMARY },
    ratio: 1.7,
    ratioOfPairs: SUMMARY,
  },
  styling: {
    pairs: 3,
    ms: { styled: SUMMARY, unstyled: SUMMARY },
    ratio: judge(1, TARGETS.styling),
    ratioOfPairs: SUMMARY,
  },
  commands: [
    {
      command: 'npm test',
      seconds: 800,
      endedAt: '2025-07-01T11:00:00.000Z',
      ratio: judge(400, TARGETS.test),
    },
  ],
};
const PEER = { name: 'selenium', ms: SUMMARY, ratio: 2 };

test('the last whole runs that passed are shown as multiples of the bare flow', ({}, testInfo) => {
  const root = testInfo.outputPath();
  expect(commandFigures(2_000, root)).toEqual([]);
  writeDuration(root, 'e2e', 200_000);
  writeDuration(root, 'test', 800_000);
  expect(commandFigures(2_000, root)).toMatchObject([
    { command: 'npm run e2e', seconds: 200, ratio: { value: 100, target: 120, holds: true } },
    { command: 'npm test', seconds: 800, ratio: { value: 400, target: 350, holds: false } },
  ]);
});

test('the table shows each figure beside its target', () => {
  const table = tableOf(FIGURES);
  expect(table).toMatch(/\(1\) \/ \(2\) +1\.20 +1\.50 - 3\.00 +at most 1\.25 +holds/);
  expect(table).toMatch(/first answer after its start +2 ms +2 ms - 3 ms +at most 500 ms +MISSED/);
  expect(table).toMatch(/npm test, 800 s +400 +at most 350 +MISSED/);
  expect(table).toContain('3 pairs each; 180 s on 2 cores, Node v20.19.0.');
  expect(table).not.toContain('busy');
});

test('the table says if the machine was busy', () => {
  const busy = { ...FIGURES, loadAverage: { before: [1.5, 1, 1], after: [1, 1, 1] } };
  expect(tableOf(busy)).toContain('The machine was busy before (load 1.50): measure on a quiet one.');
});

test('another tool is compared with the suite', () => {
  const table = peersTableOf([{ name: 'suite', ms: SUMMARY, ratio: 1 }, PEER]);
  expect(table).toMatch(/suite +2 ms +2 ms - 3 ms +1\.00\n/);
  expect(table).toMatch(/selenium +2 ms +2 ms - 3 ms +2\.00 +at least 1\.50 holds$/);
});

test('docs/benchmark.md explains every field, and names only files that exist', () => {
  const text = readFileSync(path.join(PROJECT_ROOT, 'docs/benchmark.md'), 'utf8');
  const fields = [...fieldsOf(FIGURES), ...fieldsOf({ peers: [PEER] })];
  const explained = (field: string): boolean => new RegExp(`\`(\\w*\\.)?${field}(\\.\\w+)?\``).test(text);
  expect(fields.filter((field) => !explained(field))).toEqual([]);
  expect(fields).toContain('heapKBPerRegistration');

  const files = [...text.matchAll(/`((?:bench|tests)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect(files).toContain('bench/targets.ts');
  for (const file of files) expect(() => readFileSync(path.join(PROJECT_ROOT, file))).not.toThrow(/ENOENT/);
});

test('every registration of a load is finished and recorded', async () => {
  const load = await withStub(PROJECT_ROOT, { control: true }, ({ url }) => register(url, 11));
  expect(load.registrations).toBe(20); // the same number on each of ten connections
});

test('a stub reports its memory to the benchmark', async () => {
  const memory = await withStub(PROJECT_ROOT, { probe: true }, (stub) => stub.memory());
  expect(memory.heapUsed).toBeGreaterThan(1_000_000);
  expect(memory.rss).toBeGreaterThan(memory.heapUsed);
});

/** Names of all fields, at every depth. */
function fieldsOf(value: object): string[] {
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    return typeof first === 'object' && first !== null ? fieldsOf(first) : [];
  }
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [
    name,
    ...(typeof inner === 'object' && inner !== null ? fieldsOf(inner) : []),
  ]);
}
