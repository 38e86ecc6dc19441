import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { formAnswers } from '../../../fixtures/data/registrant';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const SAME_NAME_AND_BIRTH = { firstName: 'José', lastName: 'Kowalski', dateOfBirth: '07/04/1976' };

/** Registrants whom the duplicate check holds for review. Source: D-15. */
const HELD = [
  {
    shared: 'name, birth date and e-mail of an account',
    answers: { ...SAME_NAME_AND_BIRTH, email: 'jose.k@example.com' },
  },
  { shared: 'a + alias of the e-mail of an account', answers: { email: 'jose.k+court@example.com' } },
] as const;

/** User types and e-mail addresses, and how each account is registered. Source: D-05, D-15. */
const CATEGORIES = [
  {
    userType: 'Federal',
    email: 'clerk@example.gov',
    category: 'Government',
    governmentVerification: 'not-needed',
  },
  {
    userType: 'State',
    email: 'clerk@base.example.mil',
    category: 'Government',
    governmentVerification: 'not-needed',
  },
  {
    userType: 'Local',
    email: 'clerk@court.example.mo.us',
    category: 'Government',
    governmentVerification: 'not-needed',
  },
  { userType: 'Federal', email: 'clerk@example.com', category: 'Private', governmentVerification: 'pending' },
  { userType: 'State', email: 'clerk@example.org', category: 'Private', governmentVerification: 'pending' },
  {
    userType: 'Local',
    email: 'clerk@gov.example.com',
    category: 'Private',
    governmentVerification: 'pending',
  },
  {
    userType: 'Individual',
    email: 'pat@example.gov',
    category: 'Private',
    governmentVerification: 'not-needed',
  },
  {
    userType: 'Law Firm',
    email: 'pat@firm.example.us',
    category: 'Private',
    governmentVerification: 'not-needed',
  },
] as const;

