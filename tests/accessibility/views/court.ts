import { expect } from '../../../fixtures/test';
import { CARD, type Given, PERSON, type View } from './view';

/** Screens of the court, as the holder of an active account opens them. */
const COURT_SCREENS = [
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

type CourtScreen = (typeof COURT_SCREENS)[number]['screen'];

async function openAt(screen: CourtScreen, { app: { account } }: Given): Promise<void> {
  await account.startAs({ overrides: PERSON, card: CARD });
  await account.openAt(screen);
}

/** Views of the court, after registration. */
export const COURT_VIEWS: readonly View[] = [
  ...COURT_SCREENS.map(({ screen, primary }): View => ({
    name: screen,
    screen,
    primary,
    open: (given) => openAt(screen, given),
  })),
  {
    name: 'query with an error',
    screen: 'query',
    primary: ['Run Query'],
    open: (given) => openAt('query', given),
    refuse: async ({ app: { queryPage } }) => {
      await queryPage.search('');
      await expect(queryPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'results without a case',
    screen: 'results',
    primary: [],
    open: async (given) => {
      await openAt('query', given);
      await given.app.queryPage.search('No such party');
      await expect(given.app.resultsPage).toBeDisplayed();
    },
  },
  {
    name: 'link with errors',
    screen: 'link',
    primary: ['Submit'],
    open: (given) => openAt('link', given),
    refuse: async ({ app: { linkPage } }) => {
      await linkPage.enter({ login: '', password: '' });
      await expect(linkPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'file with errors',
    screen: 'file',
    primary: ['Submit'],
    open: (given) => openAt('file', given),
    refuse: async ({ app: { filePage } }) => {
      await filePage.file('', '');
      await expect(filePage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'court of an inactive account',
    screen: 'court',
    primary: [],
    open: async ({ app: { account, courtPage, inactiveAccountPage } }) => {
      await account.startAs({ overrides: PERSON });
      await courtPage.open();
      await expect(inactiveAccountPage.heading).toHaveText('Your account is inactive');
    },
  },
  {
    name: 'file without a linked account',
    screen: 'file',
    primary: [],
    open: async ({ app: { account, filePage, noEFilingPage } }) => {
      await account.startAs({ overrides: PERSON, card: CARD });
      await filePage.open();
      await expect(noEFilingPage.utilities).toBeVisible();
    },
  },
];
