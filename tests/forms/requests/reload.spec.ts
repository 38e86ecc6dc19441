import { coversRule, expect, type FormClient, stepOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';
import { DOCUMENT_PATH, FILING, linkAccount, openVerifyLink, SEARCH } from './ways-to-screens';

// A reload shows the same screen again and changes nothing.

/** Screens of an account with a card, and how each is reached. */
const OF_A_HOLDER = [
  { screen: 'my-account', open: (form: FormClient) => form.open(SCREENS['my-account'].path) },
  { screen: 'court', open: (form: FormClient) => form.open(SCREENS.court.path) },
  { screen: 'query', open: (form: FormClient) => form.open(SCREENS.query.path) },
  {
    screen: 'results',
    open: async (form: FormClient) => (await form.open(SCREENS.query.path)).submit(SEARCH, 'Run Query'),
  },
  { screen: 'document', open: (form: FormClient) => form.open(DOCUMENT_PATH) },
  {
    screen: 'viewed',
    open: async (form: FormClient) => (await form.open(DOCUMENT_PATH)).press('View Document'),
  },
  { screen: 'utilities', open: (form: FormClient) => form.open(SCREENS.utilities.path) },
  { screen: 'link', open: (form: FormClient) => form.open(SCREENS.link.path) },
  { screen: 'verify-link', open: openVerifyLink },
  { screen: 'linked', open: async (form: FormClient) => (await openVerifyLink(form)).press('Submit') },
  {
    screen: 'file',
    open: async (form: FormClient) => {
      await linkAccount(form);
      return form.open(SCREENS.file.path);
    },
  },
  {
    screen: 'filed',
    open: async (form: FormClient) => {
      await linkAccount(form);
      return (await form.open(SCREENS.file.path)).submit(FILING, 'Submit');
    },
  },
] as const;

test.describe('Reload of', { tag: '@edge' }, () => {
  for (const screen of ['home', 'register', 'case-search', 'log-in'] as const) {
    test(
      `${screen} shows it again`,
      { tag: stepOf(screen), annotation: coversRule('order.reload') },
      async ({ form }) => {
        expect(await (await form.open(SCREENS[screen].path)).reload()).toBeDisplayed(screen);
      },
    );
  }

  for (const screen of ['form', 'credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `${screen} shows it again during a registration, and opens no account`,
      { tag: stepOf(screen), annotation: coversRule('order.reload') },
      async ({ form, sandbox }) => {
        const page = await form.openAt(screen);
        const accounts = await sandbox.accounts();
        expect(await page.reload()).toBeDisplayed(screen);
        expect(await sandbox.accounts()).toEqual(accounts);
      },
    );
  }

  for (const { screen, open } of OF_A_HOLDER) {
    test(
      `${screen} shows it again, costs nothing and changes nothing`,
      { tag: stepOf(screen), annotation: coversRule('order.reload') },
      async ({ form, sandbox, data }) => {
        await form.startAs({}, data.card());
        const page = await open(form);
        expect(page).toBeDisplayed(screen);
        const state = async () => [await sandbox.ledger(), await sandbox.filings(), await sandbox.accounts()];
        const before = await state();
        expect(await page.reload()).toBeDisplayed(screen);
        expect(await state()).toEqual(before);
      },
    );
  }
});
