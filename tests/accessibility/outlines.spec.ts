import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { expect, stepOf, test, type App } from '../../fixtures/test';

/** A screen, the tag of its step, its primary button, if any, and how it is reached. */
type Row = readonly [screen: string, step: string, primary: string[], reach: (app: App) => Promise<unknown>];

const HOLDER = { username: 'screen.reader' };

const REGISTRATION: readonly Row[] = [
  ['home', stepOf('home'), [], (app) => app.homePage.open()],
  ['register', stepOf('register'), [], (app) => app.registerPage.open()],
  ['case-search', stepOf('case-search'), [], (app) => app.caseSearchPage.open()],
  ['form', stepOf('form'), ['Next'], ({ registration }) => registration.startAt('form')],
  ['notice', stepOf('notice'), ['Continue'], ({ registration }) => registration.startAtNotice()],
  ['credentials', stepOf('credentials'), ['Next'], ({ registration }) => registration.startAt('credentials')],
  [
    'cancel',
    stepOf('cancel'),
    ['Yes, cancel my registration'],
    ({ registration }) => registration.startAtCancel(),
  ],
  ['payment', stepOf('payment'), ['Next'], ({ registration }) => registration.startAt('payment')],
  ['policies', stepOf('policies'), ['Submit'], ({ registration }) => registration.startAt('policies')],
  ['thank-you', stepOf('thank-you'), [], ({ registration }) => registration.startAt('thank-you', HOLDER)],
  ['log-in', stepOf('log-in'), ['Login'], (app) => app.logInPage.open()],
  [
    'my-account',
    stepOf('my-account'),
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
    stepOf('my-account'),
    [],
    async (app) => {
      await app.queryPage.open();
      await app.queryPage.search('Walnut');
      await expect(app.resultsPage).toBeDisplayed();
      await app.myAccountPage.open();
    },
  ],
  ['court', stepOf('court'), [], (app) => app.courtPage.open()],
  ['query', stepOf('query'), ['Run Query'], (app) => app.queryPage.open()],
  [
    'results',
    stepOf('results'),
    [],
    async (app) => {
      await app.queryPage.open();
      await app.queryPage.search('25-40001');
    },
  ],
  ['document', stepOf('document'), ['View Document'], (app) => app.documentPage.open('25-40001', 2)],
  [
    'viewed',
    stepOf('viewed'),
    [],
    async (app) => {
      await app.documentPage.open('25-40001', 2);
      await app.documentPage.chooseView();
    },
  ],
  [
    'utilities',
    stepOf('utilities'),
    [],
    async (app) => {
      await app.courtPage.open();
      await app.courtPage.menu.choose('Utilities');
    },
  ],
  ['link', stepOf('link'), ['Submit'], (app) => app.linkPage.open()],
  [
    'verify-link',
    stepOf('verify-link'),
    ['Submit'],
    async (app) => {
      await app.linkPage.open();
      await app.linkPage.enter(CMECF_ACCOUNT);
    },
  ],
  ['linked', stepOf('linked'), [], ({ account }) => account.linkTo(CMECF_ACCOUNT)],
  [
    'file',
    stepOf('file'),
    ['Submit'],
    async (app) => {
      await app.account.linkTo(CMECF_ACCOUNT);
      await expect(app.linkedPage).toBeDisplayed();
      await app.filePage.open();
    },
  ],
  [
    'filed',
    stepOf('filed'),
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
    for (const [screen, step, primary, reach] of REGISTRATION) {
      test(screen, { tag: [step] }, async ({ app, accessibility, page }) => {
        await reach(app);
        const outline = outlineOf(screen);
        await expect.poll(() => accessibility.outline()).toBe(outline);
        await expect(page).toHaveTitle(titleIn(outline));
        expect(await accessibility.filledButtons()).toEqual(primary);
      });
    }

    for (const [screen, step, primary, reach] of ACTIVE) {
      test(screen, { tag: [step] }, async ({ app, account, accessibility, page, data }) => {
        await account.startAs({ overrides: HOLDER, card: data.card() });
        await reach(app);
        const outline = outlineOf(screen);
        await expect.poll(() => accessibility.outline()).toBe(outline);
        await expect(page).toHaveTitle(titleIn(outline));
        expect(await accessibility.filledButtons()).toEqual(primary);
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