test.describe('Thank you', { tag: stepOf('thank-you') }, () => {
  test(
    'thanks the registrant and shows the new account',
    {
      tag: '@smoke',
      annotation: [
        ...coversClaim('moeb-9.thanks', 'moeb-9.view-only', 'moeb-9.no-e-filing', 'moeb-9.link-then-both'),
        ...coversRule('thank-you.account'),
      ],
    },
    async ({ registration, thankYouPage, sandbox }) => {
      const registrant = await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const account = await sandbox.account(registrant.username);
      await expect(thankYouPage.accountNumber).toHaveText(account.accountNumber);
      await expect(thankYouPage.accountNumber).toHaveText(/^\d{7}$/);
      await expect(thankYouPage.username).toHaveText(registrant.username);
      await expect(thankYouPage.accountType).toHaveText('PACER - Case Search Only');
      await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
      await expect(thankYouPage.purpose).toContainText(
        'Once it is linked to your CM/ECF account, it is used for both',
      );
    },
  );

  test(
    'two registrants get different account numbers',
    { tag: '@edge', annotation: coversRule('thank-you.account') },
    async ({ registration, thankYouPage, sandbox }) => {
      await registration.startAt('thank-you');
      await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const numbers = (await sandbox.accounts()).map(({ accountNumber }) => accountNumber);
      expect(new Set(numbers).size).toBe(2);
    },
  );

  test(
    'the account of a registrant with a card is active at once, and nothing is charged or mailed',
    { tag: stepOf('payment'), annotation: coversRule('thank-you.with-card') },
    async ({ registration, thankYouPage, sandbox, data }) => {
      await registration.startAt('policies', {}, { card: data.card() });
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
      await expect(thankYouPage.status).toContainText('You may use your account now');
      expect(await sandbox.ledger()).toEqual([]);
      expect(await sandbox.outbox()).toEqual([]);
    },
  );

  test(
    'the account of a registrant without a card is inactive until the mailed code arrives',
    { tag: stepOf('payment'), annotation: coversRule('thank-you.without-card') },
    async ({ registration, thankYouPage, sandbox }) => {
      const registrant = await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
      await expect(thankYouPage.status).toContainText('activation code by U.S. mail in 7-10 business days');
      const account = await sandbox.account(registrant.username);
      expect(account).toMatchObject({ statusReason: 'activation-code-mailed', caseSearchStatus: 'inactive' });
      const letters = await sandbox.outbox();
      expect(letters.map(({ kind, accountNumber }) => [kind, accountNumber])).toEqual([
        ['letter', account.accountNumber],
      ]);
      // The code is in the letter and nowhere on the screen.
      const [, code = ''] = /: (\S{10})$/.exec(letters[0]?.body ?? '') ?? [];
      expect(code).toHaveLength(10);
      await expect(thankYouPage.status).not.toContainText(code);
    },
  );

  for (const { businessDays, deliveredOn } of [
    { businessDays: 7, deliveredOn: '2025-09-24' },
    { businessDays: 10, deliveredOn: '2025-09-29' },
  ] as const) {
    test.describe(`a letter with ${businessDays} business days in the mail`, () => {
      test.use({ sandboxOptions: { mailBusinessDays: businessDays } });

      test(
        `is sent on Monday, September 15, and arrives on ${deliveredOn}`,
        { tag: ['@edge', stepOf('payment')], annotation: coversRule('thank-you.letter') },
        async ({ registration, thankYouPage, sandbox }) => {
          await registration.startAt('policies');
          await registration.finish();
          await expect(thankYouPage).toBeDisplayed();
          expect(await sandbox.outbox()).toMatchObject([{ sentOn: '2025-09-15', deliveredOn }]);
        },
      );
    });
  }

  test.describe('a possible duplicate', { tag: '@edge' }, () => {
    test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

    for (const { shared, answers } of HELD) {
      test(
        `with ${shared} is under review even with a card`,
        { annotation: coversRule('thank-you.under-review') },
        async ({ registration, thankYouPage, sandbox, data }) => {
          const registrant = await registration.startAt('policies', answers, { card: data.card() });
          await registration.finish();
          await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
          await expect(thankYouPage.status).toContainText('Your request is under review');
          const account = await sandbox.account(registrant.username);
          expect(account).toMatchObject({ statusReason: 'under-review', possibleDuplicate: true });
          const letters = (await sandbox.outbox()).map(({ accountNumber }) => accountNumber);
          expect(letters).not.toContain(account.accountNumber);
        },
      );

      test(
        `with ${shared} is under review without a card, and no activation code is mailed`,
        { annotation: coversRule('thank-you.under-review') },
        async ({ registration, thankYouPage, sandbox }) => {
          const registrant = await registration.startAt('policies', answers);
          await registration.finish();
          await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
          await expect(thankYouPage.status).toContainText('Your request is under review');
          await expect(thankYouPage.status).not.toContainText('activation code');
          const account = await sandbox.account(registrant.username);
          expect(account).toMatchObject({ caseSearchStatus: 'inactive', statusReason: 'under-review' });
          const letters = (await sandbox.outbox()).map(({ accountNumber }) => accountNumber);
          expect(letters).not.toContain(account.accountNumber);
        },
      );
    }

    test(
      'with name and birth date of an account, and a card, is active at once',
      { annotation: coversRule('thank-you.with-card') },
      async ({ registration, thankYouPage, sandbox, data }) => {
        const registrant = await registration.startAt('policies', SAME_NAME_AND_BIRTH, {
          card: data.card(),
        });
        await registration.finish();
        await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
        expect(await sandbox.account(registrant.username)).toMatchObject({ possibleDuplicate: true });
      },
    );
  });

  test(
    'the second of two registrants with the same name, birth date and e-mail is under review',
    { tag: '@edge', annotation: coversRule('thank-you.under-review') },
    async ({ registration, thankYouPage, page, data }) => {
      const person = data.registrant();
      await registration.startAt('policies', person);
      const meanwhile = await page.context().cookies();
      const { username, password, confirmPassword } = data.registrant(formAnswers(person));
      await registration.startAt('thank-you', { ...person, username, password, confirmPassword });
      await page.context().addCookies(meanwhile);
      await thankYouPage.open();
      await registration.finish();
      await expect(thankYouPage.status).toContainText('Your request is under review');
    },
  );

  for (const { userType, email, category, governmentVerification } of CATEGORIES) {
    test(
      `${userType} with ${email} is registered as ${category}, verification ${governmentVerification}`,
      { tag: '@edge', annotation: coversRule('thank-you.government') },
      async ({ registration, thankYouPage, sandbox, data }) => {
        const answers = { userType, email, taxId: '12-3456789' };
        const registrant = await registration.startAt('policies', answers, { card: data.card() });
        await registration.finish();
        await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
        await expect(thankYouPage.governmentNotice).toHaveCount(governmentVerification === 'pending' ? 1 : 0);
        expect(await sandbox.account(registrant.username)).toMatchObject({
          category,
          governmentVerification,
        });
      },
    );
  }

  test(
    'before Submit, the first unfinished screen opens instead',
    { tag: '@edge', annotation: coversRule('order.first-unfinished') },
    async ({ registration, thankYouPage, paymentPage }) => {
      await registration.startAt('payment');
      await thankYouPage.open();
      await expect(paymentPage).toBeDisplayed();
    },
  );
});
