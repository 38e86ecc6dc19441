import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The list as it opens. Source: facts 3.4 for the outer groups, D-04. */
const GROUPS = [
  ['Government Accounts', ['Federal', 'State', 'Local']],
  [
    'Organization Accounts',
    [
      'Law Firm',
      'Commercial Business',
      "Creditor/Creditor's Representative",
      'Educational Institution',
      'Media',
      'Non-profit',
    ],
  ],
  ['Individual Accounts', ['Attorney', 'Individual']],
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
      expect(groups).toEqual(GROUPS.map(([group]) => group));
    });

    for (const [index, [group, types]] of GROUPS.entries()) {
      test(`has ${types.join(', ')} under ${group}`, async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.userTypeGroups.nth(index).getByRole('option')).toHaveText([...types]);
      });
    }
  });

  test.describe('Federal Tax ID', { annotation: coversRule('form.tax-id') }, () => {
    for (const userType of ['Law Firm', 'Commercial Business']) {
      test(`${userType} is asked for one`, async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.fields.taxId).toBeHidden();
        await formPage.fillIn({ userType });
        await expect(formPage.fields.taxId).toBeVisible();
      });

      test(`${userType} cannot go on without one`, async ({ registration, formPage }) => {
        await registration.tryForm({ userType });
        await expect(formPage).toShowFieldError(
          formPage.fields.taxId,
          'Federal Tax ID is required.',
          UNVERIFIED,
        );
      });
    }

    test('a type that has none is not asked for one', async ({ registration, formPage }) => {
      await registration.tryForm({ userType: 'Media' });
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.taxId).toBeHidden();
    });

    test('markup is refused and shown as text', async ({ registration, formPage }) => {
      const taxId = '"><b>123456789';
      await registration.tryForm({ userType: 'Law Firm', taxId });
      await expect(formPage).toShowFieldError(formPage.fields.taxId, TAX_ID, UNVERIFIED);
      await expect(formPage.fields.taxId).toHaveValue(taxId);
    });

    test('pasted with line breaks is taken', async ({ registration, formPage, clipboard }) => {
      await registration.openForm({ userType: 'Law Firm', taxId: 'none' });
      await clipboard.pasteInto(formPage.fields.taxId, '\r\n12-3456789\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.taxId).toHaveValue(/^ ?12-3456789 ?$/);
    });

    test('disappears for another type, and what was entered is not asked again', async ({
      registration,
      formPage,
    }) => {
      await registration.tryForm({ userType: 'Law Firm', taxId: 'none' });
      await expect(formPage).toShowFieldError(formPage.fields.taxId, TAX_ID, UNVERIFIED);
      await formPage.fillIn({ userType: 'Media' });
      await expect(formPage.fields.taxId).toBeHidden();
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
    });
  });

  test.describe('government accounts', { annotation: coversRule('form.government-email') }, () => {
    test('an e-mail of a government goes on at once', async ({ registration, credentialsPage }) => {
      await registration.submitForm({ userType: 'Federal', email: 'clerk@court.example.mo.us' });
      await expect(credentialsPage).toBeDisplayed();
    });

    test('another e-mail is told about the Private account first', async ({
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
    'the CJA box is optional, not ticked at first, and recorded when ticked',
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
