import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { passwordErrors } from '../../../../stub-site/rules/credentials/password';
import { expect, inAnyCase, insert } from '../properties';

// Source: PACER announcement of June 2025 [H] (14-45 characters; lowercase, uppercase, special; no part of first
// name, last name, username, e-mail), D-11 for special characters, parts and spaces at the ends.

const ON_CREDENTIALS = 'credentials, step 6: Password';

const LENGTH = 'Password must be 14 to 45 characters.';
const LOWERCASE = 'Password must contain a lowercase letter.';
const UPPERCASE = 'Password must contain an uppercase letter.';
const SPECIAL = 'Password must contain a special character.';
const SPACES = 'Password must not begin or end with a space.';
const ONE_LINE = 'Password must be one line of text.';
const MISMATCH = { field: 'confirmPassword', message: 'Passwords do not match.' };

/** Characters of the passwords; no name below has any of them, so that a shared part is always put there on purpose. */
const LOWER = 'uvwxyzéß';
const UPPER = 'UVWXYZÉЖ';
const DIGITS = '56789';
const SIGNS = '!"#$%&()*+,/:;<=>?[\\]^`{|}~€§';

function textOf(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
}

/** A name of each kind, each from letters of its own: what is taken from one is no part of another. */
const OWNER = fc.record({
  firstName: textOf('abcdeáAB', 3, 12),
  lastName: textOf("fghij'-FG", 3, 12),
  username: textOf('klmno01._', 8, 20),
  email: textOf('pqrst234', 3, 20).map((local) => `${local}@example.org`),
});
type Owner = typeof OWNER extends fc.Arbitrary<infer T> ? T : never;

const PARTS = [
  { whose: 'first name', text: (owner: Owner) => owner.firstName },
  { whose: 'last name', text: (owner: Owner) => owner.lastName },
  { whose: 'username', text: (owner: Owner) => owner.username },
  { whose: 'email', text: (owner: Owner) => owner.email.replace('@example.org', '') },
] as const;

/** Characters of the given kinds in any order, at least one of each kind. */
function passwordOf(kinds: readonly string[], fewest: number, most: number): fc.Arbitrary<string> {
  const all = fc.constantFrom(...kinds.join(''));
  return fc
    .tuple(
      fc.tuple(...kinds.map((kind) => fc.constantFrom(...kind))),
      fc.array(all, { minLength: fewest - kinds.length, maxLength: most - kinds.length }),
    )
    .map(([one, more]) => [...one, ...more])
    .chain((characters) =>
      fc.shuffledSubarray(characters, { minLength: characters.length, maxLength: characters.length }),
    )
    .map((characters) => characters.join(''));
}

const EVERY_KIND = [LOWER, UPPER, SIGNS, DIGITS];
const GOOD = passwordOf(EVERY_KIND, 14, 45);
/** Good, and still good with three characters more. */
const GOOD_WITH_ROOM = passwordOf(EVERY_KIND, 14, 42);
const PLACE = fc.nat({ max: 45 });

function messagesOf(password: string, owner: Owner): string[] {
  return passwordErrors({ password, confirmPassword: password }, owner).map(({ message }) => message);
}

/** A run of `length` characters of one of the owner's names, in any case, and whose it is. */
function runOf(owner: Owner, length: number): fc.Arbitrary<{ whose: string; run: string }> {
  return fc
    .record({ part: fc.constantFrom(...PARTS), at: fc.nat() })
    .chain(({ part: { whose, text }, at }) => {
      const characters = [...text(owner)];
      const start = at % (characters.length - length + 1);
      const run = characters.slice(start, start + length).join('');
      return inAnyCase(run).map((cased) => ({ whose, run: cased }));
    });
}

const OWNER_AND_RUN = (length: number) =>
  OWNER.chain((owner) => runOf(owner, length).map((taken) => ({ owner, ...taken })));

