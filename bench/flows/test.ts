import { credentialAnswers, formAnswers, type Registrant } from '../../fixtures/data/registrant';
import { Sandbox } from '../../fixtures/sandbox/sandbox';
import { expect, START_OF_CLOCK, test as base } from '../../fixtures/test';
import { FlowProcess, type Order, type Run } from './flow-process';

/** One bare flow, and the account that it left in its sandbox. */
type BareFlow = (options?: Pick<Order, 'record' | 'blocked'>) => Promise<Run & { recorded: unknown }>;

interface BenchFixtures {
  /** The same registrant in every run. */
  registrant: Registrant;
  /** Steps 1 to 9 of the guide without a card and without pictures, with the suite's fixtures and page objects. */
  suiteFlow: () => Promise<void>;
  /** Runs the flow of another process in a sandbox of its own, and gives the test the time of that run. */
  flowOf: (flowProcess: FlowProcess, options?: Pick<Order, 'record' | 'blocked'>) => ReturnType<BareFlow>;
  /** The same steps as a bare Playwright script. */
  bareFlow: BareFlow;
}

interface BenchWorkerFixtures {
  bareProcess: FlowProcess;
}

const SEED = 2025;

export const test = base.extend<BenchFixtures, BenchWorkerFixtures>({
  registrant: async ({ data }, use) => {
    data.faker.seed(SEED);
    await use(data.registrant({ userType: 'Individual' }));
  },

  suiteFlow: async (
    {
      registrant,
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
        await registration.completeForm(registrant);
        await expect(credentialsPage).toBeDisplayed();
      });
      await test.step('Step 6', async () => {
        await registration.completeCredentials(registrant);
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

  flowOf: async ({ baseURL, locale, timezoneId, registrant }, use, testInfo) => {
    await use(async (flowProcess, options = {}) => {
      const sandbox = await Sandbox.create(baseURL ?? '', { clock: START_OF_CLOCK });
      const run = await flowProcess.run({
        context: {
          ...(baseURL && { baseURL }),
          extraHTTPHeaders: sandbox.headers,
          ...(locale && { locale }),
          ...(timezoneId && { timezoneId }),
        },
        answers: { ...formAnswers(registrant), ...credentialAnswers(registrant) },
        ...options,
      });
      testInfo.annotations.push({ type: 'ms', description: String(run.ms) });
      return { ...run, recorded: await sandbox.account(registrant.username) };
    });
  },

  bareProcess: [
    async ({ launchOptions, headless }, use) => {
      const bareProcess = await FlowProcess.start('flows/bare-flow.ts', { ...launchOptions, headless });
      await use(bareProcess);
      await bareProcess.end();
    },
    { scope: 'worker' },
  ],

  bareFlow: async ({ flowOf, bareProcess }, use) => {
    await use((options) => flowOf(bareProcess, options));
  },
});

export { expect };
