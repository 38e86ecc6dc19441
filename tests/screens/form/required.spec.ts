import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Fields with a red asterisk, in the order of the screen, and how each is left empty. Source: facts 3.4. */
const REQUIRED = [
  { label: 'First Name', field: 'firstName', empty: '' },
  { label: 'Last Name', field: 'lastName', empty: '' },
  { label: 'Date of Birth', field: 'dateOfBirth', empty: '' },
  { label: 'Address', field: 'address', empty: '' },
  { label: 'City', field: 'city', empty: '' },
  { label: 'State', field: 'state', empty: 'Select State' },
  { label: 'County', field: 'county', empty: 'Select County' },
  { label: 'Zip/Postal Code', field: 'zip', empty: '' },
  { label: 'Country', field: 'country', empty: 'Select Country' },
  { label: 'Primary Phone', field: 'primaryPhone', empty: '' },
  { label: 'Email', field: 'email', empty: '' },
  { label: 'Confirm Email', field: 'confirmEmail', empty: '' },
  { label: 'User Type', field: 'userType', empty: 'Select User Type' },
] as const;

/** Fields for an e-mail address. A browser removes spaces around it. */
const EMAILS: readonly string[] = ['email', 'confirmEmail'];

/** Fields with a required mark while the country is the United States and a State is chosen. */
const MARKED = REQUIRED.map(({ label }) => label);
const NOTE = '* Required Information';

/** The texts beside the required marks, from the note to User Verification. */
const marked = (labels: readonly string[]): string[] => [
  NOTE,
  ...[...labels, 'User Verification'].map((label) => `${label} *`),
];

const UNVERIFIED = { beside: ['User Verification is required.'] };

test.describe(
  'Registration form: required fields',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.required') },
  () => {
    for (const { label, field, empty } of REQUIRED) {
      test(
        `${label} left empty is refused`,
        { annotation: coversRule('summary.at-field', 'summary.title') },
        async ({ registration, formPage }) => {
          await registration.tryForm({ [field]: empty });
          await expect(formPage).toShowFieldError(
            formPage.fields[field],
            `${label} is required.`,
            UNVERIFIED,
          );
        },
      );
    }

    for (const { label, field } of REQUIRED.filter(({ field: name }) => EMAILS.includes(name))) {
      test(`${label} with only spaces is refused as empty`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: '   ' });
        await expect(formPage).toShowFieldError(formPage.fields[field], `${label} is required.`, UNVERIFIED);
        await expect(formPage.fields[field]).toHaveValue('');
      });
    }

    test(
      'the error summary of an empty form lists every required field in order, has focus, and links to the fields',
      { annotation: coversRule('summary.focus', 'summary.links') },
      async ({ registration, formPage }) => {
        await registration.startAt('form');
        await formPage.buttons.chooseNext();
        await expect(formPage.errors.summary).toBeFocused();
        await expect(formPage.errors.links).toHaveText([
          'First Name is required.',
          'Last Name is required.',
          'Date of Birth is required.',
          'Address is required.',
          'City is required.',
          'State is required.',
          'Zip/Postal Code is required.',
          'Primary Phone is required.',
          'Email is required.',
          'Confirm Email is required.',
          'User Type is required.',
          'User Verification is required.',
        ]);
        await formPage.errors.link('City is required.').click();
        await expect(formPage.fields.city).toBeFocused();
      },
    );

    test('every required field has a required mark, and no other field has one', async ({
      registration,
      formPage,
      accessibility,
    }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'Missouri' });
      await expect.poll(() => accessibility.besideMarks(formPage.requiredMarks)).toEqual(marked(MARKED));
    });

    test('Federal Tax ID has a required mark once it is shown', async ({
      registration,
      formPage,
      accessibility,
    }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
      await expect
        .poll(() => accessibility.besideMarks(formPage.requiredMarks))
        .toEqual(marked([...MARKED, 'Federal Tax ID']));
    });

    test('State of another country has no required mark', async ({
      registration,
      formPage,
      accessibility,
    }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: 'Canada' });
      await expect
        .poll(() => accessibility.besideMarks(formPage.requiredMarks))
        .toEqual(marked(MARKED.filter((label) => !['State', 'County'].includes(label))));
    });
  },
);
