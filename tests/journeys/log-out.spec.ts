import { CMECF_ACCOUNT, WALNUT_BAKERY } from '../../fixtures/data/court';
import { type App, coversRule, expect, stepOf, test } from '../../fixtures/test';

/** Screens of the court after the first. */
const SCREENS = [
  'query',
  'results',
  'document',
  'utilities',
  'link',
  'verify-link',
  'linked',
  'file',
] as const;

/** Forms of the court. screens/log-in/ tests the form of a search. */
const FORMS = [
  {
    button: 'View Document',
    screen: 'document',
    send: ({ documentPage }: App) => documentPage.chooseView(),
  },
  { button: 'Submit', screen: 'link', send: ({ linkPage }: App) => linkPage.enter(CMECF_ACCOUNT) },
  {
    button: 'Submit',
    screen: 'verify-link',
    send: ({ verifyLinkPage }: App) => verifyLinkPage.chooseSubmit(),
  },
  { button: 'Submit', screen: 'file', send: ({ filePage }: App) => filePage.file(WALNUT_BAKERY, 'Motion') },
] as const;

test.describe('The end of a log-in', { tag: ['@journey', '@edge'] }, () => {
  test.beforeEach(async ({ account, data }) => void (await account.startAs({ card: data.card() })));

  for (const screen of SCREENS) {
    test(
      `Log Out on ${screen} opens the home page, and the court asks for a log-in again`,
      { tag: stepOf(screen), annotation: coversRule('log-in.log-out', 'court.menu') },
      async ({ account, homePage, courtPage, logInPage }) => {
        await account.openAt(screen);
        await courtPage.menu.chooseLogOut();
        await expect(homePage).toBeDisplayed();
        await courtPage.open();
        await expect(logInPage).toBeDisplayed();
      },
    );
  }

  test(
    'Log Out works on the page that says why an account cannot e-file',
    { tag: stepOf('file'), annotation: coversRule('log-in.log-out', 'court.menu') },
    async ({ filePage, noEFilingPage, homePage, courtPage, logInPage }) => {
      await filePage.open();
      await expect(noEFilingPage.utilities).toBeVisible();
      await courtPage.menu.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await courtPage.open();
      await expect(logInPage).toBeDisplayed();
    },
  );

  for (const { button, screen, send } of FORMS) {
    test(
      `${button} on ${screen} after 24 hours asks for a log-in, and charges and changes nothing`,
      { tag: stepOf(screen), annotation: coversRule('log-in.ends', 'log-in.asked') },
      async ({ app, account, logInPage, sandbox }) => {
        await account.openAt(screen);
        const accounts = await sandbox.accounts();
        await sandbox.advanceClock(24 * 60 * 60);
        await send(app);
        await expect(logInPage).toBeDisplayed();
        expect(await sandbox.ledger()).toEqual([]);
        expect(await sandbox.filings()).toEqual([]);
        expect(await sandbox.accounts()).toEqual(accounts);
      },
    );
  }
});
