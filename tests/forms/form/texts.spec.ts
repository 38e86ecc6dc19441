import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Names of a person, and their longest answers. Source: facts 3.4; D-22. */
const NAMES = [
  { field: 'First Name', longest: 50 },
  { field: 'Middle Name', longest: 50 },
  { field: 'Last Name', longest: 50 },
];

/** Texts that accept any character. */
const FREE_TEXTS = [
  { field: 'Firm/Office', longest: 100 },
  { field: 'Unit/Department', longest: 100 },
  { field: 'Address', longest: 100 },
  { field: 'Address Line 2', longest: 100 },
  { field: 'Room/Suite', longest: 20 },
  { field: 'City', longest: 50 },
];

/** Texts without an asterisk. */
const OPTIONAL = ['Middle Name', 'Firm/Office', 'Unit/Department', 'Address Line 2', 'Room/Suite'];

/** Names that are accepted. Source: D-22. */
const ACCEPTED_NAMES = [
  { what: 'of one letter', name: 'O' },
  { what: 'of 50 letters outside the Basic Multilingual Plane', name: '𐐀'.repeat(50) },
  { what: 'with accents', name: 'Zoë Nuñez' },
  { what: 'with an apostrophe', name: "D'Angelo" },
  { what: 'with a typographic apostrophe', name: 'O’Brien' },
  { what: 'with a hyphen', name: 'Jean-Luc' },
  { what: 'with periods', name: 'J. R.' },
  { what: 'of several words', name: 'van der Berg' },
  { what: 'in Vietnamese letters', name: 'Nguyệt' },
  { what: 'in Cyrillic letters', name: 'Нина' },
  { what: 'in Chinese characters', name: '李小龙' },
  { what: 'in Arabic letters', name: 'محمد' },
  { what: 'with an accent as a separate character', name: 'Jose\u0301' },
];

/** Names that are refused. Source: D-22. */
const REFUSED_NAMES = [
  { what: 'with a digit', name: 'R2' },
  { what: 'with an at sign', name: 'pat@home' },
  { what: 'with a comma', name: 'Kowalski, Pat' },
  { what: 'with a slash', name: 'Pat/Sam' },
  { what: 'with an underscore', name: 'pat_k' },
  { what: 'with an emoji', name: 'Pat 🙂' },
  { what: 'that begins with a hyphen', name: '-Pat' },
  { what: 'that begins with an apostrophe', name: "'t Hooft" },
  { what: 'that is a hyphen', name: '-' },
  { what: 'that is a period', name: '.' },
  { what: 'with markup', name: `"><script>document.title='ran-on'</script>` },
];

/** Characters that end a line or cannot be read, and that a text field keeps. Source: D-22. */
const NOT_ONE_LINE = [
  { what: 'a tab', character: '\t' },
  { what: 'a line separator', character: '\u2028' },
  { what: 'a paragraph separator', character: '\u2029' },
  { what: 'a control character', character: '\u0007' },
];

const CHARACTERS = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: texts', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('length', { annotation: coversRule('form.text-length') }, () => {
    for (const { field, longest } of [...NAMES, ...FREE_TEXTS]) {
      test(`${field} accepts ${longest} characters`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ [field]: 'é'.repeat(longest) });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.fieldValue(field)).toBe('é'.repeat(longest));
      });

      test(`${field} refuses ${longest + 1} characters`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ [field]: 'é'.repeat(longest + 1) });
        const error = `${field} must be ${longest} characters or fewer.`;
        expect(answer).toShowFieldError(field, error, UNVERIFIED);
      });
    }
  });

  test.describe('characters of names', { annotation: coversRule('form.names') }, () => {
    for (const { field } of NAMES) {
      for (const { what, name } of ACCEPTED_NAMES) {
        test(`a ${field} ${what} is accepted`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: name });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue(field)).toBe(name);
        });
      }

      for (const { what, name } of REFUSED_NAMES) {
        test(
          `a ${field} ${what} is refused and shown as text`,
          { annotation: coversRule('page.markup-as-text') },
          async ({ form }) => {
            const page = await form.openForm();
            const answer = await page.submit({ [field]: name });
            expect(answer).toShowFieldError(field, `${field} ${CHARACTERS}`, UNVERIFIED);
            expect(answer.fieldValue(field)).toBe(name);
          },
        );
      }
    }

    test(
      'a name that is too long and has a digit gets the error of its length only',
      { annotation: coversRule('form.text-length') },
      async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ 'Last Name': 'R2'.repeat(26) });
        expect(answer).toShowFieldError('Last Name', 'Last Name must be 50 characters or fewer.', UNVERIFIED);
      },
    );
  });

  test.describe('other texts', { annotation: coversRule('form.free-texts') }, () => {
    for (const { field, longest } of FREE_TEXTS) {
      const accepted = [
        { what: 'one character of any kind', text: '東' },
        {
          what: 'digits, signs and letters of every script',
          text: '№ 5 "A&B" <East>, ½ 東京'.slice(0, longest).trim(),
        },
      ];
      for (const { what, text } of accepted) {
        test(`${field} accepts ${what}`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: text });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue(field)).toBe(text);
        });
      }

      test(
        `${field} accepts a hyphen, an apostrophe and markup, and shows them as text`,
        { annotation: coversRule('page.markup-as-text') },
        async ({ form }) => {
          const markup = `"><b>a-b'c</b>`;
          const page = await form.openForm();
          const answer = await page.submit({ [field]: markup });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue(field)).toBe(markup);
        },
      );
    }

    for (const field of OPTIONAL) {
      for (const text of ['', '   ']) {
        test(`${field} may be left empty as "${text}"`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: text });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
        });
      }
    }
  });

  test.describe('one line', { annotation: coversRule('form.one-line') }, () => {
    for (const { field } of [...NAMES, ...FREE_TEXTS]) {
      for (const { what, character } of NOT_ONE_LINE) {
        test(`${field} refuses ${what}`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: `Mary${character}Ann` });
          expect(answer).toShowFieldError(field, `${field} must be one line of text.`, UNVERIFIED);
        });
      }
    }
  });
});
