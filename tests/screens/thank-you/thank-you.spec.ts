import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { formAnswers } from '../../../fixtures/data/registrant';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const SAME_NAME_AND_BIRTH = { firstName: 'José', lastName: 'Kowalski', dateOfBirth: '07/04/1976' };

const ALIAS = { email: 'jose.k+court@example.com' };

/** User types and e-mail addresses, and how each account is registered. Source: D-05, D-15. */
const CATEGORIES = [
  {
    userType: 'Local',
    email: 'clerk@court.example.mo.us',
    category: 'Government',
    governmentVerification: 'not-needed',
    notices: 0,
  },
  {
    userType: 'Federal',
    email: 'clerk@example.com',
    category: 'Private',
    governmentVerification: 'pending',
    notices: 1,
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
    { tag: stepOf('payment'), annotation: coversRule('thank-you.without-card', 'thank-you.letter') },
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
      expect(letters).toMatchObject([{ sentOn: '2025-09-15', deliveredOn: '2025-09-24' }]);
      // The code is in the letter and nowhere on the screen.
      const [, code = ''] = /: (\S{10})$/.exec(letters[0]?.body ?? '') ?? [];
      expect(code).toHaveLength(10);
      await expect(thankYouPage.status).not.toContainText(code);
    },
  );

  test.describe('a possible duplicate', { tag: '@edge' }, () => {
    test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

    test(
      'with a + alias of its e-mail is under review even with a card',
      { annotation: coversRule('thank-you.under-review') },
      async ({ registration, thankYouPage, sandbox, data }) => {
        const registrant = await registration.startAt('policies', ALIAS, { card: data.card() });
        await registration.finish();
        await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
        await expect(thankYouPage.status).toContainText('Your request is under review');
        const account = await sandbox.account(registrant.username);
        expect(account).toMatchObject({ statusReason: 'under-review', possibleDuplicate: true });
      },
    );

    test(
      'with name, birth date and e-mail of an account is under review without a card, and no code is mailed',
      { annotation: coversRule('thank-you.under-review') },
      async ({ registration, thankYouPage, sandbox }) => {
        const registrant = await registration.startAt('policies', {
          ...SAME_NAME_AND_BIRTH,
          email: 'jose.k@example.com',
        });
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

  for (const { userType, email, category, governmentVerification, notices } of CATEGORIES) {
    test(
      `${userType} with ${email} is registered as ${category}, verification ${governmentVerification}`,
      { tag: '@edge', annotation: coversRule('thank-you.government') },
      async ({ registration, thankYouPage, sandbox, data }) => {
        const answers = { userType, email, taxId: '12-3456789' };
        const registrant = await registration.startAt('policies', answers, { card: data.card() });
        await registration.finish();
        await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
        await expect(thankYouPage.governmentNotice).toHaveCount(notices);
        expect(await sandbox.account(registrant.username)).toMatchObject({
          category,
          governmentVerification,
        });
      },
    );
  }
});
