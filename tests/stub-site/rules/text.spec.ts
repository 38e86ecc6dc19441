import { expect, test } from '@playwright/test';
import { checks } from '../../../fixtures/rule-label';
import { entered } from '../../../stub-site/rules/field-error';
import { choiceFaults, length, missing, nameFaults, textFaults } from '../../../stub-site/rules/text';
import type { Rows } from '../rows';

// Source: D-07 for "<Label> is required."; lengths and one-line texts are the stub's own (it calls them D-22).

const NOTE = { name: 'note', label: 'Note', max: 5 };
const REQUIRED_NOTE = { ...NOTE, required: true };

type Faults = readonly { field: string; message: string }[];
const REQUIRED: Faults = [{ field: 'note', message: 'Note is required.' }];
const TOO_LONG: Faults = [{ field: 'note', message: 'Note must be 5 characters or fewer.' }];
const ONE_LINE: Faults = [{ field: 'note', message: 'Note must be one line of text.' }];

const TEXTS: Rows<{ what: string; value: string; faults: Faults }> = [
  { what: 'one character', value: 'a', faults: [] },
  { what: 'as many characters as it may', value: 'abcde', faults: [] },
  { what: 'one character more', value: 'abcdef', faults: TOO_LONG },
  { what: 'as many emoji as it may have characters', value: '🔑🔑🔑🔑🔑', faults: [] },
  { what: 'one emoji more', value: '🔑🔑🔑🔑🔑🔑', faults: TOO_LONG },
  { what: 'spaces around that do not count', value: '   abcde   ', faults: [] },
  { what: 'markup, as text', value: '<b>', faults: [] },
  { what: 'a line break inside', value: 'a\nb', faults: ONE_LINE },
  { what: 'a carriage return inside', value: 'a\rb', faults: ONE_LINE },
  { what: 'a bell character inside', value: 'a\u0007b', faults: ONE_LINE },
  { what: 'a line break inside a text that is too long', value: 'abc\ndef', faults: ONE_LINE },
  { what: 'a line break at its end', value: 'ab\n', faults: [] },
];

test.describe(
  'A text field',
  { tag: ['@edge'], annotation: checks('form.required', 'form.text-length', 'form.one-line') },
  () => {
    for (const { what, value, faults } of TEXTS) {
      test(`${faults.length === 0 ? 'takes' : 'refuses'} ${what}`, () => {
        expect(textFaults(REQUIRED_NOTE, { note: value })).toEqual(faults);
      });
    }

    const NOTHING: Rows<readonly [what: string, entries: Readonly<Record<string, string>>]> = [
      ['nothing sent', {}],
      ['an empty text', { note: '' }],
      ['spaces only', { note: '    ' }],
      ['line breaks only', { note: '\r\n\n' }],
      ['a no-break space only', { note: '\u00a0' }],
    ];
    for (const [what, entries] of NOTHING) {
      test(`asks for an answer when there is ${what}`, () => {
        expect(textFaults(REQUIRED_NOTE, entries)).toEqual(REQUIRED);
      });

      test(`that is optional may have ${what}`, () => {
        expect(textFaults(NOTE, entries)).toEqual([]);
      });
    }

    test('without a longest length takes any', () => {
      expect(textFaults({ name: 'note', label: 'Note' }, { note: 'x'.repeat(10_000) })).toEqual([]);
    });
  },
);

test.describe('A name field', { tag: ['@edge'], annotation: checks('form.names') }, () => {
  const CHARACTERS = [
    {
      field: 'note',
      message: 'Note may contain only letters, spaces, periods, apostrophes, and hyphens.',
    },
  ];
  const NAMES: Rows<{ what: string; value: string; faults: Faults }> = [
    { what: 'a letter', value: 'A', faults: [] },
    { what: 'a letter of another script', value: '李', faults: [] },
    { what: 'a digit', value: 'A1', faults: CHARACTERS },
    { what: 'a digit in a name that is too long', value: 'Abcde1', faults: TOO_LONG },
    { what: 'nothing', value: '', faults: REQUIRED },
  ];
  for (const { what, value, faults } of NAMES) {
    test(`says of ${what} no more than one thing`, () => {
      expect(nameFaults(REQUIRED_NOTE, { note: value })).toEqual(faults);
    });
  }
});

test.describe('A list', { tag: ['@edge'], annotation: checks('form.lists') }, () => {
  const CHOICES: Rows<{ what: string; value: string; required: boolean; faults: Faults }> = [
    { what: 'takes what it offers', value: 'Two', required: true, faults: [] },
    { what: 'takes what it offers with spaces around it', value: ' Two ', required: true, faults: [] },
    {
      what: 'refuses what it does not offer',
      value: 'Three',
      required: false,
      faults: [{ field: 'note', message: 'Select Note from the list.' }],
    },
    {
      what: 'refuses what it offers in other case',
      value: 'two',
      required: false,
      faults: [{ field: 'note', message: 'Select Note from the list.' }],
    },
    { what: 'asks for a choice', value: '', required: true, faults: REQUIRED },
    { what: 'lets an optional choice be', value: '', required: false, faults: [] },
  ];
  for (const { what, value, required, faults } of CHOICES) {
    test(what, () => {
      expect(choiceFaults({ ...NOTE, required }, { note: value }, ['One', 'Two'])).toEqual(faults);
    });
  }
});

test.describe('What was entered', { tag: ['@edge'] }, () => {
  const ENTERED: Rows<readonly [what: string, sent: string | undefined, text: string]> = [
    ['a text as it is', 'Pat', 'Pat'],
    ['a text without the spaces around it', '  Pat\t\n', 'Pat'],
    ['the spaces inside a text', 'Pat  K', 'Pat  K'],
    ['nothing when nothing was sent', undefined, ''],
  ];
  for (const [what, sent, text] of ENTERED) {
    test(`is ${what}`, () => {
      expect(entered(sent === undefined ? {} : { note: sent }, 'note')).toBe(text);
    });
  }

  const LENGTHS: Rows<readonly [text: string, characters: number]> = [
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['🔑', 1],
    ['李小龍', 3],
  ];
  for (const [text, characters] of LENGTHS) {
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
