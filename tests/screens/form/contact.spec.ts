import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const PHONES = [
  { label: 'Primary Phone', field: 'primaryPhone' },
  { label: 'Alternate Phone', field: 'alternatePhone' },
  { label: 'Text Phone', field: 'textPhone' },
  { label: 'Fax Number', field: 'fax' },
] as const;

const PASTED = 'pat@example.com';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: phones and e-mail', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('phones', { annotation: coversRule('form.phones') }, () => {
    for (const { label, field } of PHONES) {
      test(`${label} refuses markup and shows it as text`, async ({ registration, formPage }) => {
        const phone = '"><b>3145550100</b>';
        await registration.tryForm({ [field]: phone });
        const message = 'Enter a 10-digit phone number.';
        await expect(formPage).toShowFieldError(formPage.fields[field], message, UNVERIFIED);
        await expect(formPage.fields[field]).toHaveValue(phone);
      });

      test(`${label} accepts pasted text with line breaks`, async ({ registration, formPage, clipboard }) => {
        await registration.openForm();
        await clipboard.pasteInto(formPage.fields[field], '314\r\n555\n0100');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields[field]).toHaveValue('314 555 0100');
      });
    }
  });

  test.describe('e-mail', { annotation: coversRule('form.email') }, () => {
    test('Email refuses an address with a space inside', async ({ registration, formPage }) => {
      const email = 'pat kowalski@example.com';
      await registration.tryForm({ email }, { confirmEmail: email });
      await expect(formPage).toShowFieldError(
        formPage.fields.email,
        'Enter a valid email address.',
        UNVERIFIED,
      );
      await expect(formPage.fields.email).toHaveValue(email);
      await expect(formPage.fields.confirmEmail).toHaveValue(email);
    });

    test('Email refuses 255 characters', async ({ registration, formPage }) => {
      const email = `${'a'.repeat(65)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
      await registration.tryForm({ email }, { confirmEmail: email });
      const message = 'Email must be 254 characters or fewer.';
      await expect(formPage).toShowFieldError(formPage.fields.email, message, UNVERIFIED);
    });

    test('Email refuses a tab', async ({ registration, formPage }) => {
      const email = 'pat@example.com\tsam@example.com';
      await registration.tryForm({ email }, { confirmEmail: email });
      const message = 'Email must be one line of text.';
      await expect(formPage).toShowFieldError(formPage.fields.email, message, UNVERIFIED);
    });

    for (const { label, field } of [
      { label: 'Email', field: 'email' },
      { label: 'Confirm Email', field: 'confirmEmail' },
    ] as const) {
      test(`${label} accepts an address that is pasted with line breaks`, async ({
        registration,
        formPage,
        clipboard,
      }) => {
        await registration.openForm({ email: PASTED, confirmEmail: PASTED, [field]: 'sam@example.com' });
        await clipboard.pasteInto(formPage.fields[field], `\r\n${PASTED}\r\n`);
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields[field]).toHaveValue(PASTED);
      });
    }
  });

  test(
    'a different e-mail address in Confirm Email is refused',
    { annotation: coversRule('form.email-confirmed') },
    async ({ registration, formPage }) => {
      await registration.tryForm({ confirmEmail: 'pat@example.org' }, { email: 'pat@example.com' });
      const message = 'Email addresses do not match.';
      await expect(formPage).toShowFieldError(formPage.fields.confirmEmail, message, UNVERIFIED);
    },
  );
});
