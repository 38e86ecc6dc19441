import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The left panel, named as in the guide. */
const PANEL = {
  first: 'PACER - Case Search Only',
  others: ['Attorney Filers for CM/ECF', 'Non-Attorney Filers for CM/ECF', 'Group Billing'],
} as const;

test.describe('Register for an Account', { tag: stepOf('register') }, () => {
  test.beforeEach(async ({ registerPage }) => registerPage.open());

  test(
    'offers four kinds of accounts, case search only first; the left panel leads to that account',
    {
      annotation: [
        ...coversClaim('moeb-3.left-panel'),
        ...coversRule('register.options', 'register.left-panel'),
      ],
    },
    async ({ registerPage, caseSearchPage }) => {
      await expect
        .soft(registerPage.options)
        .toHaveText([
          'Case Search Only',
          'Attorney Filer',
          'Non-Attorney Filer',
          'PACER Administrative Account',
        ]);
      await expect.soft(registerPage.leftPanel.links).toHaveText([PANEL.first, ...PANEL.others]);
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

  test(
    'the other kinds of accounts say that this site models case search only',
    { annotation: coversRule('register.other-kinds') },
    async ({ registerPage, messagePage }) => {
      for (const other of PANEL.others) {
        await registerPage.open();
        await registerPage.leftPanel.link(other).click();
        await expect(messagePage.heading).toHaveText(other);
        await expect.soft(messagePage.text).toContainText('This stub models case search only.');
      }
      await registerPage.open();
      await expect(registerPage.leftPanel.links).toHaveCount(1 + PANEL.others.length);
    },
  );
});
