import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Fields with a red asterisk while the country is the United States and a State is chosen. Source: facts 3.4. */
const MARKED = [
  'First Name',
  'Last Name',
  'Date of Birth',
  'Address',
  'City',
  'State',
  'County',
  'Zip/Postal Code',
  'Country',
  'Primary Phone',
  'Email',
  'Confirm Email',
  'User Type',
];
const NOTE = '* Required Information';

/** The texts beside the required marks, from the note to User Verification. */
const marked = (labels: readonly string[]): string[] => [
  NOTE,
  ...[...labels, 'User Verification'].map((label) => `${label} *`),
];

test.describe(
  'Registration form: required fields',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.required') },
  () => {
    test(
      'fields that are left empty are refused, each at its field; the error summary has focus and links to them',
      {
        annotation: [
          ...coversRule('summary.focus', 'summary.links', 'summary.at-field', 'summary.title'),
          ...coversCriterion('3.3.1'),
        ],
      },
      async ({ registration, formPage }) => {
        await registration.startAt('form');
        await formPage.buttons.chooseNext();
        await expect(formPage.errors.summary).toBeFocused();
        const { fields } = formPage;
        await expect(formPage).toShowFieldErrors([
          { field: fields.firstName, message: 'First Name is required.' },
          { field: fields.lastName, message: 'Last Name is required.' },
          { field: fields.dateOfBirth, message: 'Date of Birth is required.' },
          { field: fields.address, message: 'Address is required.' },
          { field: fields.city, message: 'City is required.' },
          { field: fields.state, message: 'State is required.' },
          { field: fields.zip, message: 'Zip/Postal Code is required.' },
          { field: fields.primaryPhone, message: 'Primary Phone is required.' },
          { field: fields.email, message: 'Email is required.' },
          { field: fields.confirmEmail, message: 'Confirm Email is required.' },
          { field: fields.userType, message: 'User Type is required.' },
          { field: formPage.userVerification.group, message: 'User Verification is required.' },
        ]);
        await formPage.errors.link('City is required.').click();
        await expect(fields.city).toBeFocused();
      },
    );

    // A browser removes spaces around an e-mail address.
    test('County, Country, and e-mail addresses of spaces only, are refused as empty', async ({
      registration,
      formPage,
    }) => {
      const { county, country, email, confirmEmail } = formPage.fields;
      await registration.tryForm({ county: 'Select County', email: '   ', confirmEmail: '   ' });
      await expect(formPage).toShowFieldErrors(
        [
          { field: county, message: 'County is required.' },
          { field: email, message: 'Email is required.' },
          { field: confirmEmail, message: 'Confirm Email is required.' },
        ],
        { beside: ['User Verification is required.'] },
      );
      await expect(email).toHaveValue('');
      await expect(confirmEmail).toHaveValue('');
      await formPage.fillIn({ country: 'Select Country' });
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldErrors(
        [
          { field: country, message: 'Country is required.' },
          { field: email, message: 'Email is required.' },
          { field: confirmEmail, message: 'Confirm Email is required.' },
        ],
        { beside: ['User Verification is required.'] },
      );
    });

    test(
      'every required field has a required mark, and no other field has one',
      { annotation: coversCriterion('3.3.2') },
      async ({ registration, formPage, accessibility }) => {
        await registration.startAt('form');
        const expectMarks = (labels: readonly string[]) =>
          expect.poll(() => accessibility.besideMarks(formPage.requiredMarks)).toEqual(marked(labels));
        await formPage.fillIn({ state: 'Missouri' });
        await expectMarks(MARKED);
        await formPage.fillIn({ userType: 'Law Firm' });
        await expectMarks([...MARKED, 'Federal Tax ID']);
        await formPage.fillIn({ country: 'Canada' });
        await expectMarks([
          ...MARKED.filter((label) => !['State', 'County'].includes(label)),
          'Federal Tax ID',
        ]);
      },
    );
  },
);