test.describe('Every password', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'of 14 to 45 characters with a lowercase, an uppercase and a special one is accepted',
    { annotation: coversRule('credentials.password') },
    () => {
      const property = fc.property(passwordOf([LOWER, UPPER, SIGNS], 14, 45), OWNER, (password, owner) => {
        assert.deepEqual(messagesOf(password, owner), []);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'that lacks kinds of characters gets one error for each of them and no other',
    { annotation: coversRule('credentials.password') },
    () => {
      const kinds = [
        { characters: LOWER, message: LOWERCASE },
        { characters: UPPER, message: UPPERCASE },
        { characters: SIGNS, message: SPECIAL },
      ];
      const lacking = fc.subarray(kinds, { minLength: 1 }).chain((lacked) => {
        const rest = kinds.filter((kind) => !lacked.includes(kind)).map(({ characters }) => characters);
        return fc.record({ lacked: fc.constant(lacked), password: passwordOf([...rest, DIGITS], 14, 45) });
      });
      const property = fc.property(lacking, OWNER, ({ lacked, password }, owner) => {
        assert.deepEqual(
          messagesOf(password, owner),
          lacked.map(({ message }) => message),
        );
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'that is too short or too long gets the error of its length and no other',
    { annotation: coversRule('credentials.password') },
    () => {
      const wrong = fc.oneof(passwordOf(EVERY_KIND, 4, 13), passwordOf(EVERY_KIND, 46, 70));
      const property = fc.property(wrong, OWNER, (password, owner) => {
        assert.deepEqual(messagesOf(password, owner), [LENGTH]);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'counts a character as one, however many bytes it takes',
    { annotation: coversRule('credentials.password') },
    () => {
      const signs = new Set(SIGNS);
      const property = fc.property(passwordOf(EVERY_KIND, 10, 50), OWNER, (password, owner) => {
        const pictured = [...password].map((character) => (signs.has(character) ? '🔑' : character));
        assert.deepEqual(messagesOf(pictured.join(''), owner), messagesOf(password, owner));
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'with a space of any width at its end is refused',
    { annotation: coversRule('credentials.password') },
    () => {
      const space = fc.constantFrom(' ', '\u00a0', '\u2003', '\u3000');
      const property = fc.property(
        GOOD_WITH_ROOM,
        space,
        fc.boolean(),
        OWNER,
        (password, blank, first, owner) => {
          const spaced = insert(password, blank, first ? 0 : 45);
          assert.deepEqual(messagesOf(spaced, owner), [SPACES]);
        },
      );
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});

test.describe('Three characters of a name', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'make a good password refused, wherever they stand and in any case',
    { annotation: coversRule('credentials.password-parts') },
    () => {
      const property = fc.property(
        GOOD_WITH_ROOM,
        OWNER_AND_RUN(3),
        PLACE,
        (password, { owner, whose, run }, at) => {
          assert.deepEqual(messagesOf(insert(password, run, at), owner), [
            `Password must not contain part of your ${whose}.`,
          ]);
        },
      );
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'count whatever is around them: a longer part of the name is refused too',
    { annotation: coversRule('credentials.password-parts') },
    () => {
      const property = fc.property(
        passwordOf(EVERY_KIND, 14, 33),
        OWNER,
        fc.constantFrom(...PARTS),
        PLACE,
        (password, owner, { whose, text }, at) => {
          const name = [...text(owner)].slice(0, 12).join('').toUpperCase();
          assert.deepEqual(messagesOf(insert(password, name, at), owner), [
            `Password must not contain part of your ${whose}.`,
          ]);
        },
      );
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'are the minimum: two do not count as a part',
    { annotation: coversRule('credentials.password-parts') },
    () => {
      const property = fc.property(
        GOOD_WITH_ROOM,
        OWNER_AND_RUN(2),
        PLACE,
        (password, { owner, run }, at) => {
          assert.deepEqual(messagesOf(insert(password, run, at), owner), []);
        },
      );
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});

test.describe('Confirm Password', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'refuses every other text, and only there',
    { annotation: coversRule('credentials.password-confirmed') },
    () => {
      const changed = GOOD.chain((password) =>
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 3 })
          .chain((more) => PLACE.map((at) => ({ password, confirmPassword: insert(password, more, at) }))),
      );
      const property = fc.property(changed, OWNER, (entries, owner) => {
        assert.deepEqual(passwordErrors(entries, owner), [MISMATCH]);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'never changes the errors of the password itself',
    { annotation: coversRule('credentials.password-confirmed') },
    () => {
      const text = fc.string({ unit: 'binary', maxLength: 50 });
      const property = fc.property(text, text, OWNER, (password, confirmPassword, owner) => {
        const said = passwordErrors({ password, confirmPassword }, owner);
        const alone = passwordErrors({ password }, owner);
        const ofPassword = (error: { field: string }): boolean => error.field === 'password';
        assert.deepEqual(said.filter(ofPassword), alone.filter(ofPassword));
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});

test.describe('The errors of a password', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'are fixed sentences in a fixed order, for any password',
    { annotation: coversRule('credentials.password') },
    () => {
      const sentences = [
        'Password is required.',
        LENGTH,
        LOWERCASE,
        UPPERCASE,
        SPECIAL,
        SPACES,
        ONE_LINE,
        ...PARTS.map(({ whose }) => `Password must not contain part of your ${whose}.`),
        'Confirm Password is required.',
        MISMATCH.message,
      ];
      const text = fc.string({ unit: 'binary', maxLength: 50 });
      const anyone = fc.record({ firstName: text, lastName: text, username: text, email: text });
      const property = fc.property(text, text, anyone, (password, confirmPassword, owner) => {
        const said = passwordErrors({ password, confirmPassword }, owner).map(({ message }) => message);
        // Each at most once, and in the order above.
        assert.deepEqual(
          said,
          sentences.filter((sentence) => said.includes(sentence)),
        );
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});
