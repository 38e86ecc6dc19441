import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The screen's labels in order, before any choice is made. Source: facts 3.4. */
const LABELS = [
  'Prefix',
  'First Name',
  'Middle Name',
  'Last Name',
  'Generation',
  'Suffix',
  'Date of Birth',
  'Firm/Office',
  'Unit/Department',
  'Address',
  'Address Line 2',
  'Room/Suite',
  'City',
  'State',
  'Zip/Postal Code',
  'Country',
  'Primary Phone',
  'Alternate Phone',
  'Text Phone',
  'Fax Number',
  'Email',
  'Confirm Email',
  'User Type',
];

/** Short lists with all their options, the empty one first. Source: facts 3.4, D-08. */
const LISTS = [
  { label: 'Prefix', field: 'prefix', options: ['Select Prefix', 'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Hon.'] },
  {
    label: 'Generation',
    field: 'generation',
    options: ['Select Generation', 'Jr.', 'Sr.', 'II', 'III', 'IV'],
  },
  { label: 'Suffix', field: 'suffix', options: ['Select Suffix', 'Esq.', 'M.D.', 'Ph.D.'] },
] as const;

/** An answer to every field. */
const ANSWERS = {
  prefix: 'Hon.',
  firstName: 'Zoë',
  middleName: 'Mary Ann',
  lastName: "O'Brien-Nuñez",
  generation: 'III',
  suffix: 'Esq.',
  dateOfBirth: '02/29/2004',
  firm: 'Müller & Söhne <GmbH>',
  unit: 'Unit "7"',
  address: '111 S. 10th Street',
  addressLine2: 'c/o 東京',
  room: '5.300',
  city: 'St. Louis',
  state: 'Missouri',
  county: 'St. Louis City',
  zip: '63102-1125',
  primaryPhone: '(314) 555-0100',
  alternatePhone: '314.555.0101',
  textPhone: '3145550102',
  fax: '314-555-0103',
  email: 'zoe+first@example.com',
  confirmEmail: 'ZOE+first@example.com',
  userType: 'Law Firm',
  taxId: '12-3456789',
};

test.describe('Registration form', { tag: stepOf('form') }, () => {
  test(
    'has its fields in order, and its short lists their options',
    { annotation: coversRule('form.fields', 'form.lists') },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      await expect(formPage).toBeDisplayed();
      const shown = await formPage.accountInformation.ariaSnapshot();
      const labels = [...shown.matchAll(/(?:textbox|combobox) "([^"]+)"/g)].map(([, label]) => label);
      expect.soft(labels).toEqual(LABELS);
      for (const { label, field, options } of LISTS) {
        await expect.soft(formPage.fields[field].getByRole('option'), label).toHaveText([...options]);
      }
    },
  );

  test(
    'answers are recorded as they were entered, and the CJA box if it is ticked',
    { tag: ['@edge', '@smoke'], annotation: coversRule('form.fields', 'form.recorded', 'form.cja-panel') },
    async ({ registration, formPage, credentialsPage, thankYouPage, sandbox, data }) => {
      const registrant = data.registrant(ANSWERS);
      await registration.startAt('form');
      await expect(formPage.cjaPanel).not.toBeChecked();
      await formPage.tickCjaPanel();
      await registration.completeForm(registrant);
      await expect(credentialsPage).toBeDisplayed();
      await registration.finishWithoutCard(registrant);
      await expect(thankYouPage).toBeDisplayed();
      const { profile } = await sandbox.account(registrant.username);
      expect(profile, 'recorded of the form, step 5').toEqual({
        ...ANSWERS,
        country: 'United States of America',
        cjaPanel: 'yes',
      });
    },
  );

  test(
    'an address in another country is recorded as it was entered',
    { tag: '@edge', annotation: coversRule('form.recorded', 'form.other-country') },
    async ({ registration, formPage, thankYouPage, sandbox, data }) => {
      const abroad = { country: 'Canada', city: 'Montréal', zip: 'H2Y 1C6' };
      const { state: _state, county: _county, ...registrant } = data.registrant(abroad);
      await registration.startAt('form');
      await formPage.fillIn(registrant);
      await formPage.stateText.fill('Québec');
      await registration.verifyAndContinue();
      await registration.finishWithoutCard(registrant);
      await expect(thankYouPage).toBeDisplayed();
      const { profile } = await sandbox.account(registrant.username);
      const { lastName, address, userType } = registrant;
      expect(profile).toMatchObject({ ...abroad, state: 'Québec', lastName, address, userType });
      expect(profile).not.toHaveProperty('county');
    },
  );

  test(
    'a validation error keeps every answer',
    { tag: '@edge', annotation: coversRule('form.kept') },
    async ({ registration, formPage, data }) => {
      const answers = { ...ANSWERS, zip: '6310', confirmEmail: 'zoe@example.com' };
      await registration.startAt('form');
      await formPage.fillIn(data.registrant(answers));
      await formPage.tickCjaPanel();
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldErrors(
        [
          { field: formPage.fields.zip, message: 'Enter a valid ZIP code.' },
          { field: formPage.fields.confirmEmail, message: 'Email addresses do not match.' },
        ],
        { beside: ['User Verification is required.'] },
      );
      for (const field of Object.keys(answers) as (keyof typeof answers)[]) {
        await expect(formPage.fields[field]).toHaveValue(answers[field]);
      }
      await expect(formPage.cjaPanel).toBeChecked();
    },
  );

  test(
    'Reset empties the form',
    { tag: '@edge', annotation: coversRule('form.reset') },
    async ({ registration, formPage }) => {
      const { country, county, taxId, ...others } = formPage.fields;
      await registration.openForm(ANSWERS);
      await formPage.tickCjaPanel();
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(
        formPage.userVerification.group,
        'User Verification is required.',
      );
      await formPage.buttons.chooseReset();
      await expect(formPage.errors.summary).toBeHidden();
      await expect(country).toHaveValue('United States of America');
      await expect(county).toBeHidden();
      await expect(taxId).toBeHidden();
      await expect(formPage.cjaPanel).not.toBeChecked();
      for (const field of Object.values(others)) {
        await expect(field).toHaveValue('');
      }
    },
  );
});
