import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { credentialAnswers, formAnswers, type Registrant } from '../fixtures/data/registrant';
import { Sandbox } from '../fixtures/sandbox/sandbox';
import type { TestInfo } from '@playwright/test';
import { expect, START_OF_CLOCK, test as base } from '../fixtures/test';
import type { Order, Run } from './bare-flow.mjs';

/** One bare flow, and the account that it left in its sandbox. */
type BareFlow = (wishes?: Pick<Order, 'record' | 'blocked'>) => Promise<Run & { recorded: unknown }>;

interface BenchFixtures {
  /** The same registrant in every run. */
  person: Registrant;
  /** The guide's steps 1 to 9 without a card and without pictures, through fixtures and page objects. */
  walkTheGuide: () => Promise<void>;
  bareFlow: BareFlow;
}

interface BenchWorkerFixtures {
  bareProcess: ChildProcess;
}

const SAME_PERSON = 2025;

export const test = base.extend<BenchFixtures, BenchWorkerFixtures>({
  person: async ({ data }, use) => {
    data.faker.seed(SAME_PERSON);
    await use(data.registrant({ userType: 'Individual' }));
  },

  walkTheGuide: async (
    {
      person,
      registration,
      homePage,
      registerPage,
      caseSearchPage,
      formPage,
      credentialsPage,
      paymentPage,
      policiesPage,
      thankYouPage,
    },
    use,
  ) => {
    await use(async () => {
      await test.step('Step 1', async () => {
        await homePage.open();
        await expect(homePage).toBeDisplayed();
      });
      await test.step('Step 2', async () => {
        await homePage.menu.chooseRegister();
        await expect(registerPage).toBeDisplayed();
      });
      await test.step('Step 3', async () => {
        await registerPage.chooseCaseSearchOnly();
        await expect(caseSearchPage).toBeDisplayed();
      });
      await test.step('Step 4', async () => {
        await caseSearchPage.chooseRegisterNow();
        await expect(formPage).toBeDisplayed();
      });
      await test.step('Step 5', async () => {
        await registration.completeForm(person);
        await expect(credentialsPage).toBeDisplayed();
      });
      await test.step('Step 6', async () => {
        await registration.completeCredentials(person);
        await expect(paymentPage).toBeDisplayed();
      });
      await test.step('Step 7', async () => {
        await paymentPage.continueWithoutCard();
        await expect(policiesPage).toBeDisplayed();
      });
      await test.step('Step 8', async () => {
        await registration.finish();
        await expect(thankYouPage).toBeDisplayed();
      });
      await test.step('Step 9', async () => {
        await expect(thankYouPage.status).toContainText('activation code by U.S. mail in 7-10 business days');
        await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
        await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
      });
    });
  },

  bareProcess: [
    async ({ launchOptions, headless }, use) => {
      const script = path.join(__dirname, 'bare-flow.mjs');
      const child = fork(script, [JSON.stringify({ ...launchOptions, headless })], { execArgv: [] });
      await once(child, 'message');
      await use(child);
      child.disconnect();
      await once(child, 'exit');
    },
    { scope: 'worker' },
  ],

  bareFlow: async ({ bareProcess, baseURL, locale, timezoneId, person }, use, testInfo) => {
    await use(async (wishes = {}) => {
      const sandbox = await Sandbox.create(baseURL ?? '', { clock: START_OF_CLOCK });
      const order: Order = {
        context: {
          ...(baseURL && { baseURL }),
          extraHTTPHeaders: sandbox.headers,
          ...(locale && { locale }),
          ...(timezoneId && { timezoneId }),
        },
        answers: { ...formAnswers(person), ...credentialAnswers(person) },
        ...wishes,
      };
      bareProcess.send(order);
      const [run] = (await once(bareProcess, 'message')) as [Run | { error: string }];
      if ('error' in run) throw new Error(`The bare flow failed: ${run.error}`);
      testInfo.annotations.push({ type: 'ms', description: String(run.ms) });
      return { ...run, recorded: await sandbox.account(person.username) };
    });
  },
});

/** Measured pairs, and pairs before them that only warm up. */
const PAIRS = 15;
const WARM_UP = 2;

/** Declares a measured test: it takes as long as the test, or as the bare flow in it. */
type Declare = (title: string, details: { annotation: TestInfo['annotations'] }) => void;

/** Declares the tests of two variants in turns; every other pair starts with the second, so that none profits from its place. */
export function inTurns(variants: Readonly<Record<string, Declare>>): void {
  for (let pair = 1; pair <= WARM_UP + PAIRS; pair += 1) {
    const turn = Object.entries(variants);
    for (const [name, declare] of pair % 2 === 0 ? turn.reverse() : turn) {
      const annotation = [{ type: 'variant', description: name }];
      if (pair > WARM_UP) annotation.push({ type: 'measured', description: `${pair - WARM_UP} of ${PAIRS}` });
      declare(`${name} ${pair}`, { annotation });
    }
  }
}

export { expect };
