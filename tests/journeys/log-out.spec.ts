import { CMECF_ACCOUNT, WALNUT_BAKERY } from '../../fixtures/data/court';
import { coversRule, expect, test, type App } from '../../fixtures/test';

/** The screens of the court beside its first, and how a holder comes there. */
const SCREENS: readonly (readonly [what: string, come: (app: App) => Promise<unknown>])[] = [
  ['the query', (app) => app.queryPage.open()],
  [
    'the results',
    async (app) => {
      await app.queryPage.open();
      await app.queryPage.search('Walnut');
      await expect(app.resultsPage).toBeDisplayed();
    },
  ],
  ['a document', (app) => app.documentPage.open('25-40001', 2)],
  [
    'Utilities',
    async (app) => {
      await app.courtPage.open();
      await app.courtPage.menu.choose('Utilities');
      await expect(app.utilitiesPage).toBeDisplayed();
    },
  ],
  ['linking', (app) => app.linkPage.open()],
  ['both accounts', comeToBothAccounts],
  [
    'the confirmation of a link',
    async (app) => {
      await app.account.linkTo(CMECF_ACCOUNT);
      await expect(app.linkedPage).toBeDisplayed();
    },
  ],
  ['the refusal of an account that is not linked', (app) => app.filePage.open()],
  ['e-filing', comeToFiling],
];

/** Forms of the court, and how they are sent. A search has its test with the log-in. */
const FORMS: readonly (readonly [
  what: string,
  come: (app: App) => Promise<unknown>,
  send: (app: App) => Promise<unknown>,
])[] = [
  ['View Document', (app) => app.documentPage.open('25-40001', 2), (app) => app.documentPage.chooseView()],
  ['a CM/ECF account', (app) => app.linkPage.open(), (app) => app.linkPage.enter(CMECF_ACCOUNT)],
  ['Submit of both accounts', comeToBothAccounts, (app) => app.verifyLinkPage.chooseSubmit()],
  ['a filing', comeToFiling, (app) => app.filePage.file(WALNUT_BAKERY, 'Motion')],
];

async function comeToBothAccounts(app: App): Promise<void> {
  await app.linkPage.open();
  await app.linkPage.enter(CMECF_ACCOUNT);
  await expect(app.verifyLinkPage).toBeDisplayed();
}

async function comeToFiling(app: App): Promise<void> {
  await app.account.linkTo(CMECF_ACCOUNT);
  await expect(app.linkedPage).toBeDisplayed();
  await app.filePage.open();
}

test.describe('The end of a log-in', { tag: ['@journey', '@edge', '@step-9'], annotation: [] }, () => {
  test.beforeEach(async ({ account, data }) => void (await account.startAs({ card: data.card() })));

  for (const [what, come] of SCREENS) {
    test(
      `is chosen on ${what}: Log Out leads home`,
      { annotation: coversRule('log-in.log-out', 'court.menu') },
      async ({ app, homePage, courtPage, logInPage }) => {
        await come(app);
        await courtPage.menu.chooseLogOut();
        await expect(homePage).toBeDisplayed();
        await courtPage.open();
        await expect(logInPage).toBeDisplayed();
      },
    );
  }

  for (const [what, come, send] of FORMS) {
    test(
      `comes after 24 hours: ${what} leads to the log-in, charges and changes nothing`,
      { annotation: coversRule('log-in.ends', 'log-in.asked') },
      async ({ app, logInPage, sandbox }) => {
        await come(app);
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
