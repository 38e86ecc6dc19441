import type { Mention } from '../mentions/mention';
import type { Action } from './action';

/** The fields that words about credentials stand for. */
export function fieldsOf(
  mention: Mention,
  base: Pick<Action, 'isSoft' | 'why' | 'start' | 'end'>,
  sentence: string,
): Action[] {
  const words = sentence.slice(mention.start, mention.end);
  const field = (id: string, label: string): Action => ({ ...base, is: 'field', label, id });
  switch (mention.id) {
    case 'security-both':
      return [
        field('security-questions', words.replace(/ and.*/i, '')),
        field('security-answers', /Answers/.test(words) ? words.replace(/questions? and /i, '') : 'answers'),
      ];
    case 'security-answered':
      return [
        field(
          'security-questions',
          /(?:security |secret |challenge )?questions?$/i.exec(words)?.[0] ?? words,
        ),
        field('security-answers', 'answers'),
      ];
    case 'security-answers':
      return [
        field(
          'security-answers',
          /^answer(?:ing|ed)? |answered$/i.test(words) ? 'answers' : mention.label || words,
        ),
      ];
    case 'confirm-password':
      // "To confirm it" is about a password only where one was named.
      if (/confirm|verify/i.test(words) && !/pass/i.test(sentence.slice(0, mention.end))) return [];
      if (!/pass/i.test(words) && /\be-?mail\b(?!.*\bpass)/i.test(sentence.slice(0, mention.start)))
        return [];
      if (
        /\b(?:enter|create|choose|type|set(?: up)?|pick|make up|select|provide)\s*(?:and|&|\/)\s*$/i.test(
          sentence.slice(0, mention.start),
        )
      )
        return [field('password', 'password'), field('confirm-password', mention.label || 'password again')];
      // "The password is entered twice": in both fields.
      if (
        /pass/i.test(words) &&
        /\b(?:twice|two times|both)\b/i.test(words) &&
        !/pass/i.test(sentence.slice(0, mention.start))
      )
        return [field('password', 'password'), field('confirm-password', mention.label || 'password again')];
      return [field('confirm-password', mention.label || 'password again')];
    default:
      return [field(mention.id ?? '', mention.label || words)];
  }
}
