import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, stepsOf, test } from '../../../fixtures/test';

/** A registrant who shares nothing with the account. */
const OTHER = { firstName: 'Ann', lastName: 'Wu', dateOfBirth: '01/31/1990', email: 'ann.wu@example.org' };
const NAME = { firstName: 'José', lastName: 'Kowalski' };
const BIRTH = { dateOfBirth: '07/04/1976' };
const MAIL = { email: 'jose.k@example.com' };

test.describe('Registration form: duplicates', { tag: [...stepsOf('form', 'notice'), '@edge'] }, () => {
  test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

  test(
    'a registrant who shares two facts with an account sees a warning and can continue',
    { annotation: coversRule('form.duplicate-two') },
    async ({ registration, noticePage, credentialsPage }) => {
      await registration.submitForm({ ...OTHER, ...BIRTH, ...MAIL });
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.notices).toHaveText(['An account may already exist']);
      await expect(noticePage.content).toContainText('resembles that of an account we already have');
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'a registrant who shares name, birth date and e-mail reads that the request is held for review',
    { annotation: coversRule('form.duplicate-three') },
    async ({ registration, noticePage, credentialsPage }) => {
      await registration.submitForm({ ...NAME, ...BIRTH, ...MAIL });
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.notices).toHaveText(['An account may already exist']);
      await expect(noticePage.content).toContainText('held for review');
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'the warning about a + alias shows no data of the other account',
    { annotation: coversRule('form.duplicate-alias', 'form.duplicate-names-nothing') },
    async ({ registration, noticePage }) => {
      await registration.submitForm({ ...OTHER, email: 'jose.k+x@example.com' });
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.content).toContainText('held for review');
      const shown = await noticePage.content.innerText();
      const others = ['José', 'Kowalski', '07/04/1976', 'jose.k', 'existing.1234', '314-555-0100', '7000001'];
      expect(others.filter((text) => shown.includes(text))).toEqual([]);
      expect(shown).toContain('matches an account we already have');
    },
  );

  test(
    'on the warning, "No, go back" after Cancel returns to it, and Back keeps what was entered',
    { annotation: coversRule('form.kept', 'cancel.taken-back') },
    async ({ registration, formPage, noticePage, cancelPage }) => {
      await registration.submitForm({ ...OTHER, ...NAME, ...BIRTH, room: 'Suite 7' });
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseCancel();
      await cancelPage.chooseGoBack();
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.lastName).toHaveValue('Kowalski');
      await expect(formPage.fields.room).toHaveValue('Suite 7');
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
