import { chromium, expect, test } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { browserArguments, leftOutArguments } from '../../../fixtures/browser/arguments';

const DISABLE = '--disable-features=';

test('Chromium starts without the features that Playwright disables and those that send background requests', async ({}, testInfo) => {
  const browser = testInfo.outputPath('browser');
  const given = testInfo.outputPath('arguments');
  await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${given}'\n`, { mode: 0o755 });
  await expect(chromium.launch({ executablePath: browser, args: browserArguments() })).rejects.toThrow();
  const lists = (await readFile(given, 'utf8'))
    .split('\n')
    .filter((argument) => argument.startsWith(DISABLE))
    .map((argument) => argument.slice(DISABLE.length).split(','));
  expect(lists, "the lists: Playwright's and ours, of which Chromium takes the last").toHaveLength(2);
  const [playwrights = [], ours] = lists;
  expect(ours, 'fixtures/browser/arguments.ts: repeat the list of Playwright').toEqual([
    ...playwrights,
    'PreconnectToSearch',
    'AutofillServerCommunication',
  ]);
});

const MB = 1024 ** 2;

for (const free of [0, 16 * MB, 64 * MB, 1023 * MB]) {
  test(`with ${free / MB} MB of shared memory, Chromium uses files as Playwright has it`, () => {
    expect(leftOutArguments(free)).toEqual([]);
  });
}

test('with a gigabyte of shared memory, Chromium uses it', () => {
  expect(leftOutArguments(1024 * MB)).toEqual(['--disable-dev-shm-usage']);
});
