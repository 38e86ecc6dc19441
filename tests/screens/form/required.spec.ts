import type { FormAnswers } from '../../../fixtures/data/registrant';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Fields with a red asterisk, in the order of the screen, and how each is left empty. Source: facts 3.4. */
const REQUIRED: readonly (readonly [label: string, field: keyof FormAnswers, empty: string])[] = [
  ['First Name', 'firstName', ''],
  ['Last Name', 'lastName', ''],
  ['Date of Birth', 'dateOfBirth', ''],
  ['Address', 'address', ''],
  ['City', 'city', ''],
  ['State', 'state', 'Select State'],
  ['County', 'county', 'Select County'],
  ['Zip/Postal Code', 'zip', ''],
  ['Country', 'country', 'Select Country'],
  ['Primary Phone', 'primaryPhone', ''],
  ['Email', 'email', ''],
  ['Confirm Email', 'confirmEmail', ''],
  ['User Type', 'userType', 'Select User Type'],
];

/** Fields for an e-mail address, of which a browser sends no spaces. */
const EMAILS: readonly string[] = ['email', 'confirmEmail'];

/** What carries a mark while the country is the United States and a State is chosen. */
const MARKED = REQUIRED.map(([label]) => label);
const NOTE = '* Required Information';

/** Labels as they stand on the screen with their marks, between the note and User Verification. */
const marked = (labels: readonly string[]): string[] => [
  NOTE,
  ...[...labels, 'User Verification'].map((label) => `${label} *`),
];

const UNVERIFIED = { beside: ['User Verification is required.'] };

test.describe(
  'Registration form: required fields',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.required') },
  () => {
    for (const [label, field, empty] of REQUIRED) {
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

    for (const [label, field] of REQUIRED.filter(([, name]) => EMAILS.includes(name))) {
      test(`${label} of spaces, which a browser leaves out, is refused as empty`, async ({
        registration,
        formPage,
      }) => {
        await registration.tryForm({ [field]: '   ' });
        await expect(formPage).toShowFieldError(formPage.fields[field], `${label} is required.`, UNVERIFIED);
        await expect(formPage.fields[field]).toHaveValue('');
      });
    }

    test(
      'an empty form names every required field in order, takes focus, and each link leads to its field',
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

    test('every required field carries its mark, and no other', async ({
      registration,
      formPage,
      accessibility,
    }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'Missouri' });
      await expect.poll(() => accessibility.besideMarks(formPage.requiredMarks)).toEqual(marked(MARKED));
    });

    test('Federal Tax ID carries its mark once it is asked for', async ({
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

    test('State of another country carries no mark', async ({ registration, formPage, accessibility }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: 'Canada' });
      await expect
        .poll(() => accessibility.besideMarks(formPage.requiredMarks))
        .toEqual(marked(MARKED.filter((label) => !['State', 'County'].includes(label))));
    });
  },
);
