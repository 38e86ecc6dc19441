import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { ACCESSIBILITY, expect, test, type App } from '../../fixtures/test';

/** A screen, the guide's step, the button that is the way on, if any, and how a app comes there. */
type Row = readonly [screen: string, step: string, wayOn: string[], come: (app: App) => Promise<unknown>];

const HOLDER = { username: 'screen.reader' };

const REGISTRATION: readonly Row[] = [
  ['home', '@step-1', [], ({ pages }) => pages.home.open()],
  ['register', '@step-2', [], ({ pages }) => pages.register.open()],
  ['case-search', '@step-3', [], ({ pages }) => pages.caseSearch.open()],
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
  ['log-in', '@step-9', ['Login'], ({ account }) => account.pages.logIn.open()],
  [
    'my-account',
    '@step-7',
    ['Activate'],
    async ({ account }) => {
      await account.startAs({ overrides: HOLDER });
      await account.pages.myAccount.open();
    },
  ],
];

/** Screens of an account that is active and linked to none. */
const ACTIVE: readonly Row[] = [
  [
    'my-account-charges',
    '@step-7',
    [],
    async ({ account: { pages } }) => {
      await pages.query.open();
      await pages.query.search('Walnut');
      await expect(pages.results).toBeDisplayed();
      await pages.myAccount.open();
    },
  ],
  ['court', '@step-9', [], ({ account }) => account.pages.court.open()],
  ['query', '@step-9', ['Run Query'], ({ account }) => account.pages.query.open()],
  [
    'results',
    '@step-9',
    [],
    async ({ account: { pages } }) => {
      await pages.query.open();
      await pages.query.search('25-40001');
    },
  ],
  ['document', '@step-9', ['View Document'], ({ account }) => account.pages.document.open('25-40001', 2)],
  [
    'viewed',
    '@step-9',
    [],
    async ({ account: { pages } }) => {
      await pages.document.open('25-40001', 2);
      await pages.document.chooseView();
    },
  ],
  [
    'utilities',
    '@step-9',
    [],
    async ({ account: { pages } }) => {
      await pages.court.open();
      await pages.court.menu.choose('Utilities');
    },
  ],
  ['link', '@step-9', ['Submit'], ({ account }) => account.pages.link.open()],
  [
    'verify-link',
    '@step-9',
    ['Submit'],
    async ({ account: { pages } }) => {
      await pages.link.open();
      await pages.link.enter(CMECF_ACCOUNT);
    },
  ],
  ['linked', '@step-9', [], ({ account }) => account.linkTo(CMECF_ACCOUNT)],
  [
    'file',
    '@step-9',
    ['Submit'],
    async ({ account }) => {
      await account.linkTo(CMECF_ACCOUNT);
      await expect(account.pages.linked).toBeDisplayed();
      await account.pages.file.open();
    },
  ],
  [
    'filed',
    '@step-9',
    [],
    async ({ account }) => {
      await account.linkTo(CMECF_ACCOUNT);
      await expect(account.pages.linked).toBeDisplayed();
      await account.pages.file.open();
      await account.pages.file.file('25-40001', 'Motion');
    },
  ],
];

test.describe(
  'A screen reader tells the title, what stands in the main column, in its order, and nothing else; one button stands out',
  { tag: '@a11y', annotation: ACCESSIBILITY },
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
