import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { saidOf } from '../form/form-answers';
import { expect, insert } from '../properties';

// Source: D-22: names hold letters, spaces, periods, apostrophes and hyphens and at most 50 characters; other texts are
// one line and have at most the lengths below.

const ON_FORM = 'form, step 5';

const NAMES = fc.constantFrom(
  ['firstName', 'First Name'],
  ['middleName', 'Middle Name'],
  ['lastName', 'Last Name'],
) as fc.Arbitrary<readonly [field: string, label: string]>;

const TEXTS = fc.constantFrom(
  ['firm', 'Firm/Office', 100],
  ['unit', 'Unit/Department', 100],
  ['address', 'Address', 100],
  ['addressLine2', 'Address Line 2', 100],
  ['room', 'Room/Suite', 20],
  ['city', 'City', 50],
) as fc.Arbitrary<readonly [field: string, label: string, longest: number]>;

/** A text of as many characters; none of these stands at an end of it, where it is no part of the answer. */
function textOf(characters: string, length: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...characters), minLength: length - 2, maxLength: length - 2 })
    .map((middle) => `N${middle}n`);
}

const LETTERS = "abZéñłßØЖш李محنอั𐐀 .'’-";
const SIGNS = '!"#$%&()*+,/:;<=>?@[\\]^_`{|}~0123456789€№½🔑';

test.describe('Any names on the form', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'may hold letters of every script, spaces, periods, apostrophes and hyphens, and 50 characters',
    { annotation: coversRule('form.names', 'form.text-length') },
    () => {
      const length = fc.oneof(fc.integer({ min: 49, max: 52 }), fc.integer({ min: 2, max: 70 }));
      const name = length.chain((count) => textOf(LETTERS, count));
      const property = fc.property(NAMES, name, ([field, label], text) => {
        const fits = [...text].length <= 50;
        assert.deepEqual(
          saidOf(field, { [field]: text }),
          [`${label} must be 50 characters or fewer.`].slice(Number(fits)),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test('may hold no other sign, wherever it stands', { annotation: coversRule('form.names') }, () => {
    const name = fc.integer({ min: 2, max: 49 }).chain((count) => textOf(LETTERS, count));
    const sign = fc.constantFrom(...SIGNS);
    const property = fc.property(
      NAMES,
      name,
      sign,
      fc.nat({ max: 50 }),
      ([field, label], text, other, at) => {
        assert.deepEqual(saidOf(field, { [field]: insert(text, other, at) }), [
          `${label} may contain only letters, spaces, periods, apostrophes, and hyphens.`,
        ]);
      },
    );
    expect(property, ON_FORM).toHold();
  });
});

test.describe('Any texts on the form', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'may hold any sign of any script, and as many characters as the field allows',
    { annotation: coversRule('form.free-texts', 'form.text-length') },
    () => {
      const text = TEXTS.chain(([field, label, longest]) =>
        fc
          .oneof(fc.integer({ min: longest - 1, max: longest + 2 }), fc.integer({ min: 2, max: 120 }))
          .chain((length) =>
            textOf(LETTERS + SIGNS, length).map((written) => ({ field, label, longest, length, written })),
          ),
      );
      const property = fc.property(text, ({ field, label, longest, length, written }) => {
        assert.deepEqual(
          saidOf(field, { [field]: written }),
          [`${label} must be ${longest} characters or fewer.`].slice(Number(length <= longest)),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'are one line: a line break or a control character inside is refused',
    { annotation: coversRule('form.free-texts') },
    () => {
      const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
      const breaks = fc.constantFrom(...controls, '\x7f', '\x85', '\u2028', '\u2029');
      const field = fc.oneof(NAMES, TEXTS);
      const property = fc.property(
        field,
        breaks,
        fc.integer({ min: 1, max: 9 }),
        ([name, label], sign, at) => {
          assert.deepEqual(saidOf(name, { [name]: insert('Oak Street', sign, at) }), [
            `${label} must be one line of text.`,
          ]);
        },
      );
      expect(property, ON_FORM).toHold();
    },
  );
});

test.describe('Any email', { tag: ['@step-5', '@edge'] }, () => {
  const word = (characters: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength });
  const words = (characters: string) =>
    fc.array(word(characters, 8), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const ADDRESS = fc
    .tuple(words("aZ09_+-!#$%&'*/=?^`{|}~"), words('aZ09'), fc.constantFrom('com', 'gov', 'us', 'museum'))
    .map(([local, domain, ending]) => `${local}@${domain}.${ending}`);
  const REFUSED = ['Enter a valid email address.'];
  const said = (email: string): string[] => saidOf('email', { email, confirmEmail: email });

  test('is accepted as words with periods around one @', { annotation: coversRule('form.email') }, () => {
    const property = fc.property(ADDRESS, (email) => {
      assert.deepEqual(said(email), []);
    });
    expect(property, ON_FORM).toHold();
  });

  test(
    'is refused with a second @, a doubled period, or a sign that no address has',
    { annotation: coversRule('form.email') },
    () => {
      const sign = fc.constantFrom(...'@ ,;:()<>[]"\\éЖ🔑');
      const property = fc.property(ADDRESS, sign, fc.nat({ max: 60 }), (email, other, at) => {
        // Never at an end, where a space is no part of the answer.
        const inside = 1 + (at % (email.length - 1));
        assert.deepEqual(said(insert(email, other, inside)), REFUSED, insert(email, other, inside));
        assert.deepEqual(said(email.replace('@', '')), REFUSED, 'without @');
        const period = email.lastIndexOf('.');
        assert.deepEqual(said(insert(email, '.', period)), REFUSED, 'doubled period');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'is confirmed by itself in any case and by nothing else',
    { annotation: coversRule('form.email-confirmed') },
    () => {
      const pair = ADDRESS.chain((email) =>
        fc.tuple(fc.constant(email), fc.mixedCase(fc.constant(email)), fc.nat({ max: email.length })),
      );
      const sign = fc.constantFrom(...'a9.+-_@');
      const property = fc.property(pair, sign, ([email, cased, at], more) => {
        assert.deepEqual(saidOf('confirmEmail', { email, confirmEmail: cased }), []);
        assert.deepEqual(saidOf('confirmEmail', { email, confirmEmail: insert(cased, more, at) }), [
          'Email addresses do not match.',
        ]);
      });
      expect(property, ON_FORM).toHold();
    },
  );
});
