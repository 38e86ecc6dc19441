import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('PACER - Case Search Only', { tag: stepOf('case-search') }, () => {
  test.beforeEach(async ({ caseSearchPage }) => caseSearchPage.open());

  test('shows its name in the heading', async ({ caseSearchPage }) => {
    await expect(caseSearchPage).toBeDisplayed();
  });

  for (const fact of [
    'view only',
    'no registration fee',
    'payment card is optional',
    'activation code arrives by U.S. mail in 7-10 business days',
  ]) {
    test(
      `says before registering: ${fact}`,
      { annotation: coversRule('case-search.facts') },
      async ({ caseSearchPage }) => {
        await expect(caseSearchPage.facts.filter({ hasText: fact })).toHaveCount(1);
      },
    );
  }

  test(
    'Register for a PACER Account Now leads to the registration form',
    { annotation: [...coversClaim('moeb-4.register-link'), ...coversRule('case-search.register-now')] },
    async ({ caseSearchPage, formPage }) => {
      await caseSearchPage.chooseRegisterNow();
      await expect(formPage).toBeDisplayed();
    },
  );
});
