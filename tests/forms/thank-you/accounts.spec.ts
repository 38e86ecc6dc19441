import type { CardAnswers } from '../../../fixtures/data/card';
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
  { userType: 'Federal', email: 'clerk@example.gov', category: 'Government', verification: 'not-needed' },
  { userType: 'State', email: 'clerk@base.example.mil', category: 'Government', verification: 'not-needed' },
  {
    userType: 'Local',
    email: 'clerk@court.example.mo.us',
    category: 'Government',
    verification: 'not-needed',
  },
  { userType: 'Federal', email: 'clerk@example.com', category: 'Private', verification: 'pending' },
  { userType: 'State', email: 'clerk@example.org', category: 'Private', verification: 'pending' },
  { userType: 'Local', email: 'clerk@gov.example.com', category: 'Private', verification: 'pending' },
  { userType: 'Individual', email: 'pat@example.gov', category: 'Private', verification: 'not-needed' },
  { userType: 'Law Firm', email: 'pat@firm.example.us', category: 'Private', verification: 'not-needed' },
];

/** A card does not help who may be a duplicate. */
const CARDS = [
  { how: 'without a card', cardOf: () => undefined },
  { how: 'even with a card', cardOf: (data: { card(): CardAnswers }) => data.card() },
];

/** Answers that differ from the usual ones, and a card. */
type Given = [answers: Parameters<FormClient['openAt']>[1], card?: Parameters<FormClient['openAt']>[2]];

/** Submits the registration of that registrant; the screen that comes. */
async function submit(form: FormClient, ...[answers, card]: Given) {
  const policies = await form.openAt('policies', answers, card);
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

  for (const { userType, email, category, verification } of CATEGORIES) {
    test(
      `${userType} with ${email} is registered as ${category}, verification ${verification}`,
      { annotation: coversRule('thank-you.government') },
      async ({ form, sandbox }) => {
        const thankYou = await submit(form, { userType, email, taxId: '12-3456789' });
        expect(thankYou).toBeDisplayed('thank-you');
        expect(thankYou.text('main').includes('pending verification')).toBe(verification === 'pending');
        expect(await sandbox.accounts()).toMatchObject([{ category, governmentVerification: verification }]);
      },
    );
  }

  test.describe('a possible duplicate', () => {
    test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

    for (const { shared, answers } of HELD) {
      for (const { how, cardOf } of CARDS) {
        test(
          `with ${shared} is under review ${how}, and no activation code is mailed`,
          { annotation: coversRule('thank-you.under-review') },
          async ({ form, sandbox, data }) => {
            const thankYou = await submit(form, { ...answers, username: 'held.registrant1' }, cardOf(data));
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
    }
  });
});
