import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import type { Rows } from '../../rows';
import { ON_FORM, errorsOf, listed } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

test.describe(
  'Names on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.names') },
  () => {
    const ACCEPTED: Rows<{ what: string; name: string }> = [
      { what: 'one letter', name: 'J' },
      { what: '50 letters', name: 'N'.repeat(50) },
      { what: '50 letters that are two units each', name: '𐐀'.repeat(50) },
      { what: 'an accent', name: 'Siobhán' },
      { what: 'an accent that is a character of its own', name: 'Zoe\u0308' },
      { what: 'an apostrophe', name: "O'Brien" },
      { what: 'a curly apostrophe', name: 'O’Brien' },
      { what: 'a hyphen', name: 'García-López' },
      { what: 'several words', name: 'van der Berg' },
      { what: 'a period', name: 'St. John' },
      { what: 'Vietnamese letters', name: 'Nguyệt' },
      { what: 'Cyrillic letters', name: 'Шевченко' },
      { what: 'Chinese characters', name: '李小龍' },
      { what: 'Arabic letters', name: 'محمد' },
    ];
    const REFUSED: Rows<{ what: string; name: string }> = [
      { what: 'a digit', name: 'Pat2' },
      { what: 'an at sign', name: 'pat@home' },
      { what: 'a comma', name: 'Kowalski, Pat' },
      { what: 'markup', name: '<b>Pat</b>' },
      { what: 'a script', name: '<script>alert(1)</script>' },
      { what: 'an emoji', name: 'Pat🔑' },
      { what: 'a slash', name: 'Pat/Sam' },
      { what: 'an underscore', name: 'Pat_Sam' },
      { what: 'only a hyphen', name: '-' },
      { what: 'an apostrophe first', name: "'t Hooft" },
    ];
    for (const { what, name } of ACCEPTED) {
      test(`may have ${what}`, () => {
        expect(
          errorsOf({ firstName: name, middleName: name, lastName: name }),
          `${ON_FORM}: "${name}"`,
        ).toEqual([]);
      });
    }
    for (const { what, name } of REFUSED) {
      test(`may not have ${what}`, () => {
        const message = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
        expect(
          errorsOf({ firstName: name, middleName: name, lastName: name }),
          `${ON_FORM}: "${name}"`,
        ).toEqual(
          listed({
            firstName: `First Name ${message}`,
            middleName: `Middle Name ${message}`,
            lastName: `Last Name ${message}`,
          }),
        );
      });
    }
  },
);

test.describe(
  'Texts on the form',
  {
    tag: ['@step-5', '@edge'],
    annotation: coversRule('form.text-length', 'form.free-texts', 'form.one-line'),
  },
  () => {
    const LONGEST: Rows<{ field: string; label: string; longest: number }> = [
      { field: 'firstName', label: 'First Name', longest: 50 },
      { field: 'middleName', label: 'Middle Name', longest: 50 },
      { field: 'lastName', label: 'Last Name', longest: 50 },
      { field: 'firm', label: 'Firm/Office', longest: 100 },
      { field: 'unit', label: 'Unit/Department', longest: 100 },
      { field: 'address', label: 'Address', longest: 100 },
      { field: 'addressLine2', label: 'Address Line 2', longest: 100 },
      { field: 'room', label: 'Room/Suite', longest: 20 },
      { field: 'city', label: 'City', longest: 50 },
    ];
    for (const { field, label, longest } of LONGEST) {
      test(`${label} accepts ${longest} characters`, () => {
        expect(errorsOf({ [field]: 'x'.repeat(longest) }), ON_FORM).toEqual([]);
      });

      test(`${label} refuses ${longest + 1} characters`, () => {
        expect(errorsOf({ [field]: 'x'.repeat(longest + 1) }), ON_FORM).toEqual([
          { field, message: `${label} must be ${longest} characters or fewer.` },
        ]);
      });

      test(`${label} refuses pasted text with a line break`, () => {
        expect(errorsOf({ [field]: 'one\ntwo' }), ON_FORM).toEqual([
          { field, message: `${label} must be one line of text.` },
        ]);
      });
    }

    const PASTED: Rows<{ what: string; text: string }> = [
      { what: 'a Windows line break', text: 'one\r\ntwo' },
      { what: 'a tab', text: 'one\ttwo' },
      { what: 'a null character', text: 'one\0two' },
      { what: "Unicode's line separator", text: 'one\u2028two' },
      { what: "Unicode's paragraph separator", text: 'one\u2029two' },
    ];
    for (const { what, text } of PASTED) {
      test(`Address refuses pasted text with ${what}`, () => {
        expect(errorsOf({ address: text }), ON_FORM).toEqual([
          { field: 'address', message: 'Address must be one line of text.' },
        ]);
      });
    }

    test('every text accepts pasted text with a line break at its end only', () => {
      const pasted = Object.fromEntries(LONGEST.map(({ field }) => [field, 'one two\r\n']));
      expect(errorsOf(pasted), ON_FORM).toEqual([]);
    });

    const FREE: Rows<string> = ['firm', 'unit', 'address', 'addressLine2', 'city'];
    for (const field of FREE) {
      test(`${field} accepts digits, signs and letters of every script`, () => {
        expect(errorsOf({ [field]: '№ 5 "A&B" <East>, Straße ½ 東京' }), ON_FORM).toEqual([]);
      });
    }
  },
);

test.describe(
  'Lists on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.lists', 'form.user-types') },
  () => {
    const OFFERED: Rows<{ field: string; label: string; values: Rows<string> }> = [
      { field: 'prefix', label: 'Prefix', values: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Hon.'] },
      { field: 'generation', label: 'Generation', values: ['Jr.', 'Sr.', 'II', 'III', 'IV'] },
      { field: 'suffix', label: 'Suffix', values: ['Esq.', 'M.D.', 'Ph.D.'] },
      {
        field: 'userType',
        label: 'User Type',
        values: [
          'Federal',
          'State',
          'Local',
          "Creditor/Creditor's Representative",
          'Educational Institution',
          'Media',
          'Non-profit',
          'Attorney',
          'Individual',
        ],
      },
    ];
    for (const { field, label, values } of OFFERED) {
      test(`${label} accepts ${values.join(', ')}`, () => {
        const refused = values.filter((value) => errorsOf({ [field]: value }).length > 0);
        expect(refused, `${ON_FORM}: ${label}, refused`).toEqual([]);
      });
    }

    const NOT_OFFERED: Rows<{ field: string; label: string; value: string }> = [
      { field: 'prefix', label: 'Prefix', value: 'Prof.' },
      { field: 'prefix', label: 'Prefix', value: 'Select Prefix' },
      { field: 'prefix', label: 'Prefix', value: 'mr.' },
      { field: 'generation', label: 'Generation', value: 'V' },
      { field: 'suffix', label: 'Suffix', value: 'J.D.' },
      { field: 'userType', label: 'User Type', value: 'Judge' },
      { field: 'userType', label: 'User Type', value: 'individual' },
      { field: 'userType', label: 'User Type', value: 'Individual Accounts' },
      { field: 'userType', label: 'User Type', value: 'Government Accounts' },
      { field: 'country', label: 'Country', value: 'Atlantis' },
      { field: 'country', label: 'Country', value: 'USA' },
    ];
    for (const { field, label, value } of NOT_OFFERED) {
      test(`${label} refuses ${value}, which it does not offer`, () => {
        expect(errorsOf({ [field]: value }), ON_FORM).toEqual([
          { field, message: `Select ${label} from the list.` },
        ]);
      });
    }
  },
);
