import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, stepOf, test, type App } from '../../fixtures/test';

const HOLDER = { username: 'screen.reader' };

/** Screens that need no account or an inactive one: their primary buttons, and how each is opened. */
const REGISTRATION = [
  { screen: 'home', primary: [], open: ({ homePage }: App) => homePage.open() },
  { screen: 'register', primary: [], open: ({ registerPage }: App) => registerPage.open() },
  { screen: 'case-search', primary: [], open: ({ caseSearchPage }: App) => caseSearchPage.open() },
  { screen: 'form', primary: ['Next'], open: ({ registration }: App) => registration.startAt('form') },
  { screen: 'notice', primary: ['Continue'], open: ({ registration }: App) => registration.startAtNotice() },
  {
    screen: 'credentials',
    primary: ['Next'],
    open: ({ registration }: App) => registration.startAt('credentials'),
  },
  {
    screen: 'cancel',
    primary: ['Yes, cancel my registration'],
    open: ({ registration }: App) => registration.startAtCancel(),
  },
  { screen: 'payment', primary: ['Next'], open: ({ registration }: App) => registration.startAt('payment') },
  {
    screen: 'policies',
    primary: ['Submit'],
    open: ({ registration }: App) => registration.startAt('policies'),
  },
  {
    screen: 'thank-you',
    primary: [],
    open: ({ registration }: App) => registration.startAt('thank-you', HOLDER),
  },
  { screen: 'log-in', primary: ['Login'], open: ({ logInPage }: App) => logInPage.open() },
  {
    screen: 'my-account',
    primary: ['Activate'],
    open: async ({ account, myAccountPage }: App) => {
      await account.startAs({ overrides: HOLDER });
      await myAccountPage.open();
    },
  },
] as const;

/** Screens of an active account, and their primary buttons. */
const ACTIVE = [
  { screen: 'court', primary: [] },
  { screen: 'query', primary: ['Run Query'] },
  { screen: 'results', primary: [] },
  { screen: 'document', primary: ['View Document'] },
  { screen: 'viewed', primary: [] },
  { screen: 'utilities', primary: [] },
  { screen: 'link', primary: ['Submit'] },
  { screen: 'verify-link', primary: ['Submit'] },
  { screen: 'linked', primary: [] },
  { screen: 'file', primary: ['Submit'] },
  { screen: 'filed', primary: [] },
] as const;

test.describe('Title, outline for a screen reader, and primary button', { tag: '@a11y' }, () => {
  for (const { screen, primary, open } of REGISTRATION) {
    test(`${screen} has the expected ones`, { tag: stepOf(screen) }, async ({ app, accessibility, page }) => {
      await open(app);
      const outline = outlineOf(screen);
      await expect.poll(() => accessibility.outline()).toBe(outline);
      await expect(page).toHaveTitle(titleIn(outline));
      expect(await accessibility.filledButtons()).toEqual(primary);
    });
  }

  for (const { screen, primary } of ACTIVE) {
    test(
      `${screen} has the expected ones`,
      { tag: stepOf(screen) },
      async ({ account, accessibility, page, data }) => {
        await account.startAs({ overrides: HOLDER, card: data.card() });
        await account.openAt(screen);
        const outline = outlineOf(screen);
        await expect.poll(() => accessibility.outline()).toBe(outline);
        await expect(page).toHaveTitle(titleIn(outline));
        expect(await accessibility.filledButtons()).toEqual(primary);
      },
    );
  }

  test(
    'my-account with charges has the expected ones',
    { tag: stepOf('my-account') },
    async ({ account, queryPage, resultsPage, myAccountPage, accessibility, page, data }) => {
      await account.startAs({ overrides: HOLDER, card: data.card() });
      await queryPage.open();
      await queryPage.search('Walnut');
      await expect(resultsPage).toBeDisplayed();
      await myAccountPage.open();
      const outline = outlineOf('my-account-charges');
      await expect.poll(() => accessibility.outline()).toBe(outline);
      await expect(page).toHaveTitle(titleIn(outline));
      expect(await accessibility.filledButtons()).toEqual([]);
    },
  );
});

/** The expected outline of a screen, from outlines/. */
function outlineOf(screen: string): string {
  return readFileSync(path.join(__dirname, 'outlines', `${screen}.yml`), 'utf8').trimEnd();
}

/** The title of a screen without errors: its heading. */
function titleIn(outline: string): string {
  const [, heading = ''] = /heading "(.*)" \[level=1\]/.exec(outline) ?? [];
  return `${heading} | PACER registration test stub`;
}
