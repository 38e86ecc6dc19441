import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  SECURITY_QUESTIONS,
  securityQuestionErrors,
} from '../../../../stub-site/rules/credentials/security-questions';
import type { Rows } from '../../rows';

// Source: facts 3.5 [H] for two questions, each chosen and answered; D-12 for the rest.

const ON_CREDENTIALS = 'credentials, step 6: security questions';

const QUESTIONS: Rows<string> = [
  'What was the name of your first school?',
  'In which city did your parents meet?',
  'What was the make of your first car?',
  'What was the name of your first pet?',
  'What is the middle name of your oldest sibling?',
  'In which town was your first job?',
  'What was your favorite subject in school?',
  'What was the street of your childhood home?',
  'Who was your favorite teacher?',
  'What is the title of the first book you remember?',
];

const ANSWERED = {
  securityQuestion1: 'What was the name of your first school?',
  securityAnswer1: 'Maple Grove',
  securityQuestion2: 'In which city did your parents meet?',
  securityAnswer2: 'Lake Placid',
};

const SIXTY = 'The Little School behind the Old Mill on Maple Grove Street.';

test.describe(
  'Security questions',
  {
    tag: ['@step-6', '@edge'],
    annotation: coversRule(
      'credentials.questions',
      'credentials.questions-differ',
      'credentials.answers-differ',
      'credentials.answer-length',
    ),
  },
  () => {
    test('there are ten, all different', () => {
      expect(QUESTIONS, 'the table of this spec').toHaveLength(10);
      expect(SECURITY_QUESTIONS, ON_CREDENTIALS).toEqual(QUESTIONS);
    });

    for (const [index, question] of QUESTIONS.entries()) {
      const other = QUESTIONS[(index + 1) % QUESTIONS.length] as string;
      test(`accepts "${question}" as the first and as the second question`, () => {
        const first = { ...ANSWERED, securityQuestion1: question, securityQuestion2: other };
        const second = { ...ANSWERED, securityQuestion1: other, securityQuestion2: question };
        expect(securityQuestionErrors(first), `${ON_CREDENTIALS}, first`).toEqual([]);
        expect(securityQuestionErrors(second), `${ON_CREDENTIALS}, second`).toEqual([]);
      });
    }
  },
);

const ACCEPTED: Rows<{ what: string; answers: Partial<typeof ANSWERED> }> = [
  { what: 'answers of 3 characters', answers: { securityAnswer1: 'Oak', securityAnswer2: 'Elm' } },
  { what: 'an answer of 60 characters', answers: { securityAnswer1: SIXTY } },
  { what: 'an answer of 60 emoji', answers: { securityAnswer2: '🐈'.repeat(60) } },
  { what: 'an answer in letters that are not Latin', answers: { securityAnswer1: '聖路易斯' } },
  {
    what: 'answers that differ in one letter',
    answers: { securityAnswer1: 'Oaks', securityAnswer2: 'Oakt' },
  },
];

const REFUSED: Rows<{
  what: string;
  answers: Partial<typeof ANSWERED>;
  errors: Readonly<Record<string, string>>;
}> = [
  {
    what: 'nothing at all',
    answers: { securityQuestion1: '', securityAnswer1: '', securityQuestion2: '', securityAnswer2: '' },
    errors: {
      securityQuestion1: 'Security Question 1 is required.',
      securityAnswer1: 'Security Answer 1 is required.',
      securityQuestion2: 'Security Question 2 is required.',
      securityAnswer2: 'Security Answer 2 is required.',
    },
  },
  {
    what: 'no first question',
    answers: { securityQuestion1: '' },
    errors: { securityQuestion1: 'Security Question 1 is required.' },
  },
  {
    what: 'no second question',
    answers: { securityQuestion2: '' },
    errors: { securityQuestion2: 'Security Question 2 is required.' },
  },
  {
    what: 'no first answer',
    answers: { securityAnswer1: '' },
    errors: { securityAnswer1: 'Security Answer 1 is required.' },
  },
  {
    what: 'a second answer of spaces only',
    answers: { securityAnswer2: '     ' },
    errors: { securityAnswer2: 'Security Answer 2 is required.' },
  },
  {
    what: 'the same question twice',
    answers: { securityQuestion2: 'What was the name of your first school?' },
    errors: { securityQuestion2: 'Select two different security questions.' },
  },
  {
    what: 'a question of their own',
    answers: { securityQuestion1: 'What is my favorite color?' },
    errors: { securityQuestion1: 'Select Security Question 1 from the list.' },
  },
  {
    what: 'a line break in the second answer',
    answers: { securityAnswer2: 'Lake\nPlacid' },
    errors: { securityAnswer2: 'Security Answer 2 must be one line of text.' },
  },
  {
    what: 'a first answer of 2 characters',
    answers: { securityAnswer1: 'NY' },
    errors: { securityAnswer1: 'Security Answer 1 must be 3 to 60 characters.' },
  },
  {
    what: 'a second answer of 61 characters',
    answers: { securityAnswer2: `${SIXTY}!` },
    errors: { securityAnswer2: 'Security Answer 2 must be 3 to 60 characters.' },
  },
  {
    what: 'a first answer of 2 emoji',
    answers: { securityAnswer1: '🐈🐈' },
    errors: { securityAnswer1: 'Security Answer 1 must be 3 to 60 characters.' },
  },
  {
    what: '3 characters, one of them a space at the end',
    answers: { securityAnswer1: 'NY ' },
    errors: { securityAnswer1: 'Security Answer 1 must be 3 to 60 characters.' },
  },
  {
    what: 'the same answer twice',
    answers: { securityAnswer2: 'Maple Grove' },
    errors: { securityAnswer2: 'Security answers must not be the same.' },
  },
  {
    what: 'the same answer in other case',
    answers: { securityAnswer2: 'mAPLE gROVE' },
    errors: { securityAnswer2: 'Security answers must not be the same.' },
  },
  {
    what: 'the same answer with spaces around it',
    answers: { securityAnswer2: '  Maple Grove ' },
    errors: { securityAnswer2: 'Security answers must not be the same.' },
  },
  {
    what: 'the same question with the same answer',
    answers: { securityQuestion2: 'What was the name of your first school?', securityAnswer2: 'Maple Grove' },
    errors: {
      securityQuestion2: 'Select two different security questions.',
      securityAnswer2: 'Security answers must not be the same.',
    },
  },
  {
    what: 'the same answer twice, too short',
    answers: { securityAnswer1: 'NY', securityAnswer2: 'NY' },
    errors: {
      securityAnswer1: 'Security Answer 1 must be 3 to 60 characters.',
      securityAnswer2: 'Security Answer 2 must be 3 to 60 characters.',
    },
  },
];

test.describe(
  'Security answers',
  { tag: ['@step-6', '@edge'], annotation: coversRule('credentials.required', 'credentials.answer-length') },
  () => {
    for (const { what, answers } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(securityQuestionErrors({ ...ANSWERED, ...answers }), ON_CREDENTIALS).toEqual([]);
      });
    }

    for (const { what, answers, errors } of REFUSED) {
      test(`refuses ${what} at the right field`, () => {
        expect(securityQuestionErrors({ ...ANSWERED, ...answers }), ON_CREDENTIALS).toEqual(
          Object.entries(errors).map(([field, message]) => ({ field, message })),
        );
      });
    }
  },
);
