import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const ERROR = 'Enter a valid date as MM/DD/YYYY.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe(
  'Registration form: Date of Birth',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.birth-date') },
  () => {
    test('a date that does not exist is refused', async ({ registration, formPage }) => {
      await registration.tryForm({ dateOfBirth: '02/30/1980' });
      await expect(formPage).toShowFieldError(formPage.fields.dateOfBirth, ERROR, UNVERIFIED);
      await expect(formPage.fields.dateOfBirth).toHaveValue('02/30/1980');
    });

    test('today is accepted', async ({ registration, formPage }) => {
      await registration.tryForm({ dateOfBirth: '09/15/2025' });
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.dateOfBirth).toHaveValue('09/15/2025');
    });

    test.describe('late in the evening, when London has the next day', () => {
      test.use({ sandboxOptions: { clock: '2025-09-16T03:30:00Z' } });

      test(
        'tomorrow in Eastern time is refused',
        { annotation: coversRule('clock.eastern') },
        async ({ registration, formPage }) => {
          await registration.tryForm({ dateOfBirth: '09/16/2025' });
          await expect(formPage).toShowFieldError(formPage.fields.dateOfBirth, ERROR, UNVERIFIED);
        },
      );
    });

    test('a date that is pasted with line breaks is accepted', async ({
      registration,
      formPage,
      clipboard,
    }) => {
      await registration.openForm();
      await clipboard.pasteInto(formPage.fields.dateOfBirth, '01/02/1980\r\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.dateOfBirth).toHaveValue(/^01\/02\/1980 ?$/);
    });
  },
);
