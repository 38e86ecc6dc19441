import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, stepsOf, test } from '../../../fixtures/test';

/** A registrant who shares nothing with the account. */
const OTHER = { firstName: 'Ann', lastName: 'Wu', dateOfBirth: '01/31/1990', email: 'ann.wu@example.org' };
const NAME = { firstName: 'José', lastName: 'Kowalski' };
const BIRTH = { dateOfBirth: '07/04/1976' };
const MAIL = { email: 'jose.k@example.com' };

/** Registrants who share some facts with the account. Source: facts 3.4 [M], D-09. */
const WARNED = [
  { shared: 'name and birth date', answers: { ...OTHER, ...NAME, ...BIRTH } },
  { shared: 'birth date and e-mail', answers: { ...OTHER, ...BIRTH, ...MAIL } },
] as const;

const HELD = [
  { shared: 'name, birth date and e-mail', answers: { ...NAME, ...BIRTH, ...MAIL } },
  { shared: 'a + alias of the e-mail', answers: { ...OTHER, email: 'jose.k+court@example.com' } },
] as const;

const NOT_WARNED = [
  { shared: 'only the name with an account', answers: { ...OTHER, ...NAME } },
  { shared: 'only a + alias with no account', answers: { ...OTHER, email: 'ann.wu+court@example.org' } },
] as const;

test.describe('Registration form: duplicates', { tag: [...stepsOf('form', 'notice'), '@edge'] }, () => {
  test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

  for (const { shared, answers } of WARNED) {
    test(
      `a registrant who shares ${shared} with an account sees a warning and can continue`,
      { annotation: coversRule('form.duplicate-two') },
      async ({ registration, noticePage, credentialsPage }) => {
        await registration.submitForm(answers);
        await expect(noticePage).toBeDisplayed();
        await expect(noticePage.notices).toHaveText(['An account may already exist']);
        await expect(noticePage.content).toContainText('resembles that of an account we already have');
        await noticePage.chooseContinue();
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  for (const { shared, answers } of HELD) {
    test(
      `a registrant who shares ${shared} with an account reads that the request is held for review`,
      { annotation: coversRule('form.duplicate-three', 'form.duplicate-alias') },
      async ({ registration, noticePage, credentialsPage }) => {
        await registration.submitForm(answers);
        await expect(noticePage).toBeDisplayed();
        await expect(noticePage.notices).toHaveText(['An account may already exist']);
        await expect(noticePage.content).toContainText('held for review');
        await noticePage.chooseContinue();
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  for (const { shared, answers } of NOT_WARNED) {
    test(
      `a registrant who shares ${shared} sees no warning`,
      { annotation: coversRule('form.duplicate-two', 'form.duplicate-alias') },
      async ({ registration, credentialsPage }) => {
        await registration.submitForm(answers);
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  }

  test(
    'the warning shows no data of the other account',
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
    '"No, go back" after Cancel on the warning returns to the warning',
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
    'government staff who share two facts and have no government e-mail see both notices',
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
