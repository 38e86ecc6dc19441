import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('Register for an Account', { tag: stepOf('register') }, () => {
  test.beforeEach(async ({ registerPage }) => registerPage.open());

  test(
    'offers four kinds of accounts, case search only first',
    { annotation: coversRule('register.options') },
    async ({ registerPage }) => {
      await expect(registerPage.options).toHaveText([
        'Case Search Only',
        'Attorney Filer',
        'Non-Attorney Filer',
        'PACER Administrative Account',
      ]);
    },
  );

  test(
    'the left panel names the four kinds of accounts as the guide does',
    { annotation: coversRule('register.left-panel') },
    async ({ registerPage }) => {
      await expect(registerPage.leftPanel.links).toHaveText([
        'PACER - Case Search Only',
        'Attorney Filers for CM/ECF',
        'Non-Attorney Filers for CM/ECF',
        'Group Billing',
      ]);
    },
  );

  test(
    'PACER - Case Search Only in the left panel leads to the screen of that account',
    { annotation: [...coversClaim('moeb-3.left-panel'), ...coversRule('register.left-panel')] },
    async ({ registerPage, caseSearchPage }) => {
      await registerPage.chooseCaseSearchOnly();
      await expect(caseSearchPage).toBeDisplayed();
    },
  );

  test(
    'Registration Wizard says that this site models case search only',
    { annotation: coversRule('register.wizard', 'register.other-kinds') },
    async ({ registerPage, messagePage }) => {
      await registerPage.registrationWizard.click();
      await expect(messagePage.heading).toHaveText('Registration Wizard');
      await expect(messagePage.text).toContainText('This stub models case search only.');
      await messagePage.text.getByRole('link', { name: 'Back to Register for an Account' }).click();
      await expect(registerPage).toBeDisplayed();
    },
  );

  for (const other of ['Attorney Filers for CM/ECF', 'Non-Attorney Filers for CM/ECF', 'Group Billing']) {
    test(
      `${other} says that this site models case search only`,
      { annotation: coversRule('register.other-kinds') },
      async ({ registerPage, messagePage }) => {
        await registerPage.leftPanel.link(other).click();
        await expect(messagePage.heading).toHaveText(other);
        await expect(messagePage.text).toContainText('This stub models case search only.');
      },
    );
  }
});
