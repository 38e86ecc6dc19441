import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** What everybody else of this spec is called. */
const OTHER = { firstName: 'Ann', lastName: 'Wu', dateOfBirth: '01/31/1990', email: 'ann.wu@example.org' };
const NAME = { firstName: 'José', lastName: 'Kowalski' };
const BIRTH = { dateOfBirth: '07/04/1976' };
const MAIL = { email: 'jose.k@example.com' };

/** What a registrant has in common with the account. Source: facts 3.4 [M], D-09. */
const WARNED = [
  ['name and birth date', { ...OTHER, ...NAME, ...BIRTH }],
  ['birth date and e-mail', { ...OTHER, ...BIRTH, ...MAIL }],
] as const;

const HELD = [
  ['name, birth date and e-mail', { ...NAME, ...BIRTH, ...MAIL }],
  ['a + alias of the e-mail', { ...OTHER, email: 'jose.k+court@example.com' }],
] as const;

const NOT_WARNED = [
  ['only the name', { ...OTHER, ...NAME }],
  ['a + alias of an e-mail that nobody has', { ...OTHER, email: 'ann.wu+court@example.org' }],
] as const;

test.describe('Registration form: duplicates', { tag: [stepOf('form'), '@edge'] }, () => {
  test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

  for (const [what, facts] of WARNED) {
    test(
      `who shares ${what} with an account is warned and may go on`,
      { annotation: coversRule('form.duplicate-two') },
      async ({ registration, noticePage, credentialsPage }) => {
        await registration.submitForm(facts);
        await expect(noticePage).toBeDisplayed();
        await expect(noticePage.notices).toHaveText(['An account may already exist']);
        await expect(noticePage.content).toContainText('resembles that of an account we already have');
        await noticePage.chooseContinue();
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  for (const [what, facts] of HELD) {
    test(
      `who shares ${what} with an account is told that the request is held for review`,
      { annotation: coversRule('form.duplicate-three', 'form.duplicate-alias') },
      async ({ registration, noticePage, credentialsPage }) => {
        await registration.submitForm(facts);
        await expect(noticePage).toBeDisplayed();
        await expect(noticePage.notices).toHaveText(['An account may already exist']);
        await expect(noticePage.content).toContainText('held for review');
        await noticePage.chooseContinue();
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  for (const [what, facts] of NOT_WARNED) {
    test(
      `who shares ${what} goes on at once`,
      { annotation: coversRule('form.duplicate-two', 'form.duplicate-alias') },
      async ({ registration, credentialsPage }) => {
        await registration.submitForm(facts);
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  test(
    'the warning names no data of the other account',
    { annotation: coversRule('form.duplicate-names-nothing') },
    async ({ registration, noticePage }) => {
      await registration.submitForm({ ...OTHER, email: 'jose.k+x@example.com' });
      await expect(noticePage).toBeDisplayed();
      const shown = await noticePage.content.innerText();
      const others = ['José', 'Kowalski', '07/04/1976', 'jose.k', 'existing.1234', '314-555-0100', '7000001'];
      expect(others.filter((text) => shown.includes(text))).toEqual([]);
      expect(shown).toContain('matches an account we already have');
    },
  );

  test(
    'Back on the warning keeps what was entered',
    { annotation: coversRule('form.kept') },
    async ({ registration, formPage, noticePage }) => {
      await registration.submitForm({ ...OTHER, ...NAME, ...BIRTH, room: 'Suite 7' });
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.lastName).toHaveValue('Kowalski');
      await expect(formPage.fields.room).toHaveValue('Suite 7');
    },
  );

  test(
    'Cancel on the warning, taken back, leads to the warning again',
    { annotation: coversRule('cancel.taken-back') },
    async ({ registration, noticePage, cancelPage }) => {
      await registration.submitForm({ ...OTHER, ...NAME, ...BIRTH });
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseCancel();
      await cancelPage.chooseGoBack();
      await expect(noticePage).toBeDisplayed();
    },
  );

  test(
    'Cancel on the warning returns to case search and opens no account',
    { annotation: coversRule('form.duplicate-two', 'cancel.confirmed') },
    async ({ registration, noticePage, cancelPage, caseSearchPage, sandbox }) => {
      await registration.submitForm({ ...OTHER, ...NAME, ...BIRTH });
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseCancel();
      await expect(cancelPage).toBeDisplayed();
      await cancelPage.chooseConfirm();
      await expect(caseSearchPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'government staff without proof who share two facts are told both',
    { annotation: coversRule('form.duplicate-two', 'form.government-email') },
    async ({ registration, noticePage, credentialsPage }) => {
      await registration.submitForm({ ...OTHER, ...NAME, ...BIRTH, userType: 'Federal' });
      await expect(noticePage.notices).toHaveText([
        'An account may already exist',
        'Government status must be verified',
      ]);
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );
});
