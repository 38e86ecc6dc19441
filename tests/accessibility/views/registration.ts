import { expect } from '../../../fixtures/test';
import { CARD, LONGEST, PERSON, type View } from './view';

/** A password that breaks as many rules as one can, for this person (D-11). */
const EVERY_FAULT = 'averylongacrejunglemailbox';

/** Views of the registration, steps 1 to 9. */
export const REGISTRATION_VIEWS: readonly View[] = [
  {
    name: 'home',
    screen: 'home',
    primary: [],
    open: ({ app }) => app.homePage.open(),
  },
  {
    name: 'home with its log-in menu open',
    screen: 'home',
    primary: [],
    open: async ({ app: { homePage } }) => {
      await homePage.open();
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
    },
  },
  { name: 'register', screen: 'register', primary: [], open: ({ app }) => app.registerPage.open() },
  { name: 'case-search', screen: 'case-search', primary: [], open: ({ app }) => app.caseSearchPage.open() },
  {
    name: 'form',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { registration, formPage } }) => {
      await registration.startAt('form');
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form with the errors of every empty field',
    screen: 'form',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('form'),
    refuse: async ({ app: { formPage } }) => {
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeVisible();
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form with refused answers',
    screen: 'form',
    primary: ['Next'],
    open: ({ app }) => app.registration.openForm(PERSON),
    refuse: async ({ app: { formPage } }) => {
      await formPage.fillIn({ dateOfBirth: '13/45/1990', zip: '1', email: 'nobody', primaryPhone: '1' });
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeVisible();
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form with every field',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { formPage } }) => {
      await formPage.open();
      await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
      await expect(formPage.fields.county).toBeVisible();
      await expect(formPage.fields.taxId).toBeVisible();
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form of another country',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { formPage } }) => {
      await formPage.open();
      await formPage.fillIn({ country: 'South Georgia and the South Sandwich Islands' });
      await expect(formPage.stateText).toBeVisible();
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form with the longest answers',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { registration, formPage } }) => {
      await registration.openForm({ ...PERSON, ...LONGEST });
      await expect(formPage.userVerification.checkbox).toBeVisible();
    },
  },
  {
    name: 'form with a challenge of User Verification',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { formPage }, sandbox }) => {
      await sandbox.setVerification('challenge');
      await formPage.open();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.challengeAnswer).toBeVisible();
    },
  },
  {
    name: 'form with a failed User Verification',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { formPage }, sandbox }) => {
      await sandbox.setVerification('fail');
      await formPage.open();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('Verification failed. Try again.');
    },
  },
  {
    name: 'form with User Verification passed',
    screen: 'form',
    primary: ['Next'],
    open: async ({ app: { formPage } }) => {
      await formPage.open();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
    },
  },
  {
    name: 'notice',
    screen: 'notice',
    primary: ['Continue'],
    open: ({ app }) => app.registration.startAtNotice(),
  },
  {
    name: 'cancel',
    screen: 'cancel',
    primary: ['Yes, cancel my registration'],
    open: ({ app }) => app.registration.startAtCancel(),
  },
  {
    name: 'credentials',
    screen: 'credentials',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('credentials', PERSON),
  },
  {
    name: 'credentials with the errors of every empty field',
    screen: 'credentials',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('credentials', PERSON),
    refuse: async ({ app: { credentialsPage } }) => {
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'credentials with every message about a password',
    screen: 'credentials',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('credentials', PERSON),
    refuse: async ({ app: { credentialsPage } }) => {
      await credentialsPage.fillIn({
        username: PERSON.username,
        password: EVERY_FAULT,
        confirmPassword: EVERY_FAULT,
      });
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'credentials with the warning of an idle session',
    screen: 'credentials',
    primary: ['Next'],
    open: async ({ app: { registration, idleWarning, page }, time }) => {
      await time.stop();
      await registration.startAt('credentials', PERSON);
      await time.pass({ minutes: 18 });
      await expect(idleWarning.dialog).toBeVisible();
      await page.clock.resume(); // axe and the measurements use timers, which a stopped clock never fires
    },
  },
  {
    name: 'payment',
    screen: 'payment',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('payment', PERSON),
  },
  {
    name: 'payment with the errors of every empty field',
    screen: 'payment',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('payment', PERSON),
    refuse: async ({ app: { paymentPage } }) => {
      await paymentPage.fillIn({ cardHolder: CARD.cardHolder });
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'payment with a refused card',
    screen: 'payment',
    primary: ['Next'],
    open: ({ app }) => app.registration.startAt('payment', PERSON),
    refuse: async ({ app: { paymentPage } }) => {
      await paymentPage.fillIn({ ...CARD, cardNumber: '4111111111111112' });
      await paymentPage.tickUseAccountAddress();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'policies',
    screen: 'policies',
    primary: ['Submit'],
    open: ({ app }) => app.registration.startAt('policies', PERSON),
  },
  {
    name: 'policies with an error',
    screen: 'policies',
    primary: ['Submit'],
    open: ({ app }) => app.registration.startAt('policies', PERSON),
    refuse: async ({ app: { policiesPage } }) => {
      await policiesPage.chooseSubmit();
      await expect(policiesPage.errors.summary).toBeVisible();
    },
  },
  {
    name: 'thank-you',
    screen: 'thank-you',
    primary: [],
    open: ({ app }) => app.registration.startAt('thank-you', PERSON),
  },
  {
    name: 'thank-you with a card',
    screen: 'thank-you',
    primary: [],
    open: ({ app }) => app.registration.startAt('thank-you', PERSON, { card: CARD }),
  },
  {
    name: 'thank-you with the longest username',
    screen: 'thank-you',
    primary: [],
    open: ({ app }) => app.registration.startAt('thank-you', { ...PERSON, ...LONGEST }),
  },
];
