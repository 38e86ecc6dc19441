import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import type { Rows } from '../../rows';
import { ON_FORM, type Entries, type Errors, errorsOf, listed } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

const PHONE = 'Enter a 10-digit phone number.';

const EMAIL = 'Enter a valid email address.';

const MISMATCH = 'Email addresses do not match.';

test.describe(
  'Phones on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.phones') },
  () => {
    const PHONES: Rows<string> = ['primaryPhone', 'alternatePhone', 'textPhone', 'fax'];
    const ACCEPTED: Rows<{ what: string; phone: string }> = [
      { what: '10 digits', phone: '3145550100' },
      { what: 'hyphens', phone: '314-555-0100' },
      { what: 'parentheses', phone: '(314) 555-0100' },
      { what: 'periods', phone: '314.555.0100' },
      { what: 'spaces', phone: '314 555 0100' },
    ];
    const REFUSED: Rows<{ what: string; phone: string }> = [
      { what: '9 digits', phone: '314-555-010' },
      { what: '11 digits', phone: '314-555-01000' },
      { what: '7 digits', phone: '555-0100' },
      { what: 'the country code', phone: '1-314-555-0100' },
      { what: 'a plus sign', phone: '+13145550100' },
      { what: 'an extension', phone: '314-555-0100 x5' },
      { what: 'letters', phone: '314-555-PACR' },
      { what: 'a slash', phone: '314/555-0100' },
      { what: 'only parentheses and hyphens', phone: '(---) --- ----' },
      { what: 'digits that are not ASCII', phone: '٣١٤٥٥٥٠١٠٠' },
      { what: 'a line break', phone: '314-555\n0100' },
      { what: 'markup', phone: '<b>3145550100</b>' },
    ];
    for (const { what, phone } of ACCEPTED) {
      test(`may have ${what}`, () => {
        const phones = Object.fromEntries(PHONES.map((field) => [field, phone]));
        expect(errorsOf(phones), `${ON_FORM}: "${phone}"`).toEqual([]);
      });
    }
    for (const { what, phone } of REFUSED) {
      test(`may not have ${what}`, () => {
        const phones = Object.fromEntries(PHONES.map((field) => [field, phone]));
        expect(errorsOf(phones), `${ON_FORM}: "${phone}"`).toEqual(
          PHONES.map((field) => ({ field, message: PHONE })),
        );
      });
    }
  },
);

