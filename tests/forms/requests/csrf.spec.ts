import { ACKNOWLEDGEMENT, coversRule, expect, type FormClient, stepOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';
import {
  CMECF_ANSWERS,
  DOCUMENT_PATH,
  FILING,
  linkAccount,
  openNotice,
  openVerifyLink,
  SEARCH,
} from './ways-to-screens';

// A form that is sent without the CSRF token of its session is refused, and nothing changes.

const OUT_OF_DATE = 'This page is out of date';

/** CSRF tokens that do not belong to the form; `earlier` is the token of an earlier registration or log-in. */
const TOKENS = [
  { token: 'no CSRF token', from: () => undefined },
  { token: 'a made-up CSRF token', from: () => 'AAAAAAAAAAAAAAAAAAAAAA' },
  { token: 'the CSRF token of an earlier session', from: (earlier?: string) => earlier },
] as const;

/** Where a registrant is, what is entered, the button, and the screen on which the registration continues. */
const OF_A_REGISTRANT = [
  { screen: 'form', answers: {}, button: 'Next', continuesAt: 'form' },
  { screen: 'credentials', answers: {}, button: 'Next', continuesAt: 'credentials' },
  { screen: 'credentials', answers: {}, button: 'Reset', continuesAt: 'credentials' },
  { screen: 'credentials', answers: {}, button: 'Back', continuesAt: 'credentials' },
  { screen: 'payment', answers: {}, button: 'Next', continuesAt: 'payment' },
  { screen: 'policies', answers: { [ACKNOWLEDGEMENT]: true }, button: 'Submit', continuesAt: 'policies' },
] as const;

/** Forms of an account holder, and whether the account has a card. Without one it waits for its activation code. */
const OF_A_HOLDER = [
  {
    screen: 'query',
    button: 'Run Query',
    hasCard: true,
    open: (form: FormClient) => form.open(SCREENS.query.path),
    answers: SEARCH,
  },
  {
    screen: 'document',
    button: 'View Document',
    hasCard: true,
    open: (form: FormClient) => form.open(DOCUMENT_PATH),
    answers: {},
  },
  {
    screen: 'link',
    button: 'Submit',
    hasCard: true,
    open: (form: FormClient) => form.open(SCREENS.link.path),
    answers: CMECF_ANSWERS,
  },
  { screen: 'verify-link', button: 'Submit', hasCard: true, open: openVerifyLink, answers: {} },
  {
    screen: 'file',
    button: 'Submit',
    hasCard: true,
    open: async (form: FormClient) => {
      await linkAccount(form);
      return form.open(SCREENS.file.path);
    },
    answers: FILING,
  },
  {
    screen: 'my-account',
    button: 'Activate',
    hasCard: false,
    open: (form: FormClient) => form.open(SCREENS['my-account'].path),
    answers: { 'Activation Code': 'AAAAAAAAAA' },
  },
  {
    screen: 'my-account',
    button: 'Log Out',
    hasCard: true,
    open: (form: FormClient) => form.open(SCREENS['my-account'].path),
    answers: {},
  },
] as const;

test.describe('A request with the wrong CSRF token', { tag: '@edge' }, () => {
  for (const { token, from } of TOKENS) {
    for (const { screen, answers, button, continuesAt } of OF_A_REGISTRANT) {
      test(
        `${button} of ${screen} with ${token} is refused, changes nothing, and the registration continues`,
        { tag: stepOf(screen), annotation: coversRule('request.csrf') },
        async ({ form, sandbox }) => {
          const earlier = (await form.openAt(screen)).token;
          const page = await form.openAt(screen);
          const before = await sandbox.everything();
          const answer = await page.setToken(from(earlier)).submit(answers, button);
          expect(answer.status).toBe(403);
          expect(answer.headingsOfLevel(1)).toEqual([OUT_OF_DATE]);
          expect(answer.text('main')).toContain('Nothing was changed.');
          expect(await sandbox.everything()).toBe(before);
          expect(await answer.follow('Go on with your registration')).toBeDisplayed(continuesAt);
        },
      );
    }

    for (const { screen, button, hasCard, open, answers } of OF_A_HOLDER) {
      test(
        `${button} of ${screen} with ${token} is refused and changes nothing`,
        { tag: stepOf(screen), annotation: coversRule('log-in.csrf') },
        async ({ form, sandbox, data }) => {
          const holder = await form.startAs({}, hasCard ? data.card() : undefined);
          const earlier = (await open(form)).token;
          await form.become(holder);
          const page = await open(form);
          const before = await sandbox.everything();
          const answer = await page.setToken(from(earlier)).submit(answers, button);
          expect(answer.status).toBe(403);
          expect(answer.headingsOfLevel(1)).toEqual([OUT_OF_DATE]);
          expect(answer.text('main')).toContain('Nothing was changed.');
          expect(await sandbox.everything()).toBe(before);
          const opened = await answer.follow('Open the screen again');
          expect(opened).toBeDisplayed(screen === 'my-account' ? 'my-account' : 'court');
        },
      );
    }
  }

  for (const { screen, open, button } of [
    {
      screen: 'notice',
      open: openNotice,
      button: 'Continue',
    },
    {
      screen: 'cancel',
      open: async (form: FormClient) => (await form.openAt('credentials')).press('Cancel'),
      button: 'Yes, cancel my registration',
    },
  ] as const) {
    test(
      `${button} of ${screen} with no CSRF token is refused and changes nothing`,
      { tag: stepOf(screen), annotation: coversRule('request.csrf') },
      async ({ form, sandbox }) => {
        const page = await open(form);
        expect(page).toBeDisplayed(screen);
        const before = await sandbox.everything();
        const answer = await page.setToken(undefined).press(button);
        expect(answer.status).toBe(403);
        expect(answer.headingsOfLevel(1)).toEqual([OUT_OF_DATE]);
        expect(answer.text('main')).toContain('Nothing was changed.');
        expect(await sandbox.everything()).toBe(before);
        const opened = await answer.follow('Go on with your registration');
        expect(opened).toBeDisplayed(screen === 'notice' ? 'form' : 'credentials');
      },
    );
  }

  test(
    'Submit with its own CSRF token opens the account',
    { tag: stepOf('policies'), annotation: coversRule('request.csrf') },
    async ({ form }) => {
      const page = await form.openAt('policies');
      const answer = await page.setToken(page.token).submit({ [ACKNOWLEDGEMENT]: true }, 'Submit');
      expect(answer).toBeDisplayed('thank-you');
    },
  );
});
