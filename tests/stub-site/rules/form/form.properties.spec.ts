import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { formErrors } from '../../../../stub-site/rules/form/form';
import { anyDay, daysInMonth } from '../calendar';
import { anyEntries, blank, expect, insert } from '../properties';
import { ANSWERS, saidOf, TODAY } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-22 for phones, Federal Tax
// ID and the rest.

const ON_FORM = 'form, step 5';
const DIGIT = fc.constantFrom(...'0123456789');

/** Every field in the order of the form. */
const FIELDS = [
  ...['prefix', 'firstName', 'middleName', 'lastName', 'generation', 'suffix', 'dateOfBirth', 'firm', 'unit'],
  ...['address', 'addressLine2', 'room', 'city', 'state', 'county', 'zip', 'country', 'primaryPhone'],
  ...['alternatePhone', 'textPhone', 'fax', 'email', 'confirmEmail', 'userType', 'taxId', 'cjaPanel'],
];
const OPTIONAL = [
  ...['prefix', 'middleName', 'generation', 'suffix', 'firm', 'unit', 'addressLine2', 'room'],
  ...['alternatePhone', 'textPhone', 'fax', 'cjaPanel'],
];
const REQUIRED = [
  ['firstName', 'First Name'],
  ['lastName', 'Last Name'],
  ['dateOfBirth', 'Date of Birth'],
  ['address', 'Address'],
  ['city', 'City'],
  ['county', 'County'],
  ['zip', 'Zip/Postal Code'],
  ['primaryPhone', 'Primary Phone'],
  ['email', 'Email'],
  ['confirmEmail', 'Confirm Email'],
  ['userType', 'User Type'],
] as const;