test.describe(
  'Email and Confirm Email',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.email', 'form.email-confirmed') },
  () => {
    const LOCAL_64 = 'a'.repeat(64);
    const DOMAIN_189 = `${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(63)}.com`;
    const ACCEPTED: Rows<{ what: string; email: string }> = [
      { what: 'an ordinary address', email: 'pat.kowalski@example.com' },
      { what: 'the shortest parts', email: 'a@b.co' },
      { what: '254 characters', email: `${LOCAL_64}@${DOMAIN_189}` },
      { what: 'an alias', email: 'pat+court@example.com' },
      { what: 'an apostrophe', email: "pat.o'hara@example.com" },
      { what: 'capitals', email: 'Pat.Kowalski@Example.COM' },
      { what: 'digits and a hyphen in the domain', email: 'pat@mail-4.example.org' },
      { what: 'a government address', email: 'pat@courts.state.mo.us' },
      { what: 'a domain in other letters, as the network writes it', email: 'pat@xn--bcher-kva.xn--p1ai' },
    ];
    const REFUSED: Rows<{ what: string; email: string }> = [
      { what: 'no at sign', email: 'pat.example.com' },
      { what: 'nothing before the at sign', email: '@example.com' },
      { what: 'nothing after the at sign', email: 'pat@' },
      { what: 'no domain ending', email: 'pat@example' },
      { what: 'a domain ending of one letter', email: 'pat@example.c' },
      { what: 'two at signs', email: 'pat@home@example.com' },
      { what: 'a space inside', email: 'pat kowalski@example.com' },
      { what: 'a period first', email: '.pat@example.com' },
      { what: 'a period last before the at sign', email: 'pat.@example.com' },
      { what: 'two periods in a row', email: 'pat..kowalski@example.com' },
      { what: 'two periods in the domain', email: 'pat@example..com' },
      { what: 'a hyphen at the beginning of the domain', email: 'pat@-example.com' },
      { what: 'a comma', email: 'pat@example,com' },
      { what: 'a name around it', email: 'Pat <pat@example.com>' },
      { what: 'two addresses', email: 'pat@example.com;sam@example.com' },
      { what: 'an accent', email: 'josé@example.com' },
      { what: 'markup', email: '<b>@example.com' },
    ];
    for (const { what, email } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(errorsOf({ email, confirmEmail: email }), `${ON_FORM}: "${email}"`).toEqual([]);
      });
    }
    for (const { what, email } of REFUSED) {
      test(`refuses ${what}`, () => {
        expect(errorsOf({ email, confirmEmail: email }), `${ON_FORM}: "${email}"`).toEqual([
          { field: 'email', message: EMAIL },
        ]);
      });
    }

    test('the longest address of the table has 254 characters', () => {
      expect(`${LOCAL_64}@${DOMAIN_189}`).toHaveLength(254);
    });

    const PAIRS: Rows<{ what: string; entries: Entries; errors: Errors }> = [
      {
        what: 'refuses 255 characters',
        entries: { email: `a${LOCAL_64}@${DOMAIN_189}`, confirmEmail: `a${LOCAL_64}@${DOMAIN_189}` },
        errors: { email: 'Email must be 254 characters or fewer.' },
      },
      {
        what: 'refuses a line break inside',
        entries: {
          email: 'pat@example.com\nsam@example.com',
          confirmEmail: 'pat@example.com\nsam@example.com',
        },
        errors: { email: 'Email must be one line of text.' },
      },
      {
        what: 'refuses another confirmation',
        entries: { confirmEmail: 'pat.kowalsky@example.com' },
        errors: { confirmEmail: MISMATCH },
      },
      {
        what: 'accepts a confirmation in other case',
        entries: { confirmEmail: 'PAT.Kowalski@example.COM' },
        errors: {},
      },
      { what: 'accepts spaces around either', entries: { email: ' pat.kowalski@example.com ' }, errors: {} },
      {
        what: 'asks for both when both are empty',
        entries: { email: '', confirmEmail: '' },
        errors: {
          email: 'Email is required.',
          confirmEmail: 'Confirm Email is required.',
        },
      },
      {
        what: 'names a bad address and another confirmation',
        entries: { email: 'pat@example' },
        errors: {
          email: EMAIL,
          confirmEmail: MISMATCH,
        },
      },
    ];
    for (const { what, entries, errors } of PAIRS) {
      test(what, () => {
        expect(errorsOf(entries), ON_FORM).toEqual(listed(errors));
      });
    }
  },
);

test.describe('Federal Tax ID', { tag: ['@step-5', '@edge'], annotation: coversRule('form.tax-id') }, () => {
  const ASKED: Rows<string> = ['Law Firm', 'Commercial Business'];
  for (const userType of ASKED) {
    test(`${userType} accepts 9 digits`, () => {
      expect(errorsOf({ userType, taxId: '123456789' }), ON_FORM).toEqual([]);
    });
    test(`${userType} accepts 9 digits with the hyphen of an EIN`, () => {
      expect(errorsOf({ userType, taxId: '12-3456789' }), ON_FORM).toEqual([]);
    });
    test(`${userType} is asked for it`, () => {
      expect(errorsOf({ userType }), ON_FORM).toEqual([
        { field: 'taxId', message: 'Federal Tax ID is required.' },
      ]);
    });
  }

  const REFUSED: Rows<{ what: string; taxId: string }> = [
    { what: '8 digits', taxId: '12345678' },
    { what: '10 digits', taxId: '1234567890' },
    { what: 'a hyphen in another place', taxId: '123-456789' },
    { what: 'a letter', taxId: '12-345678X' },
    { what: 'spaces', taxId: '12 3456789' },
  ];
  for (const { what, taxId } of REFUSED) {
    test(`Law Firm refuses ${what}`, () => {
      expect(errorsOf({ userType: 'Law Firm', taxId }), ON_FORM).toEqual([
        { field: 'taxId', message: 'Enter a 9-digit Federal Tax ID.' },
      ]);
    });
  }

  const NOT_ASKED: Rows<string> = ['Individual', 'Attorney', 'Federal', 'Non-profit', 'Media'];
  for (const userType of NOT_ASKED) {
    test(`${userType} is not asked, whatever is left over there`, () => {
      expect(errorsOf({ userType, taxId: 'left over' }), ON_FORM).toEqual([]);
    });
  }
});
