import { type App, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Names of a person, and their longest answers. Source: facts 3.4; D-22. */
const NAMES = [
  { label: 'First Name', field: 'firstName', longest: 50 },
  { label: 'Middle Name', field: 'middleName', longest: 50 },
  { label: 'Last Name', field: 'lastName', longest: 50 },
] as const;

/** Texts that accept any character. */
const FREE_TEXTS = [
  { label: 'Firm/Office', field: 'firm', longest: 100 },
  { label: 'Unit/Department', field: 'unit', longest: 100 },
  { label: 'Address', field: 'address', longest: 100 },
  { label: 'Address Line 2', field: 'addressLine2', longest: 100 },
  { label: 'Room/Suite', field: 'room', longest: 20 },
  { label: 'City', field: 'city', longest: 50 },
] as const;

const TEXTS = [...NAMES, ...FREE_TEXTS];

/** Answers that a field changes when line breaks are pasted into it: most become spaces. */
const PASTED = [
  ...TEXTS.map(({ field }) => ({ field, pasted: 'Mary\r\nAnn\n', kept: /^Mary Ann ?$/ })),
  { field: 'dateOfBirth', pasted: '01/02/1980\r\n', kept: /^01\/02\/1980 ?$/ },
  { field: 'zip', pasted: '\r\n63101\n', kept: /^ ?63101 ?$/ },
  { field: 'primaryPhone', pasted: '314\r\n555\n0100', kept: '314 555 0100' },
  { field: 'alternatePhone', pasted: '314\r\n555\n0101', kept: '314 555 0101' },
  { field: 'textPhone', pasted: '314\r\n555\n0102', kept: '314 555 0102' },
  { field: 'fax', pasted: '314\r\n555\n0103', kept: '314 555 0103' },
  { field: 'email', pasted: '\r\npat@example.com\r\n', kept: 'pat@example.com' },
  { field: 'confirmEmail', pasted: '\r\npat@example.com\r\n', kept: 'pat@example.com' },
  { field: 'taxId', pasted: '\r\n12-3456789\n', kept: /^ ?12-3456789 ?$/ },
] as const;

/** With a hyphen and an apostrophe, as in "O'Brien-Nuñez & Co.". */
const MARKUP = `"><script>document.title='ran-on'</script>`;
/** For fields whose limit is 20 characters. */
const SHORT_MARKUP = `"><b>a-b'c</b>`;

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const ABROAD = { ...MISSOURI, state: '', county: '', country: 'Germany', zip: '10115' };
const CHARACTERS = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

/** The same answer to several fields. */
const answered = (fields: readonly { readonly field: string; readonly answer: string }[]) =>
  Object.fromEntries(fields.map(({ field, answer }) => [field, answer]));

/** What each text field says, and those of an address in another country; `says` is the message after a label. */
const errorsAbroad = ({ formPage }: App, says: (longest: number) => string) => [
  ...TEXTS.map(({ label, field, longest }) => ({
    field: formPage.fields[field],
    message: `${label} ${says(longest)}`,
  })),
  { field: formPage.stateText, message: `State ${says(50)}` },
  { field: formPage.fields.zip, message: `Zip/Postal Code ${says(12)}` },
  { field: formPage.fields.email, message: `Email ${says(254)}` },
];

test.describe('Registration form: texts', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'texts that are too long are refused, each at its field',
    { annotation: coversRule('form.text-length', 'form.other-country', 'form.email', 'summary.at-field') },
    async ({ registration, app, formPage }) => {
      const email = `${'a'.repeat(65)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
      await registration.openForm({ ...ABROAD, confirmEmail: email });
      await formPage.fillIn({
        ...answered(TEXTS.map(({ field, longest }) => ({ field, answer: 'é'.repeat(longest + 1) }))),
        zip: '1234567890123',
        email,
      });
      await formPage.stateText.fill('B'.repeat(51));
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldErrors(
        errorsAbroad(app, (longest) => `must be ${longest} characters or fewer.`),
        UNVERIFIED,
      );
    },
  );

  // A browser removes line breaks from a field and keeps a tab.
  test(
    'texts with a tab are refused, each at its field',
    { annotation: coversRule('form.one-line', 'form.other-country') },
    async ({ registration, app, formPage }) => {
      const email = 'pat@example.com\tsam@example.com';
      await registration.openForm({ ...ABROAD, confirmEmail: email });
      await formPage.fillIn({
        ...answered(TEXTS.map(({ field }) => ({ field, answer: 'Mary\tAnn' }))),
        zip: 'H2Y\t1C6',
        email,
      });
      await formPage.stateText.fill('British\tColumbia');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldErrors(
        errorsAbroad(app, () => 'must be one line of text.'),
        UNVERIFIED,
      );
    },
  );

  test(
    'answers that are pasted with line breaks are accepted in every text field',
    {
      annotation: coversRule(
        'form.one-line',
        'form.birth-date',
        'form.zip',
        'form.phones',
        'form.email',
        'form.tax-id',
      ),
    },
    async ({ registration, formPage, clipboard }) => {
      await registration.openForm({ ...MISSOURI, zip: '63102', userType: 'Law Firm', taxId: 'none' });
      for (const { field, pasted } of PASTED) await clipboard.pasteInto(formPage.fields[field], pasted);
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      for (const { field, kept } of PASTED) {
        await expect.soft(formPage.fields[field], `${field}, step 5`).toHaveValue(kept);
      }
    },
  );

  test(
    'markup is refused in names, accepted in other texts, and shown as text everywhere without running',
    { annotation: coversRule('form.names', 'form.free-texts', 'page.markup-as-text') },
    async ({ registration, formPage, page }) => {
      const answers: Partial<Record<string, string>> = {
        ...answered(TEXTS.map(({ field }) => ({ field, answer: MARKUP }))),
        room: SHORT_MARKUP,
      };
      await registration.tryForm(answers);
      const { firstName, middleName, lastName } = formPage.fields;
      await expect(formPage).toShowFieldErrors(
        [
          { field: firstName, message: `First Name ${CHARACTERS}` },
          { field: middleName, message: `Middle Name ${CHARACTERS}` },
          { field: lastName, message: `Last Name ${CHARACTERS}` },
        ],
        UNVERIFIED,
      );
      for (const { label, field } of TEXTS) {
        await expect.soft(formPage.fields[field], `${label}, step 5`).toHaveValue(answers[field] ?? '');
      }
      await expect(page).not.toHaveTitle('ran-on');
    },
  );
});
