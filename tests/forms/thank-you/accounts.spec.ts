import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { ACKNOWLEDGEMENT, coversRule, expect, type FormClient, stepOf, test } from '../../../fixtures/form';

const SAME_NAME_AND_BIRTH = { firstName: 'José', lastName: 'Kowalski', dateOfBirth: '07/04/1976' };

/** Registrants whom the duplicate check holds for review. Source: D-15. */
const HELD = [
  {
    shared: 'name, birth date and e-mail of an account',
    answers: { ...SAME_NAME_AND_BIRTH, email: 'jose.k@example.com' },
  },
  { shared: 'a + alias of the e-mail of an account', answers: { email: 'jose.k+court@example.com' } },
];

/** User types and e-mail addresses, and how each account is registered. Source: D-05, D-15. */
const CATEGORIES = [
  ['Federal', 'clerk@example.gov', 'Government', 'not-needed'],
  ['State', 'clerk@base.example.mil', 'Government', 'not-needed'],
  ['Local', 'clerk@court.example.mo.us', 'Government', 'not-needed'],
  ['Federal', 'clerk@example.com', 'Private', 'pending'],
  ['State', 'clerk@example.org', 'Private', 'pending'],
  ['Local', 'clerk@gov.example.com', 'Private', 'pending'],
  ['Individual', 'pat@example.gov', 'Private', 'not-needed'],
  ['Law Firm', 'pat@firm.example.us', 'Private', 'not-needed'],
].map(([userType = '', email = '', category = '', governmentVerification = '']) => ({
  userType,
  email,
  category,
  governmentVerification,
}));

/** Submits the registration of that registrant; the screen that comes. */
async function submit(form: FormClient, answers: Parameters<FormClient['openAt']>[1]) {
  const policies = await form.openAt('policies', answers);
  return policies.submit({ [ACKNOWLEDGEMENT]: true }, 'Submit');
}

test.describe('Thank you', { tag: [stepOf('thank-you'), '@edge'] }, () => {
  test(
    'two registrants get different account numbers',
    { annotation: coversRule('thank-you.account') },
    async ({ form, sandbox }) => {
      await submit(form, {});
      expect(await submit(form, {})).toBeDisplayed('thank-you');
      const numbers = (await sandbox.accounts()).map(({ accountNumber }) => accountNumber);
      expect(new Set(numbers).size).toBe(2);
    },
  );

  for (const { userType, email, category, governmentVerification } of CATEGORIES) {
    test(
      `${userType} with ${email} is registered as ${category}, verification ${governmentVerification}`,
      { annotation: coversRule('thank-you.government') },
      async ({ form, sandbox }) => {
        const thankYou = await submit(form, { userType, email, taxId: '12-3456789' });
        expect(thankYou).toBeDisplayed('thank-you');
        expect(await sandbox.accounts()).toMatchObject([{ category, governmentVerification }]);
      },
    );
  }

  test.describe('a possible duplicate', () => {
    test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

    for (const { shared, answers } of HELD) {
      test(
        `with ${shared} is under review, and no activation code is mailed`,
        { annotation: coversRule('thank-you.under-review') },
        async ({ form, sandbox }) => {
          const thankYou = await submit(form, { ...answers, username: 'held.registrant1' });
          expect(thankYou.text('main')).toContain('Your request is under review');
          expect(thankYou.text('main')).not.toContain('activation code');
          const account = await sandbox.account('held.registrant1');
          expect(account).toMatchObject({
            caseSearchStatus: 'inactive',
            statusReason: 'under-review',
            possibleDuplicate: true,
          });
          const letters = (await sandbox.outbox()).map(({ accountNumber }) => accountNumber);
          expect(letters).not.toContain(account.accountNumber);
        },
      );
    }
  });
});
