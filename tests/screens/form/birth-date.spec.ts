import { about, coversRule, expect, test } from '../../../fixtures/test';

/** Days of the calendar, written MM/DD/YYYY; the clock stands on September 15, 2025. Source: D-07, D-22. */
const ACCEPTED = [
  ['a leap day', '02/29/2004'],
  ['the leap day of 2000', '02/29/2000'],
  ['the earliest day', '01/01/1900'],
  ['the last day of a year', '12/31/1999'],
  ['today', '09/15/2025'],
] as const;

const REFUSED = [
  ['February 30', '02/30/1980'],
  ['February 29 of a year that has none', '02/29/2023'],
  ['the leap day that 1900 did not have', '02/29/1900'],
  ['April 31', '04/31/1990'],
  ['month 13', '13/01/1980'],
  ['month 0', '00/10/1980'],
  ['day 0', '10/00/1980'],
  ['tomorrow', '09/16/2025'],
  ['a day in the far future', '01/01/2125'],
  ['a day before 1900', '12/31/1899'],
  ['one digit for month and day', '1/2/1980'],
  ['two digits for the year', '01/02/80'],
  ['the day first', '31/12/1980'],
  ['the year first', '1980/01/02'],
  ['hyphens', '01-02-1980'],
  ['words', 'January 2, 1980'],
  ['digits that are not ASCII', '٠١/٠٢/١٩٨٠'],
  ['something before it', '101/02/1980'],
  ['something after it', '01/02/1980 AD'],
  ['markup', '"><b>01/02/1980</b>'],
] as const;

const MESSAGE = 'Enter a valid date as MM/DD/YYYY.';
const UNVERIFIED = { beside: ['User Verification is required.'] };

test.describe(
  'Registration form: Date of Birth',
  { tag: ['@step-5', '@edge'], annotation: [...about('form'), ...coversRule('form.birth-date')] },
  () => {
    for (const [what, dateOfBirth] of ACCEPTED) {
      test(`${what} (${dateOfBirth}) is accepted`, async ({ registration, formPage }) => {
        await registration.tryForm({ dateOfBirth });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is required.',
        );
        await expect(formPage.fields.dateOfBirth).toHaveValue(dateOfBirth);
      });
    }

    for (const [what, dateOfBirth] of REFUSED) {
      test(`${what} (${dateOfBirth}) is refused`, async ({ registration, formPage }) => {
        await registration.tryForm({ dateOfBirth });
        await expect(formPage).toShowFieldError(formPage.fields.dateOfBirth, MESSAGE, UNVERIFIED);
        await expect(formPage.fields.dateOfBirth).toHaveValue(dateOfBirth);
      });
    }

    test.describe('late in the evening, when it is tomorrow in London already', () => {
      test.use({ sandboxOptions: { clock: '2025-09-16T03:30:00Z' } });

      test(
        'tomorrow is still in the future',
        { annotation: coversRule('clock.eastern') },
        async ({ registration, formPage }) => {
          await registration.tryForm({ dateOfBirth: '09/16/2025' });
          await expect(formPage).toShowFieldError(formPage.fields.dateOfBirth, MESSAGE, UNVERIFIED);
        },
      );
    });

    test('pasted lines are taken as one', async ({ registration, formPage, clipboard }) => {
      await registration.openForm();
      await clipboard.pasteInto(formPage.fields.dateOfBirth, '01/02/1980\r\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(
        formPage.userVerification.group,
        'User Verification is required.',
      );
      await expect(formPage.fields.dateOfBirth).toHaveValue(/^01\/02\/1980 ?$/);
    });
  },
);
