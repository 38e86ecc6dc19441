import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

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

/** With a hyphen and an apostrophe, as in "O'Brien-Nuñez & Co.". */
const MARKUP = `"><script>document.title='ran-on'</script>`;
const NAME = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: texts', { tag: [stepOf('form'), '@edge'] }, () => {
  for (const { label, field, longest } of [...NAMES, ...FREE_TEXTS]) {
    test(
      `${label} refuses ${longest + 1} characters`,
      { annotation: coversRule('form.text-length') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'é'.repeat(longest + 1) });
        const message = `${label} must be ${longest} characters or fewer.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
      },
    );

    // A browser removes line breaks from a field and keeps a tab.
    test(
      `${label} refuses a tab`,
      { annotation: coversRule('form.one-line') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'Mary\tAnn' });
        const message = `${label} must be one line of text.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
      },
    );

    test(
      `${label} accepts pasted text with line breaks`,
      { annotation: coversRule('form.one-line') },
      async ({ registration, formPage, clipboard }) => {
        await registration.openForm();
        await clipboard.pasteInto(formPage.fields[field], 'Mary\r\nAnn\n');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields[field]).toHaveValue(/^Mary Ann ?$/);
      },
    );
  }

  for (const { label, field } of NAMES) {
    test(
      `${label} refuses markup, and shows it as text without running it`,
      { annotation: coversRule('form.names', 'page.markup-as-text') },
      async ({ registration, formPage, page }) => {
        await registration.tryForm({ [field]: MARKUP });
        await expect(formPage).toShowFieldError(formPage.fields[field], `${label} ${NAME}`, UNVERIFIED);
        await expect(formPage.fields[field]).toHaveValue(MARKUP);
        await expect(page).not.toHaveTitle('ran-on');
      },
    );
  }

  test(
    'a name with an accent, an apostrophe and a hyphen is accepted',
    { annotation: coversRule('form.names') },
    async ({ registration, formPage }) => {
      await registration.tryForm({ lastName: "D'Ángelo-Nuñez" });
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.lastName).toHaveValue("D'Ángelo-Nuñez");
    },
  );

  for (const { label, field } of FREE_TEXTS) {
    // Room/Suite has the shortest limit, 20 characters.
    const markup = field === 'room' ? `"><b>a-b'c</b>` : MARKUP;
    test(
      `${label} accepts a hyphen, an apostrophe and markup, and shows them as text without running it`,
      { annotation: coversRule('form.free-texts', 'page.markup-as-text') },
      async ({ registration, formPage, page }) => {
        await registration.tryForm({ [field]: markup });
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields[field]).toHaveValue(markup);
        await expect(page).not.toHaveTitle('ran-on');
      },
    );
  }
});
