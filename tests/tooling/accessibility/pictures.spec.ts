import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { reasonNotToCompare, writeMadeWith } from '../../../fixtures/accessibility/made-with';

const OLD = { browser: 'chromium 1.0', platform: 'linux' };

for (const { now, reason } of [
  { now: OLD, reason: undefined },
  {
    now: { browser: 'chromium 2.0', platform: 'linux' },
    reason: 'They were made with chromium 1.0 on linux; this run uses chromium 2.0 on linux.',
  },
  {
    now: { browser: 'chromium 1.0', platform: 'darwin' },
    reason: 'They were made with chromium 1.0 on linux; this run uses chromium 1.0 on darwin.',
  },
]) {
  test(`pictures made with chromium 1.0 on linux are ${reason ? 'not ' : ''}compared in ${now.browser} on ${now.platform}`, ({}, testInfo) => {
    const file = testInfo.outputPath('made-with.json');
    writeFileSync(file, JSON.stringify(OLD));
    expect(reasonNotToCompare(file, now)).toBe(reason);
  });
}

test('an update writes down the browser with which the pictures are made', ({}, testInfo) => {
  const file = testInfo.outputPath('made-with.json');
  writeFileSync(file, JSON.stringify(OLD));
  const now = { browser: 'chromium 2.0', platform: 'linux' };
  writeMadeWith(file, now);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
  expect(reasonNotToCompare(file, now)).toBeUndefined();
});

test('a file that is not there is an error', ({}, testInfo) => {
  expect(() => reasonNotToCompare(testInfo.outputPath('none.json'), OLD)).toThrow(/ENOENT/);
});
