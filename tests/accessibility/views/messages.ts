import { expect } from '../../../fixtures/test';
import { PERSON, type View } from './view';

/** Pages that only say something. */
export const MESSAGE_VIEWS: readonly View[] = [
  {
    name: 'page not found',
    screen: 'home',
    primary: [],
    open: ({ app }) => app.page.goto('/no-such-page'),
  },
  {
    name: 'page that is not modeled',
    screen: 'home',
    primary: [],
    open: ({ app }) => app.page.goto('/find-case'),
  },
  {
    name: 'start over',
    screen: 'home',
    primary: ['Start over'],
    open: ({ app }) => app.startOverPage.open(),
  },
  {
    name: 'session expired',
    screen: 'credentials',
    primary: [],
    open: async ({ app: { registration, credentialsPage, messagePage }, sandbox }) => {
      await registration.startAt('credentials', PERSON);
      await sandbox.advanceClock(21 * 60);
      await credentialsPage.buttons.chooseNext();
      await expect(messagePage.heading).toHaveText('Your session has expired');
    },
  },
  {
    name: 'server error',
    screen: 'payment',
    primary: [],
    open: async ({ app: { registration, paymentPage, messagePage }, sandbox }) => {
      await registration.startAt('payment', PERSON);
      await sandbox.failNext(paymentPage.screen.path);
      await paymentPage.continueWithoutCard();
      await expect(messagePage.heading).toHaveText('Something went wrong');
    },
  },
];
