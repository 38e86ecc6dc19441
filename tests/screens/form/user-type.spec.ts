import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The groups of the list and their options, in order. Source: facts 3.4 for the outer groups, D-04. */
const GROUPS = [
  { group: 'Government Accounts', userTypes: ['Federal', 'State', 'Local'] },
  {
    group: 'Organization Accounts',
    userTypes: [
      'Law Firm',
      'Commercial Business',
      "Creditor/Creditor's Representative",
      'Educational Institution',
      'Media',
      'Non-profit',
    ],
  },
  { group: 'Individual Accounts', userTypes: ['Attorney', 'Individual'] },
] as const;

const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: User Type', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'offers the user types in groups, in order',
    { annotation: [...coversRule('form.user-types'), ...coversCriterion('1.3.1')] },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      const groups = await formPage.userTypeGroups.evaluateAll((found) =>
        found.map((group) => group.getAttribute('label')),
      );
      expect.soft(groups).toEqual(GROUPS.map(({ group }) => group));
      for (const [index, { group, userTypes }] of GROUPS.entries()) {
        await expect
          .soft(formPage.userTypeGroups.nth(index).getByRole('option'), group)
          .toHaveText([...userTypes]);
      }
    },
  );

  test.describe('Federal Tax ID', { annotation: coversRule('form.tax-id') }, () => {
    test('is shown for the user types that have one', async ({ registration, formPage }) => {
      await registration.startAt('form');
      const { taxId } = formPage.fields;
      await expect(taxId).toBeHidden();
      await formPage.fillIn({ userType: 'Law Firm' });
      await expect(taxId).toBeVisible();
      await formPage.fillIn({ userType: 'Attorney' });
      await expect(taxId).toBeHidden();
      await formPage.fillIn({ userType: 'Commercial Business' });
      await expect(taxId).toBeVisible();
    });

    test('is required, and disappears for another user type, together with its error', async ({
      registration,
      formPage,
    }) => {
      const { taxId } = formPage.fields;
      await registration.tryForm({ userType: 'Law Firm' });
      await expect(formPage).toShowFieldError(taxId, 'Federal Tax ID is required.', UNVERIFIED);
      await formPage.fillIn({ userType: 'Media' });
      await expect(taxId).toBeHidden();
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(taxId).toBeHidden();
    });
  });

  test(
    'government staff without a government e-mail see a notice about the Private account',
    { annotation: coversRule('form.government-email') },
    async ({ registration, noticePage, credentialsPage }) => {
      await registration.submitForm({ userType: 'Local', email: 'clerk@example.gov.example.com' });
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.notices).toHaveText(['Government status must be verified']);
      await expect(noticePage.content).toContainText('registered as a Private account until');
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );
});
