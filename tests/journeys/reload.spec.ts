import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { coversRule, expect, test, type App } from '../../fixtures/test';

/** Screens that anybody may open. */
const PUBLIC = [
  ['home', '@step-1', 'homePage'],
  ['register', '@step-2', 'registerPage'],
  ['case-search', '@step-3', 'caseSearchPage'],
  ['log-in', '@step-9', 'logInPage'],
] as const;

/** Screens of an account with a card, how its holder comes to each, and the fees and filings that are recorded then. */
const OF_A_HOLDER = [
  ['court', 'court', async (app: App) => app.courtPage.open(), 0, 0],
  ['query', 'query', async (app: App) => app.queryPage.open(), 0, 0],
  ['results', 'results', search, 1, 0],
  ['document', 'document', async (app: App) => app.documentPage.open('25-40001', 2), 0, 0],
  ['viewed', 'viewed', view, 1, 0],
  ['utilities', 'utilities', openUtilities, 0, 0],
  ['link', 'link', async (app: App) => app.linkPage.open(), 0, 0],
  ['verify-link', 'verify-link', enterLink, 0, 0],
  ['linked', 'linked', async (app: App) => app.account.linkTo(CMECF_ACCOUNT), 0, 0],
  ['file', 'file', openFile, 0, 0],
  ['filed', 'filed', file, 0, 1],
] as const;

async function search(app: App): Promise<void> {
  await app.queryPage.open();
  await app.queryPage.search('Walnut');
}

async function view(app: App): Promise<void> {
  await app.documentPage.open('25-40001', 2);
  await app.documentPage.chooseView();
}

async function openUtilities(app: App): Promise<void> {
  await app.courtPage.open();
  await app.courtPage.menu.choose('Utilities');
}

async function enterLink(app: App): Promise<void> {
  await app.linkPage.open();
  await app.linkPage.enter(CMECF_ACCOUNT);
}

async function openFile(app: App): Promise<void> {
  await app.account.linkTo(CMECF_ACCOUNT);
  await expect(app.linkedPage).toBeDisplayed();
  await app.filePage.open();
}

async function file(app: App): Promise<void> {
  await openFile(app);
  await app.filePage.file('25-40001', 'Motion');
}

test.describe('Reload', { tag: ['@journey', '@edge'] }, () => {
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

  test.describe('after registration', {}, () => {
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
        async ({ app, account, browserButtons, sandbox, data }) => {
          await account.startAs({ card: data.card() });
          await come(app);
          await expect(app.pageOf(name)).toBeDisplayed();
          const before = await sandbox.accounts();
          await browserButtons.reload();
          await expect(app.pageOf(name)).toBeDisplayed();
          expect(await sandbox.ledger()).toHaveLength(fees);
          expect(await sandbox.filings()).toHaveLength(filings);
          expect(await sandbox.accounts()).toEqual(before);
        },
      );
    }
  });
});