test.describe('The form, whatever is entered', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'asks for each required answer that is left out, in the order of the form, and for nothing else',
    { annotation: coversRule('form.required') },
    () => {
      const property = fc.property(fc.subarray([...REQUIRED]), blank(), (left, nothing) => {
        const blanks = Object.fromEntries(left.map(([field]) => [field, nothing]));
        assert.deepEqual(
          formErrors({ ...ANSWERS, ...blanks }, TODAY),
          left.map(([field, label]) => ({ field, message: `${label} is required.` })),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test('treats a blank optional answer as no answer', { annotation: coversRule('form.required') }, () => {
    const left = fc.dictionary(fc.constantFrom(...OPTIONAL), blank());
    const property = fc.property(anyEntries(FIELDS), left, (entries, blanks) => {
      const given = { ...ANSWERS, ...entries };
      const absent = Object.fromEntries(Object.entries(given).filter(([field]) => !(field in blanks)));
      assert.deepEqual(formErrors({ ...given, ...blanks }, TODAY), formErrors(absent, TODAY));
    });
    expect(property, ON_FORM).toHold();
  });

  test(
    'does not look at spaces and line breaks around an answer',
    { annotation: coversRule('form.free-texts', 'form.names', 'form.phones', 'form.email') },
    () => {
      const around = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\t', '\r\n'), maxLength: 3 });
      const property = fc.property(anyEntries(FIELDS), around, around, (entries, before, after) => {
        const given = { ...ANSWERS, ...entries };
        const pasted = Object.fromEntries(
          Object.entries(given).map(([field, text]) => [field, before + text + after]),
        );
        assert.deepEqual(formErrors(pasted, TODAY), formErrors(given, TODAY));
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'says one fixed sentence a field at most, in the order of the form',
    { annotation: coversRule('form.required', 'form.text-length') },
    () => {
      const sentence =
        /^([A-Z][A-Za-z2/ ]+ (is required|must be one line of text|must be \d+ characters or fewer|may contain only letters, spaces, periods, apostrophes, and hyphens)\.|Select [A-Z][A-Za-z ]+ from the list\.|Enter a (valid date as MM\/DD\/YYYY|10-digit phone number|valid ZIP code|9-digit Federal Tax ID)\.|Enter a valid email address\.|Email addresses do not match\.)$/;
      const property = fc.property(anyEntries(FIELDS), fc.boolean(), (entries, alone) => {
        const errors = formErrors({ ...(alone ? {} : ANSWERS), ...entries }, TODAY);
        const fields = errors.map(({ field }) => field);
        assert.deepEqual(
          fields,
          FIELDS.filter((field) => fields.includes(field)),
        );
        assert.deepEqual(
          errors.filter(({ message }) => !sentence.test(message)),
          [],
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );
});

test.describe('Any Date of Birth', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'is accepted when it is a day from 1900 to today, today itself included',
    { annotation: coversRule('form.birth-date') },
    () => {
      const near = anyDay(1899, 2027);
      const written = fc.record({
        year: fc.oneof(fc.constantFrom(1899, 1900, 2000), fc.integer({ min: 1890, max: 2030 })),
        month: fc.oneof(fc.constantFrom(2), fc.nat({ max: 13 })),
        day: fc.nat({ max: 32 }),
      });
      const date = fc.oneof(near, written);
      const property = fc.property(
        date,
        fc.oneof(anyDay(1900, 2030), near),
        fc.boolean(),
        (born, other, same) => {
          const { year, month, day } = born;
          const exists = day >= 1 && day <= daysInMonth(year, month);
          const today = same && exists ? born : other;
          const dateOfBirth = [month, day].map((part) => `0${part}`.slice(-2)).join('/') + `/${year}`;
          const [birth, now] = [born, today].map((at) => at.year * 10_000 + at.month * 100 + at.day);
          const right = exists && year >= 1900 && Number(birth) <= Number(now);
          assert.deepEqual(
            saidOf('dateOfBirth', { dateOfBirth }, today),
            ['Enter a valid date as MM/DD/YYYY.'].slice(Number(right)),
          );
        },
      );
      expect(property, ON_FORM).toHold();
    },
  );

  test('is refused with any character more or less', { annotation: coversRule('form.birth-date') }, () => {
    const property = fc.property(
      anyDay(1900, 2025),
      fc.constantFrom(...'0123456789/-aé٣'),
      fc.nat({ max: 10 }),
      ({ year, month, day }, more, at) => {
        const text = [month, day].map((part) => `0${part}`.slice(-2)).join('/') + `/${year}`;
        const less = text.slice(0, at % 10) + text.slice((at % 10) + 1);
        for (const dateOfBirth of [insert(text, more, at), less]) {
          assert.deepEqual(
            saidOf('dateOfBirth', { dateOfBirth }),
            ['Enter a valid date as MM/DD/YYYY.'],
            dateOfBirth,
          );
        }
      },
    );
    expect(property, ON_FORM).toHold();
  });
});

test.describe('Any phone numbers on the form', { tag: ['@step-5', '@edge'] }, () => {
  const PHONE = 'Enter a 10-digit phone number.';
  const FIELD = fc.constantFrom('primaryPhone', 'alternatePhone', 'textPhone', 'fax');
  const COUNTRY = fc.constantFrom('United States of America', 'Germany');

  test(
    'have ten digits, however they are grouped, in every country',
    { annotation: coversRule('form.phones') },
    () => {
      const length = fc.oneof(fc.integer({ min: 9, max: 11 }), fc.integer({ min: 1, max: 16 }));
      const digits = length.chain((count) => fc.string({ unit: DIGIT, minLength: count, maxLength: count }));
      const marks = fc.array(fc.tuple(fc.constantFrom(...'( )-.'), fc.nat({ max: 20 })), { maxLength: 6 });
      const property = fc.property(FIELD, COUNTRY, digits, marks, (field, country, number, put) => {
        const phone = put.reduce((text, [mark, at]) => insert(text, mark, at), number);
        assert.deepEqual(
          saidOf(field, { country, [field]: phone }),
          [PHONE].slice(Number(number.length === 10)),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test('are refused with any other sign in them', { annotation: coversRule('form.phones') }, () => {
    const sign = fc.constantFrom(...'ax+*#/,:;_–٣４½📞');
    const property = fc.property(FIELD, sign, fc.nat({ max: 10 }), (field, other, at) => {
      assert.deepEqual(saidOf(field, { [field]: insert('3145550100', other, at) }), [PHONE]);
    });
    expect(property, ON_FORM).toHold();
  });
});

test.describe('Any Federal Tax ID', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'has nine digits and at most the hyphen after the second, and counts for two User Types only',
    { annotation: coversRule('form.tax-id', 'form.user-types') },
    () => {
      const taxId = fc.oneof(
        fc
          .tuple(
            fc.string({ unit: DIGIT, minLength: 1, maxLength: 3 }),
            fc.string({ unit: DIGIT, minLength: 6, maxLength: 8 }),
          )
          .map(([first, rest]) => ({ first, rest, hyphen: '-' })),
        fc
          .string({ unit: DIGIT, minLength: 8, maxLength: 10 })
          .map((digits) => ({ first: digits.slice(0, 2), rest: digits.slice(2), hyphen: '' })),
      );
      const userType = fc.oneof(
        fc.constantFrom('Law Firm', 'Commercial Business'),
        fc.constantFrom('Individual', 'Attorney', 'Federal', 'State', 'Local', 'Media', 'Non-profit'),
      );
      const asked = ['Law Firm', 'Commercial Business'];
      const property = fc.property(userType, taxId, (type, { first, hyphen, rest }) => {
        const right = (first.length === 2 && rest.length === 7) || !asked.includes(type);
        assert.deepEqual(
          saidOf('taxId', { userType: type, taxId: `${first}${hyphen}${rest}` }),
          ['Enter a 9-digit Federal Tax ID.'].slice(Number(right)),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );
});
