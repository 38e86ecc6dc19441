import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('PACER - Case Search Only', { tag: stepOf('case-search') }, () => {
  test(
    'says what the account is for before registering, and its link leads to the registration form',
    {
      annotation: [
        ...coversClaim('moeb-4.register-link'),
        ...coversRule('case-search.facts', 'case-search.register-now'),
      ],
    },
    async ({ caseSearchPage, formPage }) => {
      await caseSearchPage.open();
      await expect(caseSearchPage).toBeDisplayed();
      for (const fact of [
        'view only',
        'no registration fee',
        'payment card is optional',
        'activation code arrives by U.S. mail in 7-10 business days',
      ]) {
        await expect.soft(caseSearchPage.facts.filter({ hasText: fact }), fact).toHaveCount(1);
      }
      await caseSearchPage.chooseRegisterNow();
      await expect(formPage).toBeDisplayed();
    },
  );
});
