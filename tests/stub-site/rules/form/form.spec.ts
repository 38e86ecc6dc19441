import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { formErrors } from '../../../../stub-site/rules/form/form';
import { COUNTRIES } from '../../../../stub-site/rules/places/countries';
import { stateCodeOf } from '../../../../stub-site/rules/places/states';
import type { Rows } from '../../rows';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

const ON_FORM = 'form, step 5';

/** A Monday in March. */
const TODAY = { year: 2026, month: 3, day: 16 };

const ANSWERS = {
  firstName: 'Pat',
  lastName: 'Kowalski',
  dateOfBirth: '07/04/1976',
  address: '111 South 10th Street',
  city: 'St. Louis',
  state: 'Missouri',
  county: 'St. Louis City',
  zip: '63102',
  country: 'United States of America',
  primaryPhone: '314-555-0100',
  email: 'pat.kowalski@example.com',
  confirmEmail: 'pat.kowalski@example.com',
  userType: 'Individual',
};

type Entries = Readonly<Record<string, string>>;
type Errors = readonly (readonly [field: string, message: string])[];

function errorsOf(changes: Entries): { field: string; message: string }[] {
  return formErrors({ ...ANSWERS, ...changes }, TODAY);
}

function listed(errors: Errors): { field: string; message: string }[] {
  return errors.map(([field, message]) => ({ field, message }));
}

const DATE = 'Enter a valid date as MM/DD/YYYY.';
const PHONE = 'Enter a 10-digit phone number.';
const ZIP = 'Enter a valid ZIP code.';
const EMAIL = 'Enter a valid email address.';
const MISMATCH = 'Email addresses do not match.';

test.describe(
  'Required fields of the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.required') },
  () => {
    const REQUIRED: Rows<readonly [field: string, message: string]> = [
      ['firstName', 'First Name is required.'],
      ['lastName', 'Last Name is required.'],
      ['dateOfBirth', 'Date of Birth is required.'],
      ['address', 'Address is required.'],
      ['city', 'City is required.'],
      ['county', 'County is required.'],
      ['zip', 'Zip/Postal Code is required.'],
      ['country', 'Country is required.'],
      ['primaryPhone', 'Primary Phone is required.'],
      ['email', 'Email is required.'],
      ['confirmEmail', 'Confirm Email is required.'],
      ['userType', 'User Type is required.'],
    ];
    for (const [field, message] of REQUIRED) {
      for (const [what, value] of [
        ['empty', ''],
        ['spaces only', '   '],
      ] as const) {
        test(`asks for ${field} when it is ${what}`, () => {
          expect(errorsOf({ [field]: value }), ON_FORM).toEqual([{ field, message }]);
        });
      }
    }

    test('asks for State and not yet for County when no State is chosen', () => {
      expect(errorsOf({ state: '', county: '' }), ON_FORM).toEqual([
        { field: 'state', message: 'State is required.' },
      ]);
    });

    test('asks for Federal Tax ID when User Type is Law Firm', () => {
      expect(errorsOf({ userType: 'Law Firm', taxId: ' ' }), ON_FORM).toEqual([
        { field: 'taxId', message: 'Federal Tax ID is required.' },
      ]);
    });

    test('goes on without any of the optional fields', () => {
      const optional = {
        prefix: '',
        middleName: '',
        generation: '',
        suffix: '',
        firm: '',
        unit: '',
        addressLine2: '',
        room: '',
        alternatePhone: '',
        textPhone: '',
        fax: '',
        cjaPanel: '',
        taxId: '',
      };
      expect(errorsOf(optional), ON_FORM).toEqual([]);
      expect(errorsOf({}), ON_FORM).toEqual([]);
    });

    test('names every required field, in the order of the form, when the form is sent as it opens', () => {
      expect(formErrors({ country: 'United States of America' }, TODAY), ON_FORM).toEqual(
        listed([
          ['firstName', 'First Name is required.'],
          ['lastName', 'Last Name is required.'],
          ['dateOfBirth', 'Date of Birth is required.'],
          ['address', 'Address is required.'],
          ['city', 'City is required.'],
          ['state', 'State is required.'],
          ['zip', 'Zip/Postal Code is required.'],
          ['primaryPhone', 'Primary Phone is required.'],
          ['email', 'Email is required.'],
          ['confirmEmail', 'Confirm Email is required.'],
          ['userType', 'User Type is required.'],
        ]),
      );
    });
  },
);

