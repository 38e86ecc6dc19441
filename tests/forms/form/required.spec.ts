import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Fields with a red asterisk, and how each is left empty. Source: facts 3.4. */
const REQUIRED = [
  { field: 'First Name', empty: '' },
  { field: 'First Name', empty: '   ' },
  { field: 'Last Name', empty: '' },
  { field: 'Last Name', empty: '   ' },
  { field: 'Date of Birth', empty: '' },
  { field: 'Date of Birth', empty: '   ' },
  { field: 'Address', empty: '' },
  { field: 'Address', empty: '   ' },
  { field: 'City', empty: '' },
  { field: 'City', empty: '   ' },
  { field: 'State', empty: 'Select State' },
  { field: 'County', empty: 'Select County' },
  { field: 'Zip/Postal Code', empty: '' },
  { field: 'Zip/Postal Code', empty: '   ' },
  { field: 'Country', empty: 'Select Country' },
  { field: 'Primary Phone', empty: '' },
  { field: 'Primary Phone', empty: '   ' },
  { field: 'Email', empty: '' },
  { field: 'Email', empty: '   ' },
  { field: 'Confirm Email', empty: '' },
  { field: 'Confirm Email', empty: '   ' },
  { field: 'User Type', empty: 'Select User Type' },
];

/** Values that are not in a list, as a tampered request may send. Source: D-04, D-08. */
const NOT_OFFERED = [
  { field: 'Prefix', option: 'Prof.' },
  { field: 'Prefix', option: 'Select Prefix' },
  { field: 'Prefix', option: 'mr.' },
  { field: 'Generation', option: 'V' },
  { field: 'Suffix', option: 'J.D.' },
  { field: 'State', option: 'Ontario' },
  { field: 'State', option: 'MO' },
  { field: 'County', option: 'Essex' },
  { field: 'County', option: 'Other' },
  { field: 'Country', option: 'Atlantis' },
  { field: 'Country', option: 'USA' },
  { field: 'User Type', option: 'Judge' },
  { field: 'User Type', option: 'individual' },
  { field: 'User Type', option: 'Individual Accounts' },
  { field: 'User Type', option: 'Government Accounts' },
];

/** The short lists with all their options, the empty one first. Source: facts 3.4, D-08. */
const OFFERED = [
  { field: 'Prefix', options: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Hon.'] },
  { field: 'Generation', options: ['Jr.', 'Sr.', 'II', 'III', 'IV'] },
  { field: 'Suffix', options: ['Esq.', 'M.D.', 'Ph.D.'] },
];

/** Fields that may be left empty. */
const OPTIONAL = {
  Prefix: 'Select Prefix',
  'Middle Name': '',
  Generation: 'Select Generation',
  Suffix: 'Select Suffix',
  'Firm/Office': '',
  'Unit/Department': '',
  'Address Line 2': '',
  'Room/Suite': '',
  'Alternate Phone': '',
  'Text Phone': '',
  'Fax Number': '',
};

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: required fields and lists', { tag: [stepOf('form'), '@edge'] }, () => {
  for (const { field, empty } of REQUIRED) {
    test(
      `${field} left empty as "${empty}" is refused`,
      { annotation: coversRule('form.required', 'summary.at-field', 'summary.title') },
      async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ [field]: empty });
        expect(answer).toShowFieldError(field, `${field} is required.`, UNVERIFIED);
      },
    );
  }

  test(
    'fields without an asterisk may be left empty',
    { annotation: coversRule('form.required') },
    async ({ form }) => {
      const page = await form.openForm();
      expect(await page.submit(OPTIONAL)).toShowFieldError('User Verification', VERIFICATION);
    },
  );

  test(
    'the error summary of an empty form lists every required field in order',
    { annotation: coversRule('form.required', 'summary.links') },
    async ({ form }) => {
      const page = await form.openAt('form');
      expect(await page.submit()).toShowFieldErrors({
        'First Name': 'First Name is required.',
        'Last Name': 'Last Name is required.',
        'Date of Birth': 'Date of Birth is required.',
        Address: 'Address is required.',
        City: 'City is required.',
        State: 'State is required.',
        'Zip/Postal Code': 'Zip/Postal Code is required.',
        'Primary Phone': 'Primary Phone is required.',
        Email: 'Email is required.',
        'Confirm Email': 'Confirm Email is required.',
        'User Type': 'User Type is required.',
        'User Verification': VERIFICATION,
      });
    },
  );

  test(
    'the error summary lists every error in the order of the fields',
    { annotation: coversRule('summary.links', 'summary.at-field') },
    async ({ form }) => {
      const page = await form.openForm();
      const answer = await page.submit({
        'First Name': '',
        'Date of Birth': '1/2/1980',
        'Primary Phone': '7',
        Email: 'pat',
      });
      expect(answer).toShowFieldErrors({
        'First Name': 'First Name is required.',
        'Date of Birth': 'Enter a valid date as MM/DD/YYYY.',
        'Primary Phone': 'Enter a 10-digit phone number.',
        Email: 'Enter a valid email address.',
        'Confirm Email': 'Email addresses do not match.',
        'User Verification': VERIFICATION,
      });
    },
  );

  test.describe('lists', { annotation: coversRule('form.lists') }, () => {
    for (const { field, options } of OFFERED) {
      for (const option of options) {
        test(`${field} accepts ${option}`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: option });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue(field)).toBe(option);
        });
      }
    }

    for (const { field, option } of NOT_OFFERED) {
      test(`${field} refuses "${option}", which is not in its list`, async ({ form }) => {
        const page = await form.openForm(MISSOURI);
        const answer = await page.tamper(field, option).submit();
        expect(answer).toShowFieldError(field, `Select ${field} from the list.`, UNVERIFIED);
      });
    }
  });
});
