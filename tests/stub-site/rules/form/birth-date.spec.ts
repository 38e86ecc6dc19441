import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import type { Rows } from '../../rows';
import { ON_FORM, errorsOf } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

const DATE = 'Enter a valid date as MM/DD/YYYY.';

test.describe(
  'Date of Birth',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.birth-date') },
  () => {
    const ACCEPTED: Rows<{ what: string; date: string }> = [
      { what: 'an ordinary day', date: '07/04/1976' },
      { what: 'February 29 of a leap year', date: '02/29/2004' },
      { what: 'February 29 of 2000', date: '02/29/2000' },
      { what: 'the last day of a year', date: '12/31/1999' },
      { what: 'the first day that counts', date: '01/01/1900' },
      { what: 'yesterday', date: '03/15/2026' },
      { what: 'spaces around it', date: ' 07/04/1976 ' },
    ];
    const REFUSED: Rows<{ what: string; date: string }> = [
      { what: 'February 29 of a common year', date: '02/29/2005' },
      { what: 'February 29 of 1900, no leap year', date: '02/29/1900' },
      { what: 'February 30', date: '02/30/2004' },
      { what: 'April 31', date: '04/31/1980' },
      { what: 'day 32', date: '01/32/1980' },
      { what: 'day 00', date: '01/00/1980' },
      { what: 'month 13', date: '13/01/1980' },
      { what: 'month 00', date: '00/10/1980' },
      { what: 'tomorrow', date: '03/17/2026' },
      { what: 'next year', date: '03/16/2027' },
      { what: 'the day before the first that counts', date: '12/31/1899' },
      { what: 'the year 0076', date: '07/04/0076' },
      { what: 'a year of two digits', date: '07/04/76' },
      { what: 'a month of one digit', date: '7/04/1976' },
      { what: 'a day of one digit', date: '07/4/1976' },
      { what: 'day before month', date: '31/12/1976' },
      { what: 'the ISO format', date: '1976-07-04' },
      { what: 'hyphens', date: '07-04-1976' },
      { what: 'a year of five digits', date: '07/04/19760' },
      { what: 'a month in letters', date: 'July 4, 1976' },
      { what: 'a time after it', date: '07/04/1976 10:00' },
      { what: 'digits that are not ASCII', date: '٠٧/٠٤/١٩٧٦' },
      { what: 'a second line', date: '07/04/1976\n07/05/1976' },
    ];
    for (const { what, date } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(errorsOf({ dateOfBirth: date }), `${ON_FORM}: "${date}"`).toEqual([]);
      });
    }
    for (const { what, date } of REFUSED) {
      test(`refuses ${what}`, () => {
        expect(errorsOf({ dateOfBirth: date }), `${ON_FORM}: "${date}"`).toEqual([
          { field: 'dateOfBirth', message: DATE },
        ]);
      });
    }
  },
);