test.describe(
  'Names on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.names') },
  () => {
    const ACCEPTED: Rows<readonly [what: string, name: string]> = [
      ['one letter', 'J'],
      ['50 letters', 'N'.repeat(50)],
      ['50 letters that are two units each', '𐐀'.repeat(50)],
      ['an accent', 'Siobhán'],
      ['an accent that is a character of its own', 'Zoe\u0308'],
      ['an apostrophe', "O'Brien"],
      ['a curly apostrophe', 'O’Brien'],
      ['a hyphen', 'García-López'],
      ['several words', 'van der Berg'],
      ['a period', 'St. John'],
      ['Vietnamese letters', 'Nguyệt'],
      ['Cyrillic letters', 'Шевченко'],
      ['Chinese characters', '李小龍'],
      ['Arabic letters', 'محمد'],
    ];
    const REFUSED: Rows<readonly [what: string, name: string]> = [
      ['a digit', 'Pat2'],
      ['an at sign', 'pat@home'],
      ['a comma', 'Kowalski, Pat'],
      ['markup', '<b>Pat</b>'],
      ['a script', '<script>alert(1)</script>'],
      ['an emoji', 'Pat🔑'],
      ['a slash', 'Pat/Sam'],
      ['an underscore', 'Pat_Sam'],
      ['nothing but a hyphen', '-'],
      ['an apostrophe first', "'t Hooft"],
    ];
    for (const [what, name] of ACCEPTED) {
      test(`may have ${what}`, () => {
        expect(
          errorsOf({ firstName: name, middleName: name, lastName: name }),
          `${ON_FORM}: "${name}"`,
        ).toEqual([]);
      });
    }
    for (const [what, name] of REFUSED) {
      test(`may not have ${what}`, () => {
        const message = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
        expect(
          errorsOf({ firstName: name, middleName: name, lastName: name }),
          `${ON_FORM}: "${name}"`,
        ).toEqual(
          listed([
            ['firstName', `First Name ${message}`],
            ['middleName', `Middle Name ${message}`],
            ['lastName', `Last Name ${message}`],
          ]),
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
    const LONGEST: Rows<readonly [field: string, label: string, longest: number]> = [
      ['firstName', 'First Name', 50],
      ['middleName', 'Middle Name', 50],
      ['lastName', 'Last Name', 50],
      ['firm', 'Firm/Office', 100],
      ['unit', 'Unit/Department', 100],
      ['address', 'Address', 100],
      ['addressLine2', 'Address Line 2', 100],
      ['room', 'Room/Suite', 20],
      ['city', 'City', 50],
    ];
    for (const [field, label, longest] of LONGEST) {
      test(`${label} takes ${longest} characters`, () => {
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

    const PASTED: Rows<readonly [what: string, text: string]> = [
      ['a Windows line break', 'one\r\ntwo'],
      ['a tab', 'one\ttwo'],
      ['a null character', 'one\0two'],
      ["Unicode's line separator", 'one\u2028two'],
      ["Unicode's paragraph separator", 'one\u2029two'],
    ];
    for (const [what, text] of PASTED) {
      test(`Address refuses pasted text with ${what}`, () => {
        expect(errorsOf({ address: text }), ON_FORM).toEqual([
          { field: 'address', message: 'Address must be one line of text.' },
        ]);
      });
    }

    test('every text takes pasted text with a line break at its end only', () => {
      const pasted = Object.fromEntries(LONGEST.map(([field]) => [field, 'one two\r\n']));
      expect(errorsOf(pasted), ON_FORM).toEqual([]);
    });

    const FREE: Rows<string> = ['firm', 'unit', 'address', 'addressLine2', 'city'];
    for (const field of FREE) {
      test(`${field} takes digits, signs and letters of every script`, () => {
        expect(errorsOf({ [field]: '№ 5 "A&B" <East>, Straße ½ 東京' }), ON_FORM).toEqual([]);
      });
    }
  },
);

test.describe(
  'Lists on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.lists', 'form.user-types') },
  () => {
    const OFFERED: Rows<readonly [field: string, label: string, values: Rows<string>]> = [
      ['prefix', 'Prefix', ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Hon.']],
      ['generation', 'Generation', ['Jr.', 'Sr.', 'II', 'III', 'IV']],
      ['suffix', 'Suffix', ['Esq.', 'M.D.', 'Ph.D.']],
      [
        'userType',
        'User Type',
        [
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
      ],
    ];
    for (const [field, label, values] of OFFERED) {
      test(`${label} takes ${values.join(', ')}`, () => {
        const refused = values.filter((value) => errorsOf({ [field]: value }).length > 0);
        expect(refused, `${ON_FORM}: ${label}, refused`).toEqual([]);
      });
    }

    const NOT_OFFERED: Rows<readonly [field: string, label: string, value: string]> = [
      ['prefix', 'Prefix', 'Prof.'],
      ['prefix', 'Prefix', 'Select Prefix'],
      ['prefix', 'Prefix', 'mr.'],
      ['generation', 'Generation', 'V'],
      ['suffix', 'Suffix', 'J.D.'],
      ['userType', 'User Type', 'Judge'],
      ['userType', 'User Type', 'individual'],
      ['userType', 'User Type', 'Individual Accounts'],
      ['userType', 'User Type', 'Government Accounts'],
      ['country', 'Country', 'Atlantis'],
      ['country', 'Country', 'USA'],
    ];
    for (const [field, label, value] of NOT_OFFERED) {
      test(`${label} refuses ${value}, which it does not offer`, () => {
        expect(errorsOf({ [field]: value }), ON_FORM).toEqual([
          { field, message: `Select ${label} from the list.` },
        ]);
      });
    }
  },
);

test.describe(
  'Date of Birth',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.birth-date') },
  () => {
    const ACCEPTED: Rows<readonly [what: string, date: string]> = [
      ['an ordinary day', '07/04/1976'],
      ['February 29 of a leap year', '02/29/2004'],
      ['February 29 of 2000', '02/29/2000'],
      ['the last day of a year', '12/31/1999'],
      ['the first day that counts', '01/01/1900'],
      ['yesterday', '03/15/2026'],
      ['spaces around it', ' 07/04/1976 '],
    ];
    const REFUSED: Rows<readonly [what: string, date: string]> = [
      ['February 29 of a common year', '02/29/2005'],
      ['February 29 of 1900, no leap year', '02/29/1900'],
      ['February 30', '02/30/2004'],
      ['April 31', '04/31/1980'],
      ['day 32', '01/32/1980'],
      ['day 00', '01/00/1980'],
      ['month 13', '13/01/1980'],
      ['month 00', '00/10/1980'],
      ['tomorrow', '03/17/2026'],
      ['next year', '03/16/2027'],
      ['the day before the first that counts', '12/31/1899'],
      ['the year 0076', '07/04/0076'],
      ['a year of two digits', '07/04/76'],
      ['a month of one digit', '7/04/1976'],
      ['a day of one digit', '07/4/1976'],
      ['day before month', '31/12/1976'],
      ['the ISO format', '1976-07-04'],
      ['hyphens', '07-04-1976'],
      ['a year of five digits', '07/04/19760'],
      ['a month in letters', 'July 4, 1976'],
      ['a time after it', '07/04/1976 10:00'],
      ['digits that are not ASCII', '٠٧/٠٤/١٩٧٦'],
      ['a second line', '07/04/1976\n07/05/1976'],
    ];
    for (const [what, date] of ACCEPTED) {
      test(`takes ${what}`, () => {
        expect(errorsOf({ dateOfBirth: date }), `${ON_FORM}: "${date}"`).toEqual([]);
      });
    }
    for (const [what, date] of REFUSED) {
      test(`refuses ${what}`, () => {
        expect(errorsOf({ dateOfBirth: date }), `${ON_FORM}: "${date}"`).toEqual([
          { field: 'dateOfBirth', message: DATE },
        ]);
      });
    }
  },
);

test.describe(
  'State, County, Zip/Postal Code and Country',
  {
    tag: ['@step-5', '@edge'],
    annotation: coversRule(
      'form.county-after-state',
      'form.other-country',
      'form.zip',
      'form.zip-fits-state',
    ),
  },
  () => {
    const ACCEPTED: Rows<{ what: string; entries: Entries }> = [
      { what: 'ZIP+4', entries: { zip: '63102-1234' } },
      { what: 'the lowest ZIP code of Missouri', entries: { zip: '63001' } },
      {
        what: 'New Jersey with a county of its own',
        entries: { state: 'New Jersey', county: 'Essex', zip: '07102' },
      },
      {
        what: 'Virginia with an independent city',
        entries: { state: 'Virginia', county: 'Roanoke City', zip: '24011' },
      },
      {
        what: 'a state without a list, with Other',
        entries: { state: 'Texas', county: 'Other', zip: '78701' },
      },
      {
        what: 'the District of Columbia',
        entries: { state: 'District of Columbia', county: 'Other', zip: '20001' },
      },
      { what: 'a territory', entries: { state: 'Puerto Rico', county: 'Other', zip: '00901' } },
      {
        what: 'Canada with a province and without County',
        entries: { country: 'Canada', state: 'Ontario', county: '', city: 'Ottawa', zip: 'K1P 5E7' },
      },
      {
        what: 'Germany without State and County',
        entries: { country: 'Germany', state: '', county: '', city: 'Bonn', zip: '53113' },
      },
      {
        what: 'another country with a state of 50 characters',
        entries: { country: 'Germany', state: 'S'.repeat(50), county: '' },
      },
      {
        what: 'another country with a postal code of 12 characters',
        entries: { country: 'Germany', state: '', county: '', zip: 'AB12-CD34-EF' },
      },
      {
        what: 'another country with the state of the United States left over',
        entries: { country: 'Germany', zip: '53113' },
      },
    ];
    for (const { what, entries } of ACCEPTED) {
      test(`takes ${what}`, () => {
        expect(errorsOf(entries), ON_FORM).toEqual([]);
      });
    }

    const REFUSED: Rows<{ what: string; entries: Entries; errors: Errors }> = [
      { what: 'a ZIP code of 4 digits', entries: { zip: '6310' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP code of 6 digits', entries: { zip: '631020' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP+4 of 3 digits', entries: { zip: '63102-123' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP+4 of 5 digits', entries: { zip: '63102-12345' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP+4 without its hyphen', entries: { zip: '631021234' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP+4 with a space', entries: { zip: '63102 1234' }, errors: [['zip', ZIP]] },
      { what: 'letters in a ZIP code', entries: { zip: '6310A' }, errors: [['zip', ZIP]] },
      { what: 'a postal code of Canada', entries: { zip: 'K1P 5E7' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP code of another state', entries: { zip: '07102' }, errors: [['zip', ZIP]] },
      { what: 'a ZIP code across the border', entries: { zip: '62201' }, errors: [['zip', ZIP]] },
      {
        what: 'a county of another state',
        entries: { county: 'Essex' },
        errors: [['county', 'Select County from the list.']],
      },
      {
        what: 'Other as a county of Missouri',
        entries: { county: 'Other' },
        errors: [['county', 'Select County from the list.']],
      },
      {
        what: 'a county that is left over after State changed',
        entries: { state: 'Texas', zip: '78701' },
        errors: [['county', 'Select County from the list.']],
      },
      {
        what: 'a state that is not listed',
        entries: { state: 'Ontario' },
        errors: [['state', 'Select State from the list.']],
      },
      {
        what: "a state's code",
        entries: { state: 'MO' },
        errors: [['state', 'Select State from the list.']],
      },
      {
        what: 'another country without a postal code',
        entries: { country: 'Germany', state: '', county: '', zip: '' },
        errors: [['zip', 'Zip/Postal Code is required.']],
      },
      {
        what: 'another country with a postal code of 13 characters',
        entries: { country: 'Germany', state: '', county: '', zip: 'AB12-CD34-EF5' },
        errors: [['zip', 'Zip/Postal Code must be 12 characters or fewer.']],
      },
      {
        what: 'another country with a state of 51 characters',
        entries: { country: 'Germany', state: 'S'.repeat(51), county: '' },
        errors: [['state', 'State must be 50 characters or fewer.']],
      },
      {
        what: 'another country with a line break in the state',
        entries: { country: 'Germany', state: 'one\ntwo', county: '' },
        errors: [['state', 'State must be one line of text.']],
      },
    ];
    for (const { what, entries, errors } of REFUSED) {
      test(`refuses ${what}`, () => {
        expect(errorsOf(entries), ON_FORM).toEqual(listed(errors));
      });
    }

    test('offers each country once in the Country list', () => {
      const offered = ['United States of America', 'Canada', 'Mexico', 'Germany', 'Japan', 'Zimbabwe'];
      expect(COUNTRIES.filter((country) => offered.includes(country)).sort(), `${ON_FORM}: Country`).toEqual(
        offered.sort(),
      );
      expect(COUNTRIES.length, `${ON_FORM}: Country`).toBeGreaterThan(190);
      expect(new Set(COUNTRIES).size, `${ON_FORM}: different countries`).toBe(COUNTRIES.length);
    });

    test('knows the code of a state by its name', () => {
      expect(stateCodeOf('Missouri'), ON_FORM).toBe('MO');
      expect(stateCodeOf('missouri'), ON_FORM).toBeUndefined();
    });
  },
);

test.describe(
  'Phones on the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.phones') },
  () => {
    const PHONES: Rows<string> = ['primaryPhone', 'alternatePhone', 'textPhone', 'fax'];
    const ACCEPTED: Rows<readonly [what: string, phone: string]> = [
      ['10 digits', '3145550100'],
      ['hyphens', '314-555-0100'],
      ['parentheses', '(314) 555-0100'],
      ['periods', '314.555.0100'],
      ['spaces', '314 555 0100'],
    ];
    const REFUSED: Rows<readonly [what: string, phone: string]> = [
      ['9 digits', '314-555-010'],
      ['11 digits', '314-555-01000'],
      ['7 digits', '555-0100'],
      ['the country code', '1-314-555-0100'],
      ['a plus sign', '+13145550100'],
      ['an extension', '314-555-0100 x5'],
      ['letters', '314-555-PACR'],
      ['a slash', '314/555-0100'],
      ['nothing but signs', '(---) --- ----'],
      ['digits that are not ASCII', '٣١٤٥٥٥٠١٠٠'],
      ['a line break', '314-555\n0100'],
      ['markup', '<b>3145550100</b>'],
    ];
    for (const [what, phone] of ACCEPTED) {
      test(`may have ${what}`, () => {
        const phones = Object.fromEntries(PHONES.map((field) => [field, phone]));
        expect(errorsOf(phones), `${ON_FORM}: "${phone}"`).toEqual([]);
      });
    }
    for (const [what, phone] of REFUSED) {
      test(`may not have ${what}`, () => {
        const phones = Object.fromEntries(PHONES.map((field) => [field, phone]));
        expect(errorsOf(phones), `${ON_FORM}: "${phone}"`).toEqual(
          listed(PHONES.map((field) => [field, PHONE])),
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
    const ACCEPTED: Rows<readonly [what: string, email: string]> = [
      ['an ordinary address', 'pat.kowalski@example.com'],
      ['the shortest parts', 'a@b.co'],
      ['254 characters', `${LOCAL_64}@${DOMAIN_189}`],
      ['an alias', 'pat+court@example.com'],
      ['an apostrophe', "pat.o'hara@example.com"],
      ['capitals', 'Pat.Kowalski@Example.COM'],
      ['digits and a hyphen in the domain', 'pat@mail-4.example.org'],
      ['a government address', 'pat@courts.state.mo.us'],
      ['a domain in other letters, as the network writes it', 'pat@xn--bcher-kva.xn--p1ai'],
    ];
    const REFUSED: Rows<readonly [what: string, email: string]> = [
      ['no at sign', 'pat.example.com'],
      ['nothing before the at sign', '@example.com'],
      ['nothing after the at sign', 'pat@'],
      ['no domain ending', 'pat@example'],
      ['a domain ending of one letter', 'pat@example.c'],
      ['two at signs', 'pat@home@example.com'],
      ['a space inside', 'pat kowalski@example.com'],
      ['a period first', '.pat@example.com'],
      ['a period last before the at sign', 'pat.@example.com'],
      ['two periods in a row', 'pat..kowalski@example.com'],
      ['two periods in the domain', 'pat@example..com'],
      ['a hyphen at the beginning of the domain', 'pat@-example.com'],
      ['a comma', 'pat@example,com'],
      ['a name around it', 'Pat <pat@example.com>'],
      ['two addresses', 'pat@example.com;sam@example.com'],
      ['an accent', 'josé@example.com'],
      ['markup', '<b>@example.com'],
    ];
    for (const [what, email] of ACCEPTED) {
      test(`takes ${what}`, () => {
        expect(errorsOf({ email, confirmEmail: email }), `${ON_FORM}: "${email}"`).toEqual([]);
      });
    }
    for (const [what, email] of REFUSED) {
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
        errors: [['email', 'Email must be 254 characters or fewer.']],
      },
      {
        what: 'refuses a line break inside',
        entries: {
          email: 'pat@example.com\nsam@example.com',
          confirmEmail: 'pat@example.com\nsam@example.com',
        },
        errors: [['email', 'Email must be one line of text.']],
      },
      {
        what: 'refuses another confirmation',
        entries: { confirmEmail: 'pat.kowalsky@example.com' },
        errors: [['confirmEmail', MISMATCH]],
      },
      {
        what: 'takes a confirmation in other case',
        entries: { confirmEmail: 'PAT.Kowalski@example.COM' },
        errors: [],
      },
      { what: 'takes spaces around either', entries: { email: ' pat.kowalski@example.com ' }, errors: [] },
      {
        what: 'asks for both when both are empty',
        entries: { email: '', confirmEmail: '' },
        errors: [
          ['email', 'Email is required.'],
          ['confirmEmail', 'Confirm Email is required.'],
        ],
      },
      {
        what: 'names a bad address and another confirmation',
        entries: { email: 'pat@example' },
        errors: [
          ['email', EMAIL],
          ['confirmEmail', MISMATCH],
        ],
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
    test(`${userType} takes 9 digits`, () => {
      expect(errorsOf({ userType, taxId: '123456789' }), ON_FORM).toEqual([]);
    });
    test(`${userType} takes 9 digits with the hyphen of an EIN`, () => {
      expect(errorsOf({ userType, taxId: '12-3456789' }), ON_FORM).toEqual([]);
    });
    test(`${userType} is asked for it`, () => {
      expect(errorsOf({ userType }), ON_FORM).toEqual([
        { field: 'taxId', message: 'Federal Tax ID is required.' },
      ]);
    });
  }

  const REFUSED: Rows<readonly [what: string, taxId: string]> = [
    ['8 digits', '12345678'],
    ['10 digits', '1234567890'],
    ['a hyphen in another place', '123-456789'],
    ['a letter', '12-345678X'],
    ['spaces', '12 3456789'],
  ];
  for (const [what, taxId] of REFUSED) {
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
