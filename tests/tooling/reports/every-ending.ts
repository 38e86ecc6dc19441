import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import type { FailureFacts } from '../../../fixtures/evidence/failure-facts';
import { DOCUMENTED_FLOW, stepTitle } from '../../../pages/steps';
import { leaveReportsOfAnEarlierRun, ROOT, runPlaywright, writeSuite } from './inner-reports';

/** What the run of a small suite left, in which tests end in every way. */
export interface InnerRun {
  readonly directory: string;
  readonly exitCode: number;
  readonly printed: string;
  /** What the summary reporter printed, after what the reporter beside it did. */
  readonly summary: string;
  /** Address of index.html. */
  readonly page: string;
}

export const FACTS: FailureFacts = {
  kind: 'assertion',
  level: 'browser',
  screen: 'payment',
  step: 7,
  field: 'Card Number',
  expected: '"Card Number is required."',
  found: 'nothing',
  address: 'http://127.0.0.1:4180/pscof/registration/payment',
  says: ['Payment Information'],
  message: 'The field error is not shown.',
};

/** Why the inner run compared no pictures. */
export const NOT_COMPARED =
  'They were made with chromium 139.0 on linux; this run uses chromium 140.0 on linux.';

export const INJECTED = '<script>document.title = 1</script>';

const SPECS = {
  'tests/form.spec.ts': `
    import { test } from '@playwright/test';
    test('the form is completed', { tag: '@step-5' }, async ({}, testInfo) => {
      testInfo.annotations.push({ type: 'browser', description: 'chromium 140.0' });
      testInfo.annotations.push({ type: 'browser path', description: '/usr/bin/chromium' });
      testInfo.annotations.push({ type: 'stub site', description: 'http://127.0.0.1:4180' });
      testInfo.annotations.push({ type: 'pictures not compared', description: '${NOT_COMPARED}' });
    });
    test('the mailbox is empty', () => {});
    test.skip('the policies are read', { tag: '@step-8' }, () => {});
  `,
  'tests/payment.spec.ts': `
    import { expect, test } from '@playwright/test';
    test.describe('Payment Information', () => {
      test('goes on without a card', { tag: '@step-7' }, async () => {
        await test.step('Leave every field empty', () => {});
        await test.step('Choose Next', () => {
          expect('${INJECTED}').toBe('Policies and Procedures');
        });
      });
    });
  `,
  'tests/walk.spec.ts': `
    import { expect, test } from '@playwright/test';
    test('a person walks three steps', { tag: ['@step-1', '@step-2', '@step-3'] }, async () => {
      await test.step(${JSON.stringify(stepTitle(DOCUMENTED_FLOW.steps[0]))}, () => {});
      await test.step(${JSON.stringify(stepTitle(DOCUMENTED_FLOW.steps[1]))}, async () => {
        await test.step('Choose Register', () => expect('Home').toBe('Register'));
      });
    });
  `,
  'tests/thank-you.spec.ts': `
    import { expect, test } from '@playwright/test';
    test.describe.configure({ retries: 1 });
    test('thanks on the second try', { tag: '@step-9' }, ({}, testInfo) => expect(testInfo.retry).toBe(1));
  `,
  'tests/facts.spec.ts': `
    import { test as base } from '@playwright/test';
    import { attachFailures, noteFailure } from ${JSON.stringify(path.join(ROOT, 'fixtures/evidence/failure-facts.ts'))};
    export const test = base.extend({
      site: async ({}, use, testInfo) => { await use(''); await attachFailures(testInfo, async () => undefined); },
      broken: async ({}, use) => { await use(''); throw new Error('The recorder broke.'); },
    });
    test('shows a field error', { tag: '@step-7', annotation: { type: 'rule', description: 'payment.number' } }, async ({ site }) => {
      throw new Error(noteFailure(${JSON.stringify(FACTS)}));
    });
    test('leaves nothing behind', ({ broken }) => {});
  `,
};

export const test = base.extend<object, { inner: InnerRun }>({
  inner: [
    async ({}, use, { project, workerIndex }) => {
      const directory = path.join(project.outputDir, `reports-inner-${workerIndex}`);
      await writeSuite(directory, SPECS);
      await leaveReportsOfAnEarlierRun(path.join(directory, 'output'));
      const { exitCode, printed } = await runPlaywright(directory);
      await use({
        directory,
        exitCode,
        printed,
        summary: printed.slice(printed.indexOf(`${DOCUMENTED_FLOW.title}, step by step`)),
        page: pathToFileURL(path.join(directory, 'output/index.html')).href,
      });
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ launchOptions }, use) => {
      const { findBrowser } = await import('../../../fixtures/browser/find-browser.mjs');
      const executablePath = findBrowser().browser?.executablePath;
      await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}) });
    },
    { scope: 'worker' },
  ],
});

/** A report of the run. */
export async function readOutput({ directory }: InnerRun, file: string): Promise<string> {
  return readFile(path.join(directory, 'output', file), 'utf8');
}
