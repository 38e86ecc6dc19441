import { type Entries, entered, type FieldError } from '../shared/field-error';
import { choiceErrors, type Field, ignoringCase, length, textErrors } from '../shared/text';

/** Ten questions of ours, the same in both lists (D-12). @rule credentials.questions */
export const SECURITY_QUESTIONS = [
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
] as const;

export const QUESTION_FIELDS = [
  {
    question: { name: 'securityQuestion1', label: 'Security Question 1', required: true },
    answer: { name: 'securityAnswer1', label: 'Security Answer 1', required: true },
  },
  {
    question: { name: 'securityQuestion2', label: 'Security Question 2', required: true },
    answer: { name: 'securityAnswer2', label: 'Security Answer 2', required: true },
  },
] as const;

const FEWEST = 3;
const MOST = 60;

/**
 * Why the security questions are refused. Source: facts 3.5 [H] for two questions, each chosen and answered; D-12.
 * @rule credentials.questions-differ, credentials.answers-differ
 */
export function securityQuestionErrors(entries: Entries): FieldError[] {
  const [first, second] = QUESTION_FIELDS;
  const errors = QUESTION_FIELDS.flatMap(({ question, answer }) => [
    ...choiceErrors(question, entries, SECURITY_QUESTIONS),
    ...answerErrors(answer, entries),
  ]);
  const has = (field: string): boolean => errors.some((error) => error.field === field);
  const same = (a: string, b: string): boolean =>
    ignoringCase(entered(entries, a)) === ignoringCase(entered(entries, b));
  if (
    !has(first.question.name) &&
    !has(second.question.name) &&
    same(first.question.name, second.question.name)
  ) {
    errors.push({ field: second.question.name, message: 'Select two different security questions.' });
  }
  if (!has(first.answer.name) && !has(second.answer.name) && same(first.answer.name, second.answer.name)) {
    errors.push({ field: second.answer.name, message: 'Security answers must not be the same.' });
  }
  return errors;
}

/** @rule credentials.answer-length */
function answerErrors(field: Field, entries: Entries): FieldError[] {
  const errors = textErrors(field, entries);
  const answer = entered(entries, field.name);
  if (errors.length > 0) {
    return errors;
  }
  return length(answer) < FEWEST || length(answer) > MOST
    ? [{ field: field.name, message: `${field.label} must be ${FEWEST} to ${MOST} characters.` }]
    : [];
}
