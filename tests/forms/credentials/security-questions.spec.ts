import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const SCHOOL = 'What was the name of your first school?';
const TEACHER = 'Who was your favorite teacher?';

/** Source: D-12. */
const QUESTIONS = [
  SCHOOL,
  'In which city did your parents meet?',
  'What was the make of your first car?',
  'What was the name of your first pet?',
  'What is the middle name of your oldest sibling?',
  'In which town was your first job?',
  'What was your favorite subject in school?',
  'What was the street of your childhood home?',
  TEACHER,
  'What is the title of the first book you remember?',
];

const ANSWERS = ['Security Answer 1', 'Security Answer 2'];

const ACCEPTED = [
  { what: 'three characters', answer: 'NYC' },
  { what: '60 characters', answer: 'a'.repeat(60) },
  { what: '60 emoji', answer: '🐈'.repeat(60) },
  { what: 'letters of any kind', answer: '東京タワー' },
  { what: 'an accent', answer: 'São Paulo' },
  { what: 'an apostrophe', answer: "O'Fallon" },
  { what: 'a hyphen', answer: 'Jean-Luc' },
  { what: 'markup', answer: '<b>Maple & "Grove"</b>' },
];

const LENGTH = 'must be 3 to 60 characters.';
const REFUSED = [
  { what: 'two characters', answer: 'NY', error: LENGTH },
  { what: 'two emoji', answer: '🐈🐈', error: LENGTH },
  { what: '61 characters', answer: 'a'.repeat(61), error: LENGTH },
  { what: 'two characters and spaces', answer: ' NY  ', error: LENGTH },
  { what: 'a tab', answer: 'Maple\tGrove', error: 'must be one line of text.' },
  { what: 'spaces only', answer: '     ', error: 'is required.' },
];

const SAME_ANSWERS = [
  { what: 'the same answer twice', first: 'Maplewood', second: 'Maplewood' },
  { what: 'the same answer in other letter case', first: 'Maplewood', second: 'MAPLEWOOD' },
  { what: 'the same answer with spaces around it', first: 'Maplewood', second: '  Maplewood ' },
];

test.describe('Credentials: security questions', { tag: [stepOf('credentials'), '@edge'] }, () => {
  for (const [index, question] of QUESTIONS.entries()) {
    const other = QUESTIONS[(index + 1) % QUESTIONS.length] ?? '';
    test(
      `"${question}" is accepted as the first question, with "${other}" as the second`,
      { annotation: coversRule('credentials.questions', 'credentials.questions-differ') },
      async ({ form }) => {
        const credentials = await form.openCredentials();
        const answer = await credentials.submit({
          'Security Question 1': question,
          'Security Question 2': other,
        });
        expect(answer).toBeDisplayed('payment');
      },
    );
  }

  for (const field of ['Security Question 1', 'Security Question 2']) {
    test(
      `${field} refuses a value that is not in its list`,
      { annotation: coversRule('credentials.questions') },
      async ({ form }) => {
        const credentials = await form.openCredentials();
        const answer = await credentials.tamper(field, 'Who am I?').submit();
        expect(answer).toShowFieldError(field, `Select ${field} from the list.`);
      },
    );
  }

  test.describe('the same question twice', { annotation: coversRule('credentials.questions-differ') }, () => {
    const twice = { 'Security Question 1': SCHOOL, 'Security Question 2': SCHOOL };
    const error = 'Select two different security questions.';

    test('is refused', async ({ form }) => {
      const credentials = await form.openCredentials();
      expect(await credentials.submit(twice)).toShowFieldError('Security Question 2', error);
    });

    test('is shown together with an answer that is too short', async ({ form }) => {
      const credentials = await form.openCredentials();
      const answer = await credentials.submit({ ...twice, 'Security Answer 1': 'NY' });
      expect(answer).toShowFieldErrors({
        'Security Answer 1': `Security Answer 1 ${LENGTH}`,
        'Security Question 2': error,
      });
    });
  });

  test.describe('the same answer twice', { annotation: coversRule('credentials.answers-differ') }, () => {
    for (const { what, first, second } of SAME_ANSWERS) {
      test(`${what} is refused`, async ({ form }) => {
        const credentials = await form.openCredentials();
        const answer = await credentials.submit({
          'Security Answer 1': first,
          'Security Answer 2': second,
        });
        expect(answer).toShowFieldError('Security Answer 2', 'Security answers must not be the same.');
      });
    }

    test('is not shown together with an answer that is too short', async ({ form }) => {
      const credentials = await form.openCredentials();
      // The same in capitals.
      const answer = await credentials.submit({ 'Security Answer 1': 'aß', 'Security Answer 2': 'aSS' });
      expect(answer).toShowFieldError('Security Answer 1', `Security Answer 1 ${LENGTH}`);
    });

    test('answers that differ in one letter are accepted', async ({ form }) => {
      const credentials = await form.openCredentials();
      const answer = await credentials.submit({ 'Security Answer 1': 'Oaks', 'Security Answer 2': 'Oakt' });
      expect(answer).toBeDisplayed('payment');
    });
  });

  test.describe('answers', { annotation: coversRule('credentials.answer-length', 'form.one-line') }, () => {
    for (const field of ANSWERS) {
      for (const { what, answer } of ACCEPTED) {
        test(`${field} accepts ${what}`, async ({ form }) => {
          const credentials = await form.openCredentials();
          expect(await credentials.submit({ [field]: answer })).toBeDisplayed('payment');
        });
      }

      for (const { what, answer, error } of REFUSED) {
        test(`${field} refuses ${what}`, async ({ form }) => {
          const credentials = await form.openCredentials();
          expect(await credentials.submit({ [field]: answer })).toShowFieldError(field, `${field} ${error}`);
        });
      }
    }
  });
});
