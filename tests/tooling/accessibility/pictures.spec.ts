import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { reasonNotToCompare, writeMadeWith } from '../../../fixtures/accessibility/made-with';

const OLD = { browser: 'chromium 1.0', platform: 'linux', fonts: 'abc' };

for (const { now, reason } of [
  { now: OLD, reason: undefined },
  {
    now: { ...OLD, browser: 'chromium 2.0' },
    reason:
      'They were made with chromium 1.0 on linux with the fonts abc; this run uses chromium 2.0 on linux with the fonts abc.',
  },
  {
    now: { ...OLD, platform: 'darwin' },
    reason:
      'They were made with chromium 1.0 on linux with the fonts abc; this run uses chromium 1.0 on darwin with the fonts abc.',
  },
  {
    now: { ...OLD, fonts: 'xyz' },
    reason:
      'They were made with chromium 1.0 on linux with the fonts abc; this run uses chromium 1.0 on linux with the fonts xyz.',
  },
]) {
  test(`pictures made with chromium 1.0 on linux are ${reason ? 'not ' : ''}compared in ${now.browser} on ${now.platform} with the fonts ${now.fonts}`, ({}, testInfo) => {
    const file = testInfo.outputPath('made-with.json');
    writeFileSync(file, JSON.stringify(OLD));
    expect(reasonNotToCompare(file, now)).toBe(reason);
  });
}

test('an update writes down the browser with which the pictures are made', ({}, testInfo) => {
  const file = testInfo.outputPath('made-with.json');
  writeFileSync(file, JSON.stringify(OLD));
  const now = { ...OLD, browser: 'chromium 2.0' };
  writeMadeWith(file, now);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
  expect(reasonNotToCompare(file, now)).toBeUndefined();
});

test('a file that is not there is an error', ({}, testInfo) => {
  expect(() => reasonNotToCompare(testInfo.outputPath('none.json'), OLD)).toThrow(/ENOENT/);
});
