import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { generateUsername, usernameErrors } from '../../../../stub-site/rules/credentials/username';
import { expect, insert } from '../properties';

// Source: facts 3.5 [H] for 8 or more characters; D-10 for the rest.

const ON_CREDENTIALS = 'credentials, step 6: Username';
const LENGTH = { field: 'username', message: 'Username must be 8 to 45 characters.' };
const CHARACTERS = {
  field: 'username',
  message: 'Username may contain only letters, digits, and . _ - @',
};
const TAKEN = { field: 'username', message: 'Username is already taken.' };

const ALLOWED = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@';
const allowed = new Set(ALLOWED);

function usernameOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...ALLOWED), minLength, maxLength });
}

const nobody = (): boolean => false;

test.describe('Every username', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'of 8 to 45 letters, digits and . _ - @ is accepted unless it is taken',
    { annotation: coversRule('credentials.username', 'credentials.username-unique') },
    () => {
      const property = fc.property(usernameOf(8, 45), (username) => {
        assert.deepEqual(usernameErrors({ username }, nobody), []);
        assert.deepEqual(
          usernameErrors({ username }, (name) => name === username),
          [TAKEN],
        );
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'of another length gets the error of its length, and no error that it is taken',
    { annotation: coversRule('credentials.username') },
    () => {
      const wrong = fc.oneof(usernameOf(1, 7), usernameOf(46, 70));
      const property = fc.property(wrong, fc.boolean(), (username, isTaken) => {
        assert.deepEqual(
          usernameErrors({ username }, () => isTaken),
          [LENGTH],
        );
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'with one other character inside is refused',
    { annotation: coversRule('credentials.username') },
    () => {
      const other = fc
        .oneof(
          fc.constantFrom(...' !"#$%&\'()*+,/:;<=>?[\\]^`{|}~'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        )
        .filter((character) => !allowed.has(character));
      // Never at an end, where a space is no part of the answer.
      const property = fc.property(
        usernameOf(8, 40),
        other,
        fc.integer({ min: 1, max: 7 }),
        (username, character, at) => {
          assert.deepEqual(usernameErrors({ username: insert(username, character, at) }, nobody), [
            CHARACTERS,
          ]);
        },
      );
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});

test.describe('Generate username', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'makes for every name one that is free and accepted, however many have been given away',
    { annotation: coversRule('credentials.username-generated') },
    () => {
      const name = fc.oneof(
        fc.string({ maxLength: 50 }),
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.string({ unit: fc.constantFrom(...'abÉñßЖ李 -'), maxLength: 50 }),
      );
      const property = fc.property(name, name, fc.nat({ max: 12 }), (firstName, lastName, before) => {
        const taken = new Set<string>();
        const isTaken = (username: string): boolean => taken.has(username.toLowerCase());
        for (let person = 0; person <= before; person += 1) {
          const username = generateUsername({ firstName, lastName }, isTaken);
          assert.deepEqual(usernameErrors({ username }, isTaken), [], username);
          taken.add(username.toLowerCase());
        }
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});
