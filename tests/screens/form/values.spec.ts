import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Answers in a wrong format, and the field error of each. tests/forms/form/ has every other value. Source: D-07, D-22. */
const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const PHONE = 'Enter a 10-digit phone number.';
const MARKUP_PHONE = '"><b>3145550100</b>';
const ANSWERS = {
  dateOfBirth: '02/30/1980',
  zip: '"><b>63101',
  primaryPhone: MARKUP_PHONE,
  alternatePhone: MARKUP_PHONE,
  textPhone: MARKUP_PHONE,
  fax: MARKUP_PHONE,
  email: 'pat kowalski@example.com',
  confirmEmail: 'pat@example.com',
  taxId: '"><b>123456789',
} as const;

const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: values', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'answers in the wrong form are refused, each at its field, and shown again as text',
    {
      annotation: [
        ...coversRule(
          'form.birth-date',
          'form.zip',
          'form.phones',
          'form.email',
          'form.email-confirmed',
          'form.tax-id',
          'summary.at-field',
          'summary.links',
          'page.markup-as-text',
        ),
        ...coversCriterion('3.3.1', '3.3.3'),
      ],
    },
    async ({ registration, formPage }) => {
      await registration.openForm({ ...MISSOURI, userType: 'Law Firm' });
      await formPage.fillIn(ANSWERS);
      await formPage.buttons.chooseNext();
      const { fields } = formPage;
      await expect(formPage).toShowFieldErrors(
        [
          { field: fields.dateOfBirth, message: 'Enter a valid date as MM/DD/YYYY.' },
          { field: fields.zip, message: 'Enter a valid ZIP code.' },
          { field: fields.primaryPhone, message: PHONE },
          { field: fields.alternatePhone, message: PHONE },
          { field: fields.textPhone, message: PHONE },
          { field: fields.fax, message: PHONE },
          { field: fields.email, message: 'Enter a valid email address.' },
          { field: fields.confirmEmail, message: 'Email addresses do not match.' },
          { field: fields.taxId, message: 'Enter a 9-digit Federal Tax ID.' },
        ],
        UNVERIFIED,
      );
      for (const name of Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]) {
        await expect.soft(fields[name], `${name}, step 5`).toHaveValue(ANSWERS[name]);
      }
    },
  );

  test.describe('in the evening in Missouri, when it is the next day in UTC', () => {
    test.use({ sandboxOptions: { clock: '2025-09-16T03:30:00Z' } });

    test(
      'tomorrow in Eastern time is refused as a date of birth, and a ZIP code of Illinois is refused for Missouri',
      { annotation: coversRule('form.birth-date', 'clock.eastern', 'form.zip-fits-state') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ dateOfBirth: '09/16/2025', zip: '60604' }, MISSOURI);
        await expect(formPage).toShowFieldErrors(
          [
            { field: formPage.fields.dateOfBirth, message: 'Enter a valid date as MM/DD/YYYY.' },
            { field: formPage.fields.zip, message: 'Enter a valid ZIP code.' },
          ],
          UNVERIFIED,
        );
      },
    );
  });

  test(
    'lists refuse a value that they do not offer, each at its field',
    { annotation: coversRule('form.lists') },
    async ({ registration, formPage, tamper }) => {
      await registration.openForm(MISSOURI);
      const { prefix, generation, suffix, county, userType } = formPage.fields;
      for (const list of [prefix, generation, suffix, county, userType])
        await tamper.choose(list, 'Atlantis');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldErrors(
        [
          { field: prefix, message: 'Select Prefix from the list.' },
          { field: generation, message: 'Select Generation from the list.' },
          { field: suffix, message: 'Select Suffix from the list.' },
          { field: county, message: 'Select County from the list.' },
          { field: userType, message: 'Select User Type from the list.' },
        ],
        UNVERIFIED,
      );
    },
  );

  test(
    'State and Country refuse a value that they do not offer',
    { annotation: coversRule('form.lists') },
    async ({ registration, formPage, tamper }) => {
      await registration.openForm(MISSOURI);
      const { state, country } = formPage.fields;
      await tamper.choose(state, 'Atlantis');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(state, 'Select State from the list.', UNVERIFIED);
      await tamper.choose(country, 'Atlantis');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(country, 'Select Country from the list.', UNVERIFIED);
    },
  );
});
