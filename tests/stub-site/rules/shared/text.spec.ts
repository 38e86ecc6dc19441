import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { entered } from '../../../../stub-site/rules/shared/field-error';
import {
  choiceErrors,
  length,
  missing,
  nameErrors,
  textErrors,
} from '../../../../stub-site/rules/shared/text';
import type { Rows } from '../../rows';

// Source: D-07 for "<Label> is required."; lengths and one-line texts are the stub's own (it calls them D-22).

const NOTE = { name: 'note', label: 'Note', max: 5 };
const REQUIRED_NOTE = { ...NOTE, required: true };

type Errors = readonly { field: string; message: string }[];
const REQUIRED: Errors = [{ field: 'note', message: 'Note is required.' }];
const TOO_LONG: Errors = [{ field: 'note', message: 'Note must be 5 characters or fewer.' }];
const ONE_LINE: Errors = [{ field: 'note', message: 'Note must be one line of text.' }];

const TEXTS: Rows<{ what: string; value: string; errors: Errors }> = [
  { what: 'one character', value: 'a', errors: [] },
  { what: 'as many characters as it may', value: 'abcde', errors: [] },
  { what: 'one character more', value: 'abcdef', errors: TOO_LONG },
  { what: 'as many emoji as it may have characters', value: '🔑🔑🔑🔑🔑', errors: [] },
  { what: 'one emoji more', value: '🔑🔑🔑🔑🔑🔑', errors: TOO_LONG },
  { what: 'spaces around that do not count', value: '   abcde   ', errors: [] },
  { what: 'markup, as text', value: '<b>', errors: [] },
  { what: 'a line break inside', value: 'a\nb', errors: ONE_LINE },
  { what: 'a carriage return inside', value: 'a\rb', errors: ONE_LINE },
  { what: 'a bell character inside', value: 'a\u0007b', errors: ONE_LINE },
  { what: 'a line break inside a text that is too long', value: 'abc\ndef', errors: ONE_LINE },
  { what: 'a line break at its end', value: 'ab\n', errors: [] },
];

test.describe(
  'A text field',
  { tag: ['@edge'], annotation: coversRule('form.required', 'form.text-length', 'form.one-line') },
  () => {
    for (const { what, value, errors } of TEXTS) {
      test(`${errors.length === 0 ? 'accepts' : 'refuses'} ${what}`, () => {
        expect(textErrors(REQUIRED_NOTE, { note: value })).toEqual(errors);
      });
    }

    const NOTHING: Rows<{ what: string; entries: Readonly<Record<string, string>> }> = [
      { what: 'nothing sent', entries: {} },
      { what: 'an empty text', entries: { note: '' } },
      { what: 'spaces only', entries: { note: '    ' } },
      { what: 'line breaks only', entries: { note: '\r\n\n' } },
      { what: 'a no-break space only', entries: { note: '\u00a0' } },
    ];
    for (const { what, entries } of NOTHING) {
      test(`asks for an answer when there is ${what}`, () => {
        expect(textErrors(REQUIRED_NOTE, entries)).toEqual(REQUIRED);
      });

      test(`that is optional may have ${what}`, () => {
        expect(textErrors(NOTE, entries)).toEqual([]);
      });
    }

    test('without a longest length accepts any', () => {
      expect(textErrors({ name: 'note', label: 'Note' }, { note: 'x'.repeat(10_000) })).toEqual([]);
    });
  },
);

test.describe('A name field', { tag: ['@edge'], annotation: coversRule('form.names') }, () => {
  const CHARACTERS = [
    {
      field: 'note',
      message: 'Note may contain only letters, spaces, periods, apostrophes, and hyphens.',
    },
  ];
  const NAMES: Rows<{ what: string; value: string; errors: Errors }> = [
    { what: 'a letter', value: 'A', errors: [] },
    { what: 'a letter of another script', value: '李', errors: [] },
    { what: 'a digit', value: 'A1', errors: CHARACTERS },
    { what: 'a digit in a name that is too long', value: 'Abcde1', errors: TOO_LONG },
    { what: 'nothing', value: '', errors: REQUIRED },
  ];
  for (const { what, value, errors } of NAMES) {
    test(`says of ${what} no more than one thing`, () => {
      expect(nameErrors(REQUIRED_NOTE, { note: value })).toEqual(errors);
    });
  }
});

test.describe('A list', { tag: ['@edge'], annotation: coversRule('form.lists') }, () => {
  const CHOICES: Rows<{ what: string; value: string; required: boolean; errors: Errors }> = [
    { what: 'accepts what it offers', value: 'Two', required: true, errors: [] },
    { what: 'accepts what it offers with spaces around it', value: ' Two ', required: true, errors: [] },
    {
      what: 'refuses what it does not offer',
      value: 'Three',
      required: false,
      errors: [{ field: 'note', message: 'Select Note from the list.' }],
    },
    {
      what: 'refuses what it offers in other case',
      value: 'two',
      required: false,
      errors: [{ field: 'note', message: 'Select Note from the list.' }],
    },
    { what: 'asks for a choice', value: '', required: true, errors: REQUIRED },
    { what: 'does not ask for an optional choice', value: '', required: false, errors: [] },
  ];
  for (const { what, value, required, errors } of CHOICES) {
    test(what, () => {
      expect(choiceErrors({ ...NOTE, required }, { note: value }, ['One', 'Two'])).toEqual(errors);
    });
  }
});

test.describe('What was entered', { tag: ['@edge'] }, () => {
  const ENTERED: Rows<{ what: string; sent: string | undefined; text: string }> = [
    { what: 'a text as it is', sent: 'Pat', text: 'Pat' },
    { what: 'a text without the spaces around it', sent: '  Pat\t\n', text: 'Pat' },
    { what: 'the spaces inside a text', sent: 'Pat  K', text: 'Pat  K' },
    { what: 'nothing when nothing was sent', sent: undefined, text: '' },
  ];
  for (const { what, sent, text } of ENTERED) {
    test(`is ${what}`, () => {
      expect(entered(sent === undefined ? {} : { note: sent }, 'note')).toBe(text);
    });
  }

  const LENGTHS: Rows<{ text: string; characters: number }> = [
    { text: '', characters: 0 },
    { text: 'abc', characters: 3 },
    { text: 'é', characters: 1 },
    { text: '🔑', characters: 1 },
    { text: '李小龍', characters: 3 },
  ];
  for (const { text, characters } of LENGTHS) {
    test(`"${text}" has ${characters} characters`, () => {
      expect(length(text)).toBe(characters);
    });
  }

  test('is missed by its label', () => {
    expect(missing({ name: 'zip', label: 'Zip/Postal Code' })).toEqual({
      field: 'zip',
      message: 'Zip/Postal Code is required.',
    });
  });
});
