import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

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

const TAX_ID = 'Enter a 9-digit Federal Tax ID.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: User Type', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('the list', { annotation: coversRule('form.user-types') }, () => {
    test('has its groups in order', async ({ registration, formPage }) => {
      await registration.startAt('form');
      const groups = await formPage.userTypeGroups.evaluateAll((found) =>
        found.map((group) => group.getAttribute('label')),
      );
      expect(groups).toEqual(GROUPS.map(({ group }) => group));
    });

    for (const [index, { group, userTypes }] of GROUPS.entries()) {
      test(`offers ${userTypes.join(', ')} under ${group}`, async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.userTypeGroups.nth(index).getByRole('option')).toHaveText([...userTypes]);
      });
    }
  });

  test.describe('Federal Tax ID', { annotation: coversRule('form.tax-id') }, () => {
    for (const userType of ['Law Firm', 'Commercial Business']) {
      test(`is shown for ${userType}`, async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.fields.taxId).toBeHidden();
        await formPage.fillIn({ userType });
        await expect(formPage.fields.taxId).toBeVisible();
      });

      test(`is required for ${userType}`, async ({ registration, formPage }) => {
        await registration.tryForm({ userType });
        await expect(formPage).toShowFieldError(
          formPage.fields.taxId,
          'Federal Tax ID is required.',
          UNVERIFIED,
        );
      });
    }

    test('is not shown for a user type that has none', async ({ registration, formPage }) => {
      await registration.tryForm({ userType: 'Media' });
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.taxId).toBeHidden();
    });

    test('with markup is refused, and the markup is shown as text', async ({ registration, formPage }) => {
      const taxId = '"><b>123456789';
      await registration.tryForm({ userType: 'Law Firm', taxId });
      await expect(formPage).toShowFieldError(formPage.fields.taxId, TAX_ID, UNVERIFIED);
      await expect(formPage.fields.taxId).toHaveValue(taxId);
    });

    test('that is pasted with line breaks is accepted', async ({ registration, formPage, clipboard }) => {
      await registration.openForm({ userType: 'Law Firm', taxId: 'none' });
      await clipboard.pasteInto(formPage.fields.taxId, '\r\n12-3456789\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.taxId).toHaveValue(/^ ?12-3456789 ?$/);
    });

    test('disappears for another user type, together with its error', async ({ registration, formPage }) => {
      await registration.tryForm({ userType: 'Law Firm', taxId: 'none' });
      await expect(formPage).toShowFieldError(formPage.fields.taxId, TAX_ID, UNVERIFIED);
      await formPage.fillIn({ userType: 'Media' });
      await expect(formPage.fields.taxId).toBeHidden();
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
    });
  });

  test.describe('government accounts', { annotation: coversRule('form.government-email') }, () => {
    test('a registrant with a government e-mail sees no notice', async ({
      registration,
      credentialsPage,
    }) => {
      await registration.submitForm({ userType: 'Federal', email: 'clerk@court.example.mo.us' });
      await expect(credentialsPage).toBeDisplayed();
    });

    test('a registrant with another e-mail sees a notice about the Private account', async ({
      registration,
      noticePage,
      credentialsPage,
    }) => {
      await registration.submitForm({ userType: 'Local', email: 'clerk@example.gov.example.com' });
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.notices).toHaveText(['Government status must be verified']);
      await expect(noticePage.content).toContainText('registered as a Private account until');
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    });
  });

  test(
    'the CJA box is optional, not ticked at first, and recorded if it is ticked',
    { annotation: coversRule('form.cja-panel') },
    async ({ registration, formPage, thankYouPage, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await expect(formPage.cjaPanel).not.toBeChecked();
      await formPage.tickCjaPanel();
      await registration.completeForm(registrant);
      await registration.finishWithoutCard(registrant);
      await expect(thankYouPage).toBeDisplayed();
      const { profile } = await sandbox.account(registrant.username);
      expect(profile, 'recorded of the form, step 5').toMatchObject({ cjaPanel: 'yes' });
    },
  );
});
