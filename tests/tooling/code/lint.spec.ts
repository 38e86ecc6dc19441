import { expect } from '@playwright/test';
import { ROOMS } from '../../../lint/rooms.cjs';
import { HOUSE, test } from './house';
import * as packages from './rows/packages';
import * as pageObjects from './rows/page-objects';
import type { Restriction } from './rows/restriction';
import { roomImports } from './rows/rooms';
import { awaited, sleeps } from './rows/sleeps';
import * as specs from './rows/specs';

// Each rule of eslint.config.mjs is shown failing here, beside an example that passes.

/** Shown in rooms.spec.ts. */
const ofRooms = ROOMS.map(({ instead }) => instead);

const rules: Restriction[] = [
  ...roomImports,
  ...Object.values(packages).flat(),
  ...Object.values(pageObjects).flat(),
  ...sleeps,
  ...awaited,
  ...Object.values(specs).flat(),
];

/** Code as a part of a title. */
const inOneLine = (code: string): string => code.replaceAll(/\s+/g, ' ');

// In one worker: the compiler takes seconds to warm up, an example milliseconds.
test.describe.configure({ mode: 'default' });

for (const { rule, file, says, refused, allowed, surround, allowedIn = file } of rules) {
  test.describe(`${rule} in ${file}, which says "${says}"`, () => {
    for (const example of refused) {
      test(`refuses ${inOneLine(example)}`, async ({ house }) => {
        expect(await house.problemsOf(rule, file, surround(example))).toContainEqual(
          expect.objectContaining({ severity: 2, message: expect.stringContaining(says) }),
        );
      });
    }

    test(`allows in ${allowedIn}: ${inOneLine(allowed)}`, async ({ house }) => {
      expect(await house.problems(allowedIn, surround(allowed))).toEqual([]);
    });
  });
}

test('every message that eslint.config.mjs writes is shown above', async ({ house }) => {
  const written = new Set<string>();
  for (const file of Object.keys(HOUSE)) {
    JSON.stringify(await house.rulesFor(file), (key, value: unknown) => {
      if (key === 'message') written.add(String(value));
      return value;
    });
  }
  expect(written.size).toBeGreaterThan(0);
  const shown = (message: string) =>
    ofRooms.includes(message) || rules.some(({ says }) => message.includes(says));
  expect([...written].filter((message) => !shown(message))).toEqual([]);
});
