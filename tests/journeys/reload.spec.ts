import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { AFTER_REGISTRATION, coversRule, expect, JOURNEYS, test, type App } from '../../fixtures/test';

type Account = App['account'];

/** Screens that anybody may open. */
const PUBLIC = [
  ['home', '@step-1', 'homePage'],
  ['register', '@step-2', 'registerPage'],
  ['case-search', '@step-3', 'caseSearchPage'],
  ['log-in', '@step-9', 'logInPage'],
] as const;

/** Screens of an account with a card, how its holder comes to each, and the fees and filings that are recorded then. */
const OF_A_HOLDER = [
  ['court', 'court', async ({ pages }: Account) => pages.court.open(), 0, 0],
  ['query', 'query', async ({ pages }: Account) => pages.query.open(), 0, 0],
  ['results', 'results', search, 1, 0],
  ['document', 'document', async ({ pages }: Account) => pages.document.open('25-40001', 2), 0, 0],
  ['viewed', 'viewed', view, 1, 0],
  ['utilities', 'utilities', openUtilities, 0, 0],
  ['link', 'link', async ({ pages }: Account) => pages.link.open(), 0, 0],
  ['verify-link', 'verifyLink', enterLink, 0, 0],
  ['linked', 'linked', async (account: Account) => account.linkTo(CMECF_ACCOUNT), 0, 0],
  ['file', 'file', openFile, 0, 0],
  ['filed', 'filed', file, 0, 1],
] as const;

async function search({ pages }: Account): Promise<void> {
  await pages.query.open();
  await pages.query.search('Walnut');
}

async function view({ pages }: Account): Promise<void> {
  await pages.document.open('25-40001', 2);
  await pages.document.chooseView();
}

async function openUtilities({ pages }: Account): Promise<void> {
  await pages.court.open();
  await pages.court.menu.choose('Utilities');
}

async function enterLink({ pages }: Account): Promise<void> {
  await pages.link.open();
  await pages.link.enter(CMECF_ACCOUNT);
}

async function openFile(account: Account): Promise<void> {
  await account.linkTo(CMECF_ACCOUNT);
  await expect(account.pages.linked).toBeDisplayed();
  await account.pages.file.open();
}

async function file(account: Account): Promise<void> {
  await openFile(account);
  await account.pages.file.file('25-40001', 'Motion');
}

test.describe('Reload', { tag: ['@journey', '@edge'], annotation: JOURNEYS }, () => {
  test.describe('of a screen that anybody may open', () => {
    for (const [screen, step, name] of PUBLIC) {
      test(
        `at ${screen} shows it again`,
        { tag: [step], annotation: coversRule('order.reload') },
        async ({ homePage, registerPage, caseSearchPage, logInPage, browserButtons }) => {
          const reloaded = { homePage, registerPage, caseSearchPage, logInPage }[name];
          await reloaded.open();
          await browserButtons.reload();
          await expect(reloaded).toBeDisplayed();
        },
      );
    }
  });

  test(
    'at the notice shows it again, and Continue still leads on',
    { tag: '@step-5', annotation: coversRule('order.reload') },
    async ({ registration, noticePage, credentialsPage, browserButtons }) => {
      await registration.startAside('notice');
      await browserButtons.reload();
      await expect(noticePage).toBeDisplayed();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'at the question of Cancel asks again, and throws nothing away',
    { tag: '@step-6', annotation: coversRule('order.reload', 'cancel.taken-back') },
    async ({ registration, credentialsPage, cancelPage, browserButtons }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.username.fill(registrant.username);
      await credentialsPage.buttons.chooseCancel();
      await expect(cancelPage).toBeDisplayed();
      await browserButtons.reload();
      await expect(cancelPage).toBeDisplayed();
      await cancelPage.chooseGoBack();
      await expect(credentialsPage.username).toHaveValue(registrant.username);
    },
  );

  test.describe('after registration', { annotation: AFTER_REGISTRATION }, () => {
    test(
      'of Manage My Account after Activate tries no code again',
      { tag: '@step-7', annotation: coversRule('order.reload', 'activation.single-use') },
      async ({ account, myAccountPage, browserButtons, sandbox }) => {
        const holder = await account.open();
        const code = await account.receiveCode(holder);
        await account.become(holder);
        await myAccountPage.open();
        await myAccountPage.enterActivationCode(code);
        await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
        const before = await sandbox.accounts();
        await browserButtons.reload();
        await expect(myAccountPage).toBeDisplayed();
        await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
        await expect(myAccountPage.errors.summary).toBeHidden();
        expect(await sandbox.accounts()).toEqual(before);
      },
    );

    for (const [screen, name, come, fees, filings] of OF_A_HOLDER) {
      test(
        `at ${screen} shows it again: charged ${fees}, filed ${filings}, as before`,
        { tag: '@step-9', annotation: coversRule('order.reload') },
        async ({ account, browserButtons, sandbox, data }) => {
          await account.startAs({ card: data.card() });
          await come(account);
          await expect(account.pages[name]).toBeDisplayed();
          const before = await sandbox.accounts();
          await browserButtons.reload();
          await expect(account.pages[name]).toBeDisplayed();
          expect(await sandbox.ledger()).toHaveLength(fees);
          expect(await sandbox.filings()).toHaveLength(filings);
          expect(await sandbox.accounts()).toEqual(before);
        },
      );
    }
  });
});
