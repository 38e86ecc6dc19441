import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { expect, test, type App } from '../../fixtures/test';

/** A screen, the guide's step, the button that is the way on, if any, and how a app comes there. */
type Row = readonly [screen: string, step: string, wayOn: string[], come: (app: App) => Promise<unknown>];

const HOLDER = { username: 'screen.reader' };

const REGISTRATION: readonly Row[] = [
  ['home', '@step-1', [], (app) => app.homePage.open()],
  ['register', '@step-2', [], (app) => app.registerPage.open()],
  ['case-search', '@step-3', [], (app) => app.caseSearchPage.open()],
  ['form', '@step-5', ['Next'], ({ registration }) => registration.startAt('form')],
  ['notice', '@step-5', ['Continue'], ({ registration }) => registration.startAside('notice')],
  ['credentials', '@step-6', ['Next'], ({ registration }) => registration.startAt('credentials')],
  [
    'cancel',
    '@step-6',
    ['Yes, cancel my registration'],
    ({ registration }) => registration.startAside('cancel'),
  ],
  ['payment', '@step-7', ['Next'], ({ registration }) => registration.startAt('payment')],
  ['policies', '@step-8', ['Submit'], ({ registration }) => registration.startAt('policies')],
  ['thank-you', '@step-9', [], ({ registration }) => registration.startAt('thank-you', HOLDER)],
  ['log-in', '@step-9', ['Login'], (app) => app.logInPage.open()],
  [
    'my-account',
    '@step-7',
    ['Activate'],
    async (app) => {
      await app.account.startAs({ overrides: HOLDER });
      await app.myAccountPage.open();
    },
  ],
];

/** Screens of an account that is active and linked to none. */
const ACTIVE: readonly Row[] = [
  [
    'my-account-charges',
    '@step-7',
    [],
    async (app) => {
      await app.queryPage.open();
      await app.queryPage.search('Walnut');
      await expect(app.resultsPage).toBeDisplayed();
      await app.myAccountPage.open();
    },
  ],
  ['court', '@step-9', [], (app) => app.courtPage.open()],
  ['query', '@step-9', ['Run Query'], (app) => app.queryPage.open()],
  [
    'results',
    '@step-9',
    [],
    async (app) => {
      await app.queryPage.open();
      await app.queryPage.search('25-40001');
    },
  ],
  ['document', '@step-9', ['View Document'], (app) => app.documentPage.open('25-40001', 2)],
  [
    'viewed',
    '@step-9',
    [],
    async (app) => {
      await app.documentPage.open('25-40001', 2);
      await app.documentPage.chooseView();
    },
  ],
  [
    'utilities',
    '@step-9',
    [],
    async (app) => {
      await app.courtPage.open();
      await app.courtPage.menu.choose('Utilities');
    },
  ],
  ['link', '@step-9', ['Submit'], (app) => app.linkPage.open()],
  [
    'verify-link',
    '@step-9',
    ['Submit'],
    async (app) => {
      await app.linkPage.open();
      await app.linkPage.enter(CMECF_ACCOUNT);
    },
  ],
  ['linked', '@step-9', [], ({ account }) => account.linkTo(CMECF_ACCOUNT)],
  [
    'file',
    '@step-9',
    ['Submit'],
    async (app) => {
      await app.account.linkTo(CMECF_ACCOUNT);
      await expect(app.linkedPage).toBeDisplayed();
      await app.filePage.open();
    },
  ],
  [
    'filed',
    '@step-9',
    [],
    async (app) => {
      await app.account.linkTo(CMECF_ACCOUNT);
      await expect(app.linkedPage).toBeDisplayed();
      await app.filePage.open();
      await app.filePage.file('25-40001', 'Motion');
    },
  ],
];

test.describe(
  'A screen reader tells the title, what stands in the main column, in its order, and nothing else; one button stands out',
  { tag: '@a11y' },
  () => {
    for (const [screen, step, wayOn, come] of REGISTRATION) {
      test(screen, { tag: [step] }, async ({ app, accessibility, page }) => {
        await come(app);
        const outline = outlineOf(screen);
        await expect.poll(() => accessibility.outline()).toBe(outline);
        await expect(page).toHaveTitle(titleIn(outline));
        expect(await accessibility.filledButtons()).toEqual(wayOn);
      });
    }

    for (const [screen, step, wayOn, come] of ACTIVE) {
      test(screen, { tag: [step] }, async ({ app, account, accessibility, page, data }) => {
        await account.startAs({ overrides: HOLDER, card: data.card() });
        await come(app);
        const outline = outlineOf(screen);
        await expect.poll(() => accessibility.outline()).toBe(outline);
        await expect(page).toHaveTitle(titleIn(outline));
        expect(await accessibility.filledButtons()).toEqual(wayOn);
      });
    }
  },
);

/** What a screen is to tell, as written down in outlines/. */
function outlineOf(screen: string): string {
  return readFileSync(path.join(__dirname, 'outlines', `${screen}.yml`), 'utf8').trimEnd();
}

/** The title of a screen that refused nothing: its heading. */
function titleIn(outline: string): string {
  const [, heading = ''] = /heading "(.*)" \[level=1\]/.exec(outline) ?? [];
  return `${heading} | PACER registration test stub`;
}
