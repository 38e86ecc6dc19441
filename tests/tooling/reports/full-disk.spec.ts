import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { runPlaywright, writeSuite } from './inner-reports';

test('a report that cannot be written fails the run, and says why; the others are there', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const report = path.join(directory, 'output/junit.xml');
  await writeSuite(directory, {
    'tests/a.spec.ts': `
      import { mkdirSync, symlinkSync } from 'node:fs';
      import { test } from '@playwright/test';
      test('fills the disk', () => {
        mkdirSync('${path.dirname(report)}', { recursive: true });
        symlinkSync('/dev/full', '${report}'); // every write to it fails as on a full disk
      });`,
  });
  const { exitCode, printed } = await runPlaywright(directory);
  expect(printed).toContain('Passed: 1 passed, 0 failed, 0 skipped');
  expect(printed).toContain('ENOSPC: no space left on device');
  expect(exitCode).toBe(1);
  expect(existsSync(path.join(directory, 'output/summary.json'))).toBe(true);
});
