import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { differences, saidBy } from '../../../scripts/ci/same-reports';
import { jobsOf } from '../../../scripts/ci/workflow';

const WORKFLOW = `
jobs:
  tests:
    strategy:
      matrix:
        shard: [1, 2]
    steps:
      - uses: actions/checkout@v5
      - run: npm run ci -- --shard \${{ matrix.shard }}/2
      - if: always()
        uses: actions/upload-artifact@v4
        with:
          name: shard-\${{ matrix.shard }}
          path: |
            reports/output/shard
            reports/output/part
  result:
    needs: [tests]
    steps:
      - uses: actions/download-artifact@v4
        with:
          pattern: shard-*
          path: shards
      - run: npm run ci -- --merge shards
      - if: \${{ contains(needs.*.result, 'failure') }}
        run: exit 1
`;

test('a rehearsal runs each combination of a matrix, and what jobs hand to each other', () => {
  const shard = (index: number) => ({
    id: 'tests',
    title: `tests ${index}`,
    steps: [
      { run: `npm run ci -- --shard ${index}/2`, always: false, afterFailure: false },
      { keep: { name: `shard-${index}`, paths: ['reports/output/shard', 'reports/output/part'] } },
    ],
  });
  expect(jobsOf(WORKFLOW)).toEqual([
    shard(1),
    shard(2),
    {
      id: 'result',
      title: 'result',
      steps: [
        { take: { pattern: 'shard-*', to: 'shards' } },
        { run: 'npm run ci -- --merge shards', always: false, afterFailure: false },
        { run: 'exit 1', always: false, afterFailure: true },
      ],
    },
  ]);
});

test('junit.xml of a failed test differs from that of a passed one', ({}, testInfo) => {
  const said = (junit: string): string | undefined => {
    const folder = testInfo.outputPath('reports');
    for (const inner of ['allure-results', 'accessibility'])
      mkdirSync(path.join(folder, inner), { recursive: true });
    for (const name of ['summary', 'claims', 'transitions', 'strength', 'findings'])
      writeFileSync(path.join(folder, `${name}.json`), '{"durationMs": 1}');
    writeFileSync(path.join(folder, 'accessibility/earl.jsonld'), '{}');
    writeFileSync(path.join(folder, 'junit.xml'), junit);
    return saidBy(folder)['junit.xml'];
  };
  expect(said('<testcase name="a" time="1"></testcase><testcase name="b" time="1"/>')).toBe(
    'a: passed\nb: passed',
  );
  expect(said('<testcase name="a"><failure>no</failure></testcase><testcase name="b"/>')).toBe(
    'a: failure\nb: passed',
  );
});

test('reports that differ are named, with the first line that differs', () => {
  const one = { 'a.json': '1', 'b.json': '1\n  2\n3', 'c.json': '1\n2' };
  expect(differences(one, { ...one, 'b.json': '1\n  4\n5', 'c.json': '1' })).toEqual([
    'b.json ("2", not "4")',
    'c.json ("2", not nothing)',
  ]);
});
