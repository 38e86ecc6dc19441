import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type App, coversCriterion, expect, stepOf, test } from '../../fixtures/test';
import { DEVICES } from './devices';

const HOLDER = { username: 'screen.reader' };

/** A screen that has no other state worth a scan. */
const asItIs = (): Promise<void> => Promise.resolve();

/** Screens of an account without a card, or of none: how each is opened, its primary buttons, and the state that is scanned. */
const SCREENS = [
  {
    screen: 'home',
    primary: [],
    open: ({ homePage }: App) => homePage.open(),
    state: 'with its menu open',
    reach: async ({ homePage }: App) => {
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
    },
  },
  {
    screen: 'register',
    primary: [],
    open: ({ registerPage }: App) => registerPage.open(),
    state: 'as it is',
    reach: asItIs,
  },
  {
    screen: 'case-search',
    primary: [],
    open: ({ caseSearchPage }: App) => caseSearchPage.open(),
    state: 'as it is',
    reach: asItIs,
  },
  {
    screen: 'form',
    primary: ['Next'],
    open: ({ registration }: App) => registration.startAt('form'),
    state: 'with the errors of every empty field',
    reach: async ({ formPage }: App) => {
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeVisible();
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    screen: 'notice',
    primary: ['Continue'],
    open: ({ registration }: App) => registration.startAtNotice(),
    state: 'as it is',
    reach: asItIs,
  },
  {
    screen: 'credentials',
    primary: ['Next'],
    open: ({ registration }: App) => registration.startAt('credentials'),
    state: 'with errors',
    reach: async ({ credentialsPage }: App) => {
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeVisible();
    },
  },
  {
    screen: 'cancel',
    primary: ['Yes, cancel my registration'],
    open: ({ registration }: App) => registration.startAtCancel(),
    state: 'as it is',
    reach: asItIs,
  },
  {
    screen: 'payment',
    primary: ['Next'],
    open: ({ registration }: App) => registration.startAt('payment'),
    state: 'with errors',
    reach: async ({ paymentPage }: App) => {
      await paymentPage.tickUseAccountAddress();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeVisible();
    },
  },
  {
    screen: 'policies',
    primary: ['Submit'],
    open: ({ registration }: App) => registration.startAt('policies'),
    state: 'with an error',
    reach: async ({ policiesPage }: App) => {
      await policiesPage.chooseSubmit();
      await expect(policiesPage.errors.summary).toBeVisible();
    },
  },
  {
    screen: 'thank-you',
    primary: [],
    open: ({ registration }: App) => registration.startAt('thank-you', HOLDER),
    state: 'as it is',
    reach: asItIs,
  },
  {
    screen: 'log-in',
    primary: ['Login'],
    open: ({ logInPage }: App) => logInPage.open(),
    state: 'with errors',
    reach: async ({ logInPage }: App) => {
      await logInPage.logInAs({});
      await expect(logInPage.errors.summary).toBeVisible();
    },
  },
  {
    screen: 'my-account',
    primary: ['Activate'],
    open: async ({ account, myAccountPage }: App) => {
      await account.startAs({ overrides: HOLDER });
      await myAccountPage.open();
    },
    state: 'with a refused code',
    reach: async ({ myAccountPage }: App) => {
      await myAccountPage.enterActivationCode('AAAAAAAAAA');
      await expect(myAccountPage.errors.summary).toBeVisible();
    },
  },
] as const;

/** Screens of an active account. */
const OF_AN_ACTIVE_ACCOUNT = [
  { screen: 'court', primary: [], state: 'as it is', reach: asItIs },
  {
    screen: 'query',
    primary: ['Run Query'],
    state: 'with an error',
    reach: async ({ queryPage }: App) => {
      await queryPage.search('');
      await expect(queryPage.errors.summary).toBeVisible();
    },
  },
  { screen: 'results', primary: [], state: 'as it is', reach: asItIs },
  { screen: 'document', primary: ['View Document'], state: 'as it is', reach: asItIs },
  { screen: 'viewed', primary: [], state: 'as it is', reach: asItIs },
  { screen: 'utilities', primary: [], state: 'as it is', reach: asItIs },
  {
    screen: 'link',
    primary: ['Submit'],
    state: 'with errors',
    reach: async ({ linkPage }: App) => {
      await linkPage.enter({ login: '', password: '' });
      await expect(linkPage.errors.summary).toBeVisible();
    },
  },
  { screen: 'verify-link', primary: ['Submit'], state: 'as it is', reach: asItIs },
  { screen: 'linked', primary: [], state: 'as it is', reach: asItIs },
  {
    screen: 'file',
    primary: ['Submit'],
    state: 'with errors',
    reach: async ({ filePage }: App) => {
      await filePage.file('', '');
      await expect(filePage.errors.summary).toBeVisible();
    },
  },
  { screen: 'filed', primary: [], state: 'as it is', reach: asItIs },
] as const;

test.describe(
  'Title, outline, primary button and WCAG 2.1 AA on a desktop and a phone',
  { tag: '@a11y', annotation: coversCriterion('1.3.1', '2.4.2', '4.1.2') },
  () => {
    for (const { screen, primary, open, state, reach } of SCREENS) {
      test(
        `${screen}: they are as expected, and ${state} it has no violations`,
        { tag: stepOf(screen) },
        async ({ app, accessibility, page }) => {
          await open(app);
          const outline = outlineOf(screen);
          await expect.soft.poll(() => accessibility.outline()).toBe(outline);
          await expect.soft(page).toHaveTitle(titleIn(outline));
          expect.soft(await accessibility.filledButtons()).toEqual(primary);
          await reach(app);
          for (const { device, viewport } of DEVICES) {
            await page.setViewportSize(viewport);
            expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
          }
        },
      );
    }

    for (const { screen, primary, state, reach } of OF_AN_ACTIVE_ACCOUNT) {
      test(
        `${screen}: they are as expected, and ${state} it has no violations`,
        { tag: stepOf(screen) },
        async ({ app, account, accessibility, page, data }) => {
          await account.startAs({ overrides: HOLDER, card: data.card() });
          await account.openAt(screen);
          const outline = outlineOf(screen);
          await expect.soft.poll(() => accessibility.outline()).toBe(outline);
          await expect.soft(page).toHaveTitle(titleIn(outline));
          expect.soft(await accessibility.filledButtons()).toEqual(primary);
          await reach(app);
          for (const { device, viewport } of DEVICES) {
            await page.setViewportSize(viewport);
            expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
          }
        },
      );
    }

    test(
      'my-account with charges: they are as expected, and it has no violations',
      { tag: stepOf('my-account') },
      async ({ account, queryPage, resultsPage, myAccountPage, accessibility, page, data }) => {
        await account.startAs({ overrides: HOLDER, card: data.card() });
        await queryPage.open();
        await queryPage.search('Walnut');
        await expect(resultsPage).toBeDisplayed();
        await myAccountPage.open();
        const outline = outlineOf('my-account-charges');
        await expect.soft.poll(() => accessibility.outline()).toBe(outline);
        await expect.soft(page).toHaveTitle(titleIn(outline));
        expect.soft(await accessibility.filledButtons()).toEqual([]);
        for (const { device, viewport } of DEVICES) {
          await page.setViewportSize(viewport);
          expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
        }
      },
    );
  },
);

/** The expected outline of a screen, from outlines/. */
function outlineOf(screen: string): string {
  return readFileSync(path.join(__dirname, 'outlines', `${screen}.yml`), 'utf8').trimEnd();
}

/** The title of a screen without errors: its heading. */
function titleIn(outline: string): string {
  const [, heading = ''] = /heading "(.*)" \[level=1\]/.exec(outline) ?? [];
  return `${heading} | PACER registration test stub`;
}
