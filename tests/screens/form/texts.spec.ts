import type { FormAnswers } from '../../../fixtures/data/registrant';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

type TextField = readonly [label: string, field: keyof FormAnswers, longest: number];

/** Texts that are names of a person. Source: facts 3.4; longest answers D-22. */
const NAMES: readonly TextField[] = [
  ['First Name', 'firstName', 50],
  ['Middle Name', 'middleName', 50],
  ['Last Name', 'lastName', 50],
];

/** Texts that may hold any character. */
const FREE_TEXTS: readonly TextField[] = [
  ['Firm/Office', 'firm', 100],
  ['Unit/Department', 'unit', 100],
  ['Address', 'address', 100],
  ['Address Line 2', 'addressLine2', 100],
  ['Room/Suite', 'room', 20],
  ['City', 'city', 50],
];

/** With a hyphen and an apostrophe, as in "O'Brien-Nuñez & Co.". */
const MARKUP = `"><script>document.title='ran-on'</script>`;
const NAME = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: texts', { tag: [stepOf('form'), '@edge'] }, () => {
  for (const [label, field, longest] of [...NAMES, ...FREE_TEXTS]) {
    test(
      `${label} refuses ${longest + 1} characters`,
      { annotation: coversRule('form.text-length') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'é'.repeat(longest + 1) });
        const message = `${label} must be ${longest} characters or fewer.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
      },
    );

    // A browser takes line breaks out of a field; a tab it keeps.
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
      `${label} takes pasted lines as one`,
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

  for (const [label, field] of NAMES) {
    test(
      `${label} refuses markup, shows it as text and runs none`,
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

  for (const [label, field] of FREE_TEXTS) {
    // The shortest text takes 20 characters.
    const markup = field === 'room' ? `"><b>a-b'c</b>` : MARKUP;
    test(
      `${label} takes a hyphen, an apostrophe and markup, shows them as text and runs none`,
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
