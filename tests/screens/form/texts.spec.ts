import type { FormAnswers } from '../../../fixtures/data/registrant';
import { about, coversRule, expect, test } from '../../../fixtures/test';

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

/** Those of them that have no asterisk. */
const OPTIONAL = ['middleName', 'firm', 'unit', 'addressLine2', 'room'];

/** Names that people have. Source: D-22. */
const ACCEPTED_NAMES = [
  ['of one letter', 'O'],
  ['with accents', 'Zoë Nuñez'],
  ['with an apostrophe', "D'Angelo"],
  ['with a typographic apostrophe', 'O’Brien'],
  ['with a hyphen', 'Jean-Luc'],
  ['with periods', 'J. R.'],
  ['in Cyrillic letters', 'Нина'],
  ['in Chinese characters', '李小龙'],
  ['with an accent of its own character', 'Jose\u0301'],
] as const;

/** What ends a line, or is no character to read, and a field of one line lets through. Source: D-22. */
const NOT_ONE_LINE = [
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a control character', '\u0007'],
] as const;

/** What no name has. Source: D-22. */
const REFUSED_NAMES = [
  ['with a digit', 'R2'],
  ['with an at sign', 'pat@home'],
  ['with an underscore', 'pat_k'],
  ['with an emoji', 'Pat 🙂'],
  ['that begins with a hyphen', '-Pat'],
  ['that is a period', '.'],
] as const;

/** With a hyphen and an apostrophe, as in "O'Brien-Nuñez & Co.". */
const MARKUP = `"><script>document.title='ran-on'</script>`;
const UNVERIFIED = { beside: ['User Verification is required.'] };

test.describe('Registration form: texts', { tag: ['@step-5', '@edge'], annotation: about('form') }, () => {
  test.describe('length', { annotation: coversRule('form.text-length') }, () => {
    for (const [label, field, longest] of [...NAMES, ...FREE_TEXTS]) {
      test(`${label} takes ${longest} characters`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'é'.repeat(longest) });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
        await expect(formPage.fields[field]).toHaveValue('é'.repeat(longest));
      });

      test(`${label} refuses ${longest + 1} characters`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'é'.repeat(longest + 1) });
        const message = `${label} must be ${longest} characters or fewer.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
      });
    }
  });

  test.describe('characters of names', { annotation: coversRule('form.names') }, () => {
    for (const [label, field] of NAMES) {
      for (const [what, name] of ACCEPTED_NAMES) {
        test(`a ${label} ${what} is accepted`, async ({ registration, formPage }) => {
          await registration.tryForm({ [field]: name });
          await expect(formPage).toShowFieldError(
            formPage.userVerification.group,
            'User Verification is required.',
          );
          await expect(formPage.fields[field]).toHaveValue(name);
        });
      }

      for (const [what, name] of REFUSED_NAMES) {
        test(`a ${label} ${what} is refused`, async ({ registration, formPage }) => {
          await registration.tryForm({ [field]: name });
          const message = `${label} may contain only letters, spaces, periods, apostrophes, and hyphens.`;
          await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
        });
      }
    }
  });

  test(
    'a name that is too long and has a digit is refused for its length alone',
    { annotation: coversRule('form.text-length', 'form.names') },
    async ({ registration, formPage }) => {
      await registration.tryForm({ lastName: 'R2'.repeat(26) });
      const message = 'Last Name must be 50 characters or fewer.';
      await expect(formPage).toShowFieldError(formPage.fields.lastName, message, UNVERIFIED);
    },
  );

  test.describe('other texts', { annotation: coversRule('form.free-texts') }, () => {
    for (const [label, field] of FREE_TEXTS) {
      test(`${label} takes one character of any kind`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: '東' });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
        await expect(formPage.fields[field]).toHaveValue('東');
      });
    }

    for (const [label, field] of [...NAMES, ...FREE_TEXTS].filter(([, name]) => OPTIONAL.includes(name))) {
      test(`${label} of spaces only counts as empty`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: '   ' });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
      });
    }
  });

  test.describe('one line', { annotation: coversRule('form.one-line') }, () => {
    for (const [label, field] of [...NAMES, ...FREE_TEXTS]) {
      // A browser takes line breaks out of a field; a tab it keeps.
      test(`${label} refuses a tab`, async ({ registration, formPage }) => {
        await registration.tryForm({ [field]: 'Mary\tAnn' });
        const message = `${label} must be one line of text.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
      });
    }

    for (const [label, field] of [...NAMES, ...FREE_TEXTS]) {
      test(`${label} takes pasted lines as one`, async ({ registration, formPage, clipboard }) => {
        await registration.openForm();
        await clipboard.pasteInto(formPage.fields[field], 'Mary\r\nAnn\n');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
        await expect(formPage.fields[field]).toHaveValue(/^Mary Ann ?$/);
      });
    }

    for (const [what, separator] of NOT_ONE_LINE) {
      test(`Address refuses ${what}`, async ({ registration, formPage }) => {
        await registration.tryForm({ address: `111 Main Street${separator}St. Louis` });
        await expect(formPage).toShowFieldError(
          formPage.fields.address,
          'Address must be one line of text.',
          UNVERIFIED,
        );
      });
    }
  });

  test.describe('markup', { annotation: coversRule('page.markup-as-text') }, () => {
    for (const [label, field] of FREE_TEXTS) {
      // The shortest text takes 20 characters.
      const markup = field === 'room' ? `"><b>a-b'c</b>` : MARKUP;
      test(`${label} takes a hyphen, an apostrophe and markup, shows them as text and runs none`, async ({
        registration,
        formPage,
        page,
      }) => {
        await registration.tryForm({ [field]: markup });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
        await expect(formPage.fields[field]).toHaveValue(markup);
        await expect(page).not.toHaveTitle('ran-on');
      });
    }

    for (const [label, field] of NAMES) {
      test(`${label} refuses markup, shows it as text and runs none`, async ({
        registration,
        formPage,
        page,
      }) => {
        await registration.tryForm({ [field]: MARKUP });
        const message = `${label} may contain only letters, spaces, periods, apostrophes, and hyphens.`;
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
        await expect(formPage.fields[field]).toHaveValue(MARKUP);
        await expect(page).not.toHaveTitle('ran-on');
      });
    }
  });
});
