import { ACKNOWLEDGEMENT, coversRule, expect, type FormClient, stepOf, test } from '../../../fixtures/form';
import { openNotice } from './ways-to-screens';

// The end of an idle registration, as the site sees it. tests/journeys/expiry.spec.ts has what a browser shows.

const EXPIRED = 'Your session has expired';
const TWENTY_MINUTES = 20 * 60;

/** Screens of a registration: how each is opened, the button that sends it, and where that leads in time. */
const SCREENS = [
  { screen: 'form', button: 'Next', leadsTo: 'form', open: (form: FormClient) => form.openAt('form') },
  {
    screen: 'notice',
    button: 'Continue',
    leadsTo: 'credentials',
    open: openNotice,
  },
  {
    screen: 'credentials',
    button: 'Next',
    leadsTo: 'credentials',
    open: (form: FormClient) => form.openAt('credentials'),
  },
  {
    screen: 'cancel',
    button: 'Yes, cancel my registration',
    leadsTo: 'case-search',
    open: async (form: FormClient) => (await form.openAt('credentials')).press('Cancel'),
  },
  {
    screen: 'payment',
    button: 'Next',
    leadsTo: 'policies',
    open: (form: FormClient) => form.openAt('payment'),
  },
  {
    screen: 'policies',
    button: 'Submit',
    leadsTo: 'policies',
    open: (form: FormClient) => form.openAt('policies'),
  },
] as const;

test.describe('An idle registration', { tag: '@edge' }, () => {
  for (const { screen, button, leadsTo, open } of SCREENS) {
    test(
      `ends on the server: ${button} of ${screen} at minute 20 is refused, and the registration can be started again`,
      { tag: stepOf(screen), annotation: coversRule('session.expires') },
      async ({ form, sandbox }) => {
        const page = await open(form);
        expect(page).toBeDisplayed(screen);
        await sandbox.advanceClock(TWENTY_MINUTES);
        const answer = await page.press(button);
        expect(answer.headingsOfLevel(1)).toEqual([EXPIRED]);
        expect(await sandbox.accounts()).toEqual([]);
        const again = await answer.follow('Start a new registration');
        expect(again).toBeDisplayed('form');
        expect(again.fieldValue('Last Name')).toBe('');
      },
    );

    test(
      `is still open on ${screen} one second before minute 20`,
      { tag: stepOf(screen), annotation: coversRule('session.expires') },
      async ({ form, sandbox }) => {
        const page = await open(form);
        await sandbox.advanceClock(TWENTY_MINUTES - 1);
        const answer = await page.press(button);
        expect(answer).toBeDisplayed(leadsTo);
      },
    );

    test(
      `has on ${screen} the warning that a browser shows before the end`,
      { tag: stepOf(screen), annotation: coversRule('session.warns') },
      async ({ form }) => {
        const page = await open(form);
        const dialogs = [...page.document.querySelectorAll('dialog')].map(({ textContent }) => textContent);
        expect(dialogs).toEqual([expect.stringContaining('Continue registration')]);
      },
    );
  }

  test(
    'that is submitted one second before minute 20 opens the account',
    { tag: stepOf('policies'), annotation: coversRule('session.expires') },
    async ({ form, sandbox }) => {
      const page = await form.openAt('policies');
      await sandbox.advanceClock(TWENTY_MINUTES - 1);
      expect(await page.submit({ [ACKNOWLEDGEMENT]: true }, 'Submit')).toBeDisplayed('thank-you');
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
