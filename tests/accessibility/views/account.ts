import { expect } from '../../../fixtures/test';
import { CARD, LONGEST, PERSON, type View } from './view';

/** Views of the log-in and of Manage My Account. */
export const ACCOUNT_VIEWS: readonly View[] = [
  { name: 'log-in', screen: 'log-in', primary: ['Login'], open: ({ app }) => app.logInPage.open() },
  {
    name: 'log-in with the errors of every empty field',
    screen: 'log-in',
    primary: ['Login'],
    open: ({ app }) => app.logInPage.open(),
    refuse: async ({ app: { logInPage } }) => {
      await logInPage.logInAs({});
      await expect(logInPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'log-in with an unknown account',
    screen: 'log-in',
    primary: ['Login'],
    open: ({ app }) => app.logInPage.open(),
    refuse: async ({ app: { logInPage } }) => {
      await logInPage.logInAs({ username: PERSON.username, password: 'Velvet-Thunder9' });
      await expect(logInPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'my-account',
    screen: 'my-account',
    primary: ['Activate'],
    open: async ({ app: { account, myAccountPage } }) => {
      await account.startAs({ overrides: PERSON });
      await myAccountPage.open();
    },
  },
  {
    name: 'my-account with a refused code',
    screen: 'my-account',
    primary: ['Activate'],
    open: async ({ app: { account, myAccountPage } }) => {
      await account.startAs({ overrides: PERSON });
      await myAccountPage.open();
    },
    refuse: async ({ app: { myAccountPage } }) => {
      await myAccountPage.enterActivationCode('AAAAAAAAAA');
      await expect(myAccountPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'my-account with charges',
    screen: 'my-account',
    primary: [],
    open: async ({ app: { account, queryPage, resultsPage, myAccountPage } }) => {
      await account.startAs({ overrides: PERSON, card: CARD });
      await queryPage.open();
      await queryPage.search('Walnut');
      await expect(resultsPage).toBeDisplayed();
      await myAccountPage.open();
    },
  },
  {
    name: 'my-account with the longest username',
    screen: 'my-account',
    primary: [],
    open: async ({ app: { account, myAccountPage } }) => {
      await account.startAs({ overrides: { ...PERSON, ...LONGEST }, card: CARD });
      await myAccountPage.open();
    },
  },
];
