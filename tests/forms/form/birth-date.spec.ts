import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Dates that are accepted. The clock is at September 15, 2025. Source: D-07, D-22. */
const ACCEPTED = [
  { what: 'an ordinary day', date: '07/04/1976' },
  { what: 'a leap day', date: '02/29/2004' },
  { what: 'the leap day of 2000', date: '02/29/2000' },
  { what: 'the earliest day', date: '01/01/1900' },
  { what: 'the last day of a year', date: '12/31/1999' },
  { what: 'yesterday', date: '09/14/2025' },
  { what: 'today', date: '09/15/2025' },
];

const REFUSED = [
  { what: 'February 30', date: '02/30/1980' },
  { what: 'February 29 of a year that is not a leap year', date: '02/29/2023' },
  { what: 'February 29 of 1900, which was not a leap year', date: '02/29/1900' },
  { what: 'April 31', date: '04/31/1990' },
  { what: 'January 32', date: '01/32/1980' },
  { what: 'month 13', date: '13/01/1980' },
  { what: 'month 0', date: '00/10/1980' },
  { what: 'day 0', date: '10/00/1980' },
  { what: 'tomorrow', date: '09/16/2025' },
  { what: 'next month', date: '10/01/2025' },
  { what: 'next year', date: '01/01/2026' },
  { what: 'a day in the far future', date: '01/01/2125' },
  { what: 'a day before 1900', date: '12/31/1899' },
  { what: 'the year 0076', date: '07/04/0076' },
  { what: 'one digit for month and day', date: '1/2/1980' },
  { what: 'one digit for the month', date: '1/02/1980' },
  { what: 'one digit for the day', date: '01/2/1980' },
  { what: 'two digits for the year', date: '01/02/80' },
  { what: 'five digits for the year', date: '01/02/19800' },
  { what: 'the day first', date: '31/12/1980' },
  { what: 'the year first', date: '1980/01/02' },
  { what: 'hyphens', date: '01-02-1980' },
  { what: 'words', date: 'January 2, 1980' },
  { what: 'digits that are not ASCII', date: '٠١/٠٢/١٩٨٠' },
  { what: 'something before it', date: '101/02/1980' },
  { what: 'something after it', date: '01/02/1980 AD' },
  { what: 'markup', date: '"><b>01/02/1980</b>' },
];

const ERROR = 'Enter a valid date as MM/DD/YYYY.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe(
  'Registration form: Date of Birth',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.birth-date') },
  () => {
    for (const { what, date } of ACCEPTED) {
      test(`${what} (${date}) is accepted`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ 'Date of Birth': date });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.fieldValue('Date of Birth')).toBe(date);
      });
    }

    for (const { what, date } of REFUSED) {
      test(`${what} (${date}) is refused`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ 'Date of Birth': date });
        expect(answer).toShowFieldError('Date of Birth', ERROR, UNVERIFIED);
        expect(answer.fieldValue('Date of Birth')).toBe(date);
      });
    }

    test.describe('late in the evening, when London has the next day', () => {
      test.use({ sandboxOptions: { clock: '2025-09-16T03:30:00Z' } });

      test(
        'today in Eastern time is accepted',
        { annotation: coversRule('clock.eastern') },
        async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ 'Date of Birth': '09/15/2025' });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
        },
      );

      test(
        'tomorrow in Eastern time is refused',
        { annotation: coversRule('clock.eastern') },
        async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ 'Date of Birth': '09/16/2025' });
          expect(answer).toShowFieldError('Date of Birth', ERROR, UNVERIFIED);
        },
      );
    });
  },
);
