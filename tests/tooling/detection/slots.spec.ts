import { expect, test } from '@playwright/test';
import { inSlots } from '../../../detection/slots';
import { runPairs } from '../../../detection/run';
import { suiteAt } from './inner-suite';

// What detection takes from Playwright without a public promise. If one of these tests fails after an upgrade, read
// detection/slots.ts and fixtures/sandbox/changed-site.ts.

const FAULT = 'home.strip-missing';

test('each test of a change has a slot, and a test of several changes has several', () => {
  const pairs = [
    { change: '1', test: 'a.spec.ts › a' },
    { change: '2', test: 'a.spec.ts › a' },
    { change: '2', test: 'a.spec.ts › b' },
  ];
  expect(inSlots(pairs).map(({ name }) => name)).toEqual([
    '0/a.spec.ts › a',
    '1/a.spec.ts › a',
    '0/a.spec.ts › b',
  ]);
});

test('Playwright runs a spec again in each slot, all of them in one worker, also after a test failed', async ({}, testInfo) => {
  const options = suiteAt(testInfo.outputPath('suite'), {
    a: `test('looks', () => expect(process.pid).toBe(0)); test('is not asked for', () => undefined);`,
  });
  const pairs = ['1', '2', '3'].map((change) => ({ change, test: 'a.spec.ts › looks' }));
  const { outcomes, problems } = await runPairs(pairs, () => ({ fault: FAULT }), options);
  expect(problems).toEqual([]);
  expect(outcomes.map(({ ending }) => ending)).toEqual(['failed', 'failed', 'failed']);
  expect(new Set(outcomes.map(({ message }) => message.join())).size, 'the same worker').toBe(1);
});

test('a test of a change that another test has detected does not run', async ({}, testInfo) => {
  const options = suiteAt(testInfo.outputPath('suite'), {
    a: `for (const title of ['passes', 'detects', 'is late']) {
      test(title, () => expect(title).not.toMatch(/detects|late/));
    }`,
  });
  const pairs = ['passes', 'detects', 'is late'].map((title) => ({
    change: FAULT,
    test: `a.spec.ts › ${title}`,
  }));
  const { outcomes } = await runPairs(pairs, () => ({ fault: FAULT }), options);
  expect(outcomes.map(({ ending }) => ending)).toEqual(['passed', 'failed', 'not run']);
});

test('the first failure on the site as it is ends the run', async ({}, testInfo) => {
  const options = suiteAt(testInfo.outputPath('suite'), {
    a: `test('is broken', () => expect(1).toBe(2)); test('comes after', () => undefined);`,
  });
  const pairs = [
    { change: null, test: 'a.spec.ts › is broken' },
    { change: FAULT, test: 'a.spec.ts › comes after' },
  ];
  const { outcomes, problems } = await runPairs(
    pairs,
    ({ change }) => (change ? { fault: change } : undefined),
    options,
  );
  expect(outcomes.map(({ ending }) => ending)).toEqual(['failed', 'not run']);
  expect(problems).toEqual([expect.stringContaining('stopped early')]);
});

test('the site has the fault of its pair, and none without one', async ({}, testInfo) => {
  const options = suiteAt(testInfo.outputPath('suite'), {
    a: `test('looks', async ({ homePage }) => {
      await homePage.open();
      await expect(homePage.strip.region).toContainText('Local test stub', { timeout: 500 });
    });`,
  });
  const pairs = [null, FAULT].map((change) => ({ change, test: 'a.spec.ts › looks' }));
  const { outcomes } = await runPairs(
    pairs,
    ({ change }) => (change ? { fault: change } : undefined),
    options,
  );
  expect(outcomes.map(({ ending }) => ending)).toEqual(['passed', 'failed']);
});
