import path from 'node:path';
import { expect, test } from '@playwright/test';
import { runPairs } from '../../../detection/run';
import { suiteAt } from './inner-suite';
import { ROOT } from './mutant-examples';

// How a test ends, by facts: what Playwright reports about its steps and what the test attached. Each test runs in a
// small suite of its own, in a real run of Playwright.

/** Bodies of a test, and how the test ends. */
const ENDINGS = [
  { what: 'passes', body: `expect(1).toBe(1);`, ending: 'passed' },
  { what: 'an assertion fails', body: `expect(1).toBe(2);`, ending: 'failed' },
  { what: 'an assertion fails softly', body: `expect.soft(1).toBe(2);`, ending: 'failed' },
  {
    what: 'an assertion in a step fails',
    body: `await test.step('Look', () => expect(1).toBe(2));`,
    ending: 'failed',
  },
  {
    what: 'an assertion that is polled fails',
    body: `await expect(() => expect(1).toBe(2)).toPass({ timeout: 300 });`,
    ending: 'failed',
  },
  {
    what: 'code of the suite throws',
    body: `throw new Error('expect(received).toBe(expected)');`,
    ending: 'broken',
  },
  {
    what: 'code of the suite throws in a step',
    body: `await test.step('Prepare', () => { throw new Error('no account'); });`,
    ending: 'broken',
  },
  { what: 'is skipped', body: `test.skip();`, ending: 'not run' },
  {
    what: 'runs out of time',
    body: `test.setTimeout(300); await new Promise(() => undefined);`,
    ending: 'timed out',
  },
];

/** Specs with something around the test, and how the test ends. */
const AROUND = [
  {
    what: 'an assertion of a beforeEach hook fails',
    spec: `test.beforeEach(() => expect(1).toBe(2)); test('looks', () => undefined);`,
    ending: 'failed',
  },
  {
    what: 'a beforeEach hook throws',
    spec: `test.beforeEach(() => { throw new Error('no site'); }); test('looks', () => undefined);`,
    ending: 'broken',
  },
  {
    what: 'a fixture fails while it is set up',
    spec: `const own = test.extend({ broken: async ({}, use) => { throw new Error('no account'); } });
      own('looks', ({ broken }) => undefined);`,
    ending: 'broken',
  },
  {
    what: 'an assertion of a fixture fails',
    spec: `const own = test.extend({ broken: async ({}, use) => { expect(1).toBe(2); await use(1); } });
      own('looks', ({ broken }) => undefined);`,
    ending: 'broken',
  },
  {
    what: 'a fixture throws while it is taken down, as a recorder does at an address that it does not know',
    spec: `const own = test.extend({ broken: async ({}, use) => { await use(1); throw new Error('unknown'); } });
      own('looks', ({ broken }) => undefined);`,
    ending: 'broken',
  },
  {
    what: 'an assertion of an afterEach hook fails',
    spec: `test.afterEach(() => expect(1).toBe(2)); test('looks', () => undefined);`,
    ending: 'broken',
  },
  {
    what: 'a page reaches beyond loopback',
    spec: `test('looks', async ({ page }) => page.setContent('<img src="http://image.example.com/x.png">'));`,
    ending: 'failed',
  },
  {
    what: 'a form test is led to another site',
    spec: `const { test: formTest } = require('${path.join(ROOT, 'fixtures/form')}');
      formTest('looks', async ({ form }) => void (await form.open('//other.example.com/')));`,
    ending: 'failed',
  },
  {
    what: 'an assertion fails, and a fixture throws while it is taken down',
    spec: `const own = test.extend({ broken: async ({}, use) => { await use(1); throw new Error('unknown'); } });
      own('looks', ({ broken }) => expect(1).toBe(2));`,
    ending: 'failed',
  },
];

test('only a failed assertion or action of the test itself counts', async ({}, testInfo) => {
  const specs = Object.fromEntries([
    ...ENDINGS.map(({ what, body }) => [what, `test('looks', async () => { ${body} });`]),
    ...AROUND.map(({ what, spec }) => [what, spec]),
  ]) as Record<string, string>;
  const options = suiteAt(testInfo.outputPath('suite'), specs);
  const pairs = Object.keys(specs).map((what) => ({ change: what, test: `${what}.spec.ts › looks` }));
  const { outcomes, problems } = await runPairs(pairs, () => ({ fault: 'home.strip-missing' }), options);
  expect(problems).toEqual([]);
  expect(outcomes.map(({ change, ending }) => [change, ending])).toEqual(
    [...ENDINGS, ...AROUND].map(({ what, ending }) => [what, ending]),
  );
});

test('an action that is not possible counts, with the screen where the browser is', async ({}, testInfo) => {
  const options = suiteAt(testInfo.outputPath('suite'), {
    acts: `test('acts', async ({ homePage, page }) => {
      await homePage.open();
      await page.getByRole('button', { name: 'No such button' }).click({ timeout: 300 });
    });`,
  });
  const pairs = [{ change: 'home.strip-missing', test: 'acts.spec.ts › acts' }];
  const { outcomes } = await runPairs(pairs, ({ change }) => ({ fault: change }), options);
  expect(outcomes).toMatchObject([{ ending: 'failed', place: { kind: 'action', screen: 'home', step: 1 } }]);
});
