import { expect, test } from '@playwright/test';
import { leftOutArguments } from '../../../fixtures/browser/arguments';

const MB = 1024 ** 2;

for (const free of [0, 16 * MB, 64 * MB, 1023 * MB]) {
  test(`with ${free / MB} MB of shared memory, Chromium uses files as Playwright has it`, () => {
    expect(leftOutArguments(free)).toEqual([]);
  });
}

test('with a gigabyte of shared memory, Chromium uses it', () => {
  expect(leftOutArguments(1024 * MB)).toEqual(['--disable-dev-shm-usage']);
});
