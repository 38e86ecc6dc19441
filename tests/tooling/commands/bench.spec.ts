import { expect, test } from '@playwright/test';
import { writeDuration } from '../../../runner/durations';

test('the last whole runs are shown as multiples of the bare flow', async ({}, testInfo) => {
  const { commandFigures } = await import('../../../bench/command-figures.mjs');
  const root = testInfo.outputPath();
  expect(commandFigures(2_000, root)).toEqual([]);
  writeDuration(root, 'e2e', 200_000);
  writeDuration(root, 'test', 800_000);
  expect(commandFigures(2_000, root)).toMatchObject([
    { command: 'npm run e2e', seconds: 200, ratio: { value: 100, target: 120, holds: true } },
    { command: 'npm test', seconds: 800, ratio: { value: 400, target: 350, holds: false } },
  ]);
});
