import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import {
  SECURITY_QUESTIONS,
  securityQuestionErrors,
} from '../../../../stub-site/rules/credentials/security-questions';
import { anyEntries, expect, inAnyCase } from '../properties';

// Source: facts 3.5 [H] for two questions, each chosen and answered; D-12 for the rest.

const ON_CREDENTIALS = 'credentials, step 6: security questions';
const SAME_QUESTION = { field: 'securityQuestion2', message: 'Select two different security questions.' };
const SAME_ANSWER = { field: 'securityAnswer2', message: 'Security answers must not be the same.' };
const FIELDS = ['securityQuestion1', 'securityAnswer1', 'securityQuestion2', 'securityAnswer2'];

/** An answer that starts with `first`; no space is at its ends. */
function answerOf(first: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...'aZé5 .🐈聖'), minLength: minLength - 2, maxLength: maxLength - 2 })
    .map((middle) => `${first}${middle}!`);
}

const QUESTIONS = fc.shuffledSubarray([...SECURITY_QUESTIONS], { minLength: 2, maxLength: 2 });
const GOOD = fc
  .tuple(QUESTIONS, answerOf('O', 3, 60), answerOf('E', 3, 60))
  .map(([[securityQuestion1 = '', securityQuestion2 = ''], securityAnswer1, securityAnswer2]) => ({
    securityQuestion1,
    securityAnswer1,
    securityQuestion2,
    securityAnswer2,
  }));
const SPACES = fc.string({ unit: fc.constantFrom(' ', '\u00a0'), maxLength: 3 });

test.describe('Any security questions', { tag: ['@step-6', '@edge'] }, () => {
  test(
    'two different ones are accepted, and the same one twice is not',
    { annotation: coversRule('credentials.questions-differ') },
    () => {
      const property = fc.property(GOOD, (answers) => {
        assert.deepEqual(securityQuestionErrors(answers), []);
        const twice = { ...answers, securityQuestion2: answers.securityQuestion1 };
        assert.deepEqual(securityQuestionErrors(twice), [SAME_QUESTION]);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'the same answer in any case, with any spaces around it, is refused',
    { annotation: coversRule('credentials.answers-differ') },
    () => {
      const again = GOOD.chain((answers) =>
        fc
          .tuple(inAnyCase(answers.securityAnswer1), SPACES, SPACES)
          .map(([answer, before, after]) => ({ ...answers, securityAnswer2: before + answer + after })),
      );
      const property = fc.property(again, (answers) => {
        assert.deepEqual(securityQuestionErrors(answers), [SAME_ANSWER]);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'an answer has 3 to 60 characters, however many bytes each takes',
    { annotation: coversRule('credentials.answer-length') },
    () => {
      const wrong = fc.oneof(answerOf('O', 2, 2), answerOf('O', 61, 90));
      const which = fc.constantFrom(1, 2);
      const property = fc.property(GOOD, wrong, which, (answers, answer, number) => {
        const field = `securityAnswer${number}`;
        assert.deepEqual(securityQuestionErrors({ ...answers, [field]: answer }), [
          { field, message: `Security Answer ${number} must be 3 to 60 characters.` },
        ]);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'are judged alike as first and as second',
    { annotation: coversRule('credentials.questions-differ', 'credentials.answers-differ') },
    () => {
      const property = fc.property(anyEntries(FIELDS), GOOD, (entries, answers) => {
        const given = { ...answers, ...entries };
        const swapped = {
          securityQuestion1: given.securityQuestion2,
          securityAnswer1: given.securityAnswer2,
          securityQuestion2: given.securityQuestion1,
          securityAnswer2: given.securityAnswer1,
        };
        assert.equal(securityQuestionErrors(swapped).length, securityQuestionErrors(given).length);
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );

  test(
    'get at most one fixed sentence for each field, for any answers',
    { annotation: coversRule('credentials.answer-length', 'credentials.questions-differ') },
    () => {
      const sentence =
        /^(Security (Question|Answer) [12] is required\.|Select Security Question [12] from the list\.|Security Answer [12] must be (one line of text|3 to 60 characters)\.|Select two different security questions\.|Security answers must not be the same\.)$/;
      const property = fc.property(anyEntries(FIELDS), GOOD, (entries, answers) => {
        const errors = securityQuestionErrors({ ...answers, ...entries });
        const fields = errors.map(({ field }) => field);
        assert.equal(new Set(fields).size, fields.length, fields.join(', '));
        assert.deepEqual(
          errors.filter(({ message }) => !sentence.test(message)),
          [],
        );
      });
      expect(property, ON_CREDENTIALS).toHold();
    },
  );
});
