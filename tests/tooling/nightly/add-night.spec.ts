import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { addNight } from '../../../nightly/add-night';

const test = base.extend<{ files: { nights: string; result: string } }>({
  files: async ({}, use, testInfo) => {
    const files = { nights: testInfo.outputPath('nights.json'), result: testInfo.outputPath('nightly.json') };
    writeFileSync(files.result, JSON.stringify({ version: 1, night: { run: 'latest' } }));
    await use(files);
  },
});

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('the first night makes the file', ({ files: { nights, result } }) => {
  expect(addNight(nights, result)).toBe(`Added to ${nights}, which has 1 nights now.`);
  expect(read(nights)).toEqual([{ run: 'latest' }]);
});

test('the last 60 nights are kept, damaged entries too', ({ files: { nights, result } }) => {
  writeFileSync(
    nights,
    JSON.stringify(Array.from({ length: 60 }, (_, at) => (at === 59 ? 'damaged' : { run: `${at}` }))),
  );
  addNight(nights, result);
  const kept = read(nights) as unknown[];
  expect(kept).toHaveLength(60);
  expect(kept[0]).toEqual({ run: '1' });
  expect(kept.slice(-2)).toEqual(['damaged', { run: 'latest' }]);
});

test('a night that left no result adds nothing', ({ files: { nights, result } }) => {
  expect(addNight(nights, `${result}.none`)).toContain('so no night is added');
  expect(existsSync(nights)).toBe(false);
});

for (const text of ['[{"run": "1"}', '{"run": "1"}']) {
  test(`a file that is no list is put aside: ${text}`, ({ files: { nights, result } }) => {
    writeFileSync(nights, text);
    expect(addNight(nights, result)).toContain(`${nights}.damaged`);
    expect(readFileSync(`${nights}.damaged`, 'utf8')).toBe(text);
    expect(read(nights)).toEqual([{ run: 'latest' }]);
  });
}
