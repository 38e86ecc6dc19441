import { CMECF_ACCOUNT, WALNUT_BAKERY } from '../../fixtures/data/court';
import { AFTER_REGISTRATION, coversRule, expect, JOURNEYS, test, type App } from '../../fixtures/test';

type Account = App['account'];

/** The screens of the court beside its first, and how a holder comes there. */
const SCREENS: readonly (readonly [what: string, come: (account: Account) => Promise<unknown>])[] = [
  ['the query', ({ pages }) => pages.query.open()],
  [
    'the results',
    async ({ pages }) => {
      await pages.query.open();
      await pages.query.search('Walnut');
      await expect(pages.results).toBeDisplayed();
    },
  ],
  ['a document', ({ pages }) => pages.document.open('25-40001', 2)],
  [
    'Utilities',
    async ({ pages }) => {
      await pages.court.open();
      await pages.court.menu.choose('Utilities');
      await expect(pages.utilities).toBeDisplayed();
    },
  ],
  ['linking', ({ pages }) => pages.link.open()],
  ['both accounts', comeToBothAccounts],
  [
    'the confirmation of a link',
    async (account) => {
      await account.linkTo(CMECF_ACCOUNT);
      await expect(account.pages.linked).toBeDisplayed();
    },
  ],
  ['the refusal of an account that is not linked', ({ pages }) => pages.file.open()],
  ['e-filing', comeToFiling],
];

/** Forms of the court, and how they are sent. A search has its test with the log-in. */
const FORMS: readonly (readonly [
  what: string,
  come: (account: Account) => Promise<unknown>,
  send: (pages: Account['pages']) => Promise<unknown>,
])[] = [
  [
    'View Document',
    ({ pages }) => pages.document.open('25-40001', 2),
    ({ document }) => document.chooseView(),
  ],
  ['a CM/ECF account', ({ pages }) => pages.link.open(), ({ link }) => link.enter(CMECF_ACCOUNT)],
  ['Submit of both accounts', comeToBothAccounts, ({ verifyLink }) => verifyLink.chooseSubmit()],
  ['a filing', comeToFiling, ({ file }) => file.file(WALNUT_BAKERY, 'Motion')],
];

async function comeToBothAccounts({ pages }: Account): Promise<void> {
  await pages.link.open();
  await pages.link.enter(CMECF_ACCOUNT);
  await expect(pages.verifyLink).toBeDisplayed();
}

async function comeToFiling(account: Account): Promise<void> {
  await account.linkTo(CMECF_ACCOUNT);
  await expect(account.pages.linked).toBeDisplayed();
  await account.pages.file.open();
}

test.describe(
  'The end of a log-in',
  { tag: ['@journey', '@edge', '@step-9'], annotation: [...AFTER_REGISTRATION, ...JOURNEYS] },
  () => {
    test.beforeEach(async ({ account, data }) => void (await account.startAs({ card: data.card() })));

    for (const [what, come] of SCREENS) {
      test(
        `is chosen on ${what}: Log Out leads home`,
        { annotation: coversRule('log-in.log-out', 'court.menu') },
        async ({ account, homePage, courtPage, logInPage }) => {
          await come(account);
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
        async ({ account, logInPage, sandbox }) => {
          await come(account);
          const accounts = await sandbox.accounts();
          await sandbox.advanceClock(24 * 60 * 60);
          await send(account.pages);
          await expect(logInPage).toBeDisplayed();
          expect(await sandbox.ledger()).toEqual([]);
          expect(await sandbox.filings()).toEqual([]);
          expect(await sandbox.accounts()).toEqual(accounts);
        },
      );
    }
  },
);
