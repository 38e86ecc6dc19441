import type { FormAnswers } from '../../../fixtures/data/registrant';
import { about, checks, expect, test } from '../../../fixtures/test';

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

/** Required texts that a space does not fill. */
const TEXTS = REQUIRED.filter(([, , empty]) => empty === '');

const UNVERIFIED = { beside: ['User Verification is required.'] };

test.describe(
  'Registration form: required fields',
  { tag: ['@step-5', '@edge'], annotation: [...about('form'), ...checks('form.required')] },
  () => {
    for (const [label, field, empty] of REQUIRED) {
      test(`${label} left empty is refused`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: empty });
        await expect(formPage).toRefuse(formPage.fields[field], `${label} is required.`, UNVERIFIED);
      });
    }

    for (const [label, field] of TEXTS) {
      test(`${label} of spaces only is refused`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: '   ' });
        await expect(formPage).toRefuse(formPage.fields[field], `${label} is required.`, UNVERIFIED);
      });
    }

    test('Email left empty beside its confirmation is the only thing refused', async ({
      registration,
      formPage,
    }) => {
      await registration.tryForm({ email: '' });
      await expect(formPage).toRefuse(formPage.email, 'Email is required.', UNVERIFIED);
    });

    test('fields without an asterisk may be left empty', async ({ registration, formPage, data }) => {
      const optional = ['prefix', 'middleName', 'generation', 'suffix', 'alternatePhone'] as const;
      const nothing = Object.fromEntries(optional.map((field) => [field, undefined]));
      await registration.tryForm({}, data.registrant(nothing));
      await expect(formPage).toRefuse(formPage.userVerification.group, 'User Verification is required.');
    });

    test(
      'an empty form names every required field in order, takes focus, and each link leads to its field',
      { annotation: checks('summary.focus', 'summary.links') },
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
        await expect(formPage.city).toBeFocused();
      },
    );

    test('every required field carries its mark, and no other', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'Missouri' });
      await expect(formPage.county).toBeVisible();
      // The thirteen fields above, User Verification, and the mark that explains itself.
      await expect(formPage.requiredMarks).toHaveCount(15);
    });
  },
);
