import type { FlowScreen } from '../../pages/steps';
import type { Action } from '../catalogue';
import type { Rule } from './reading';

/** A rule for the screen of a step: by one of its controls, or by its words. */
interface ScreenRule {
  readonly rule: Rule;
  readonly screen: FlowScreen;
  readonly isMetBy: (control: Action) => boolean;
}

const byControl = (
  name: string,
  screen: FlowScreen,
  what: string,
  isMetBy: ScreenRule['isMetBy'],
): ScreenRule => ({
  rule: {
    id: `screen.${name}`,
    sureness: 'likely',
    means: `A step whose first telling control is ${what} is on "${screen}".`,
  },
  screen,
  isMetBy,
});

const byWords = (screen: FlowScreen, words: RegExp, what: string) => ({
  rule: {
    id: `screen.words-${screen}`,
    sureness: 'likely' as const,
    means: `A step without a telling control that speaks of ${what} is on "${screen}".`,
  },
  screen,
  words,
});

const BY_CONTROL: readonly ScreenRule[] = [
  byControl('address', 'home', 'the site itself', ({ control }) => control === 'address'),
  byControl(
    'case-search-only',
    'register',
    'a link with "Case Search Only"',
    ({ control, label = '' }) => control === 'link' && /case search only/i.test(label),
  ),
  byControl(
    'register-for-account',
    'case-search',
    'a link that begins "Register for PACER Account"',
    ({ control, label = '' }) => control === 'link' && /^register for (?:a )?pacer account/i.test(label),
  ),
  byControl(
    'register',
    'home',
    'the link "Register"',
    ({ control, label = '' }) => control === 'link' && /^register(?: for an account)?$/i.test(label),
  ),
  byControl('form', 'form', 'a registration form', ({ control }) => control === 'form'),
  byControl(
    'user-type',
    'form',
    'the list "User Type"',
    ({ control, label = '' }) => control === 'list' && /^user type$/i.test(label),
  ),
  byControl('robot', 'form', 'a check box with "robot"', ({ label = '' }) => /\brobot\b/i.test(label)),
  byControl('credentials', 'credentials', 'a field', ({ control }) => control === 'field'),
];

const BY_WORDS = [
  byWords('payment', /\bpayment\b|\bcredit card\b/i, '"payment" or "credit card"'),
  byWords('policies', /\bpolicies and procedures\b/i, '"policies and procedures"'),
  byWords('thank-you', /\bthank\b|\blast screen\b/i, '"thank" or "last screen"'),
];

const UNKNOWN: Rule = {
  id: 'screen.unknown',
  sureness: 'unsure',
  means: 'A step of which no rule tells the screen is not followed.',
};

export const SCREEN_RULES: readonly Rule[] = [
  ...BY_CONTROL.map(({ rule }) => rule),
  ...BY_WORDS.map(({ rule }) => rule),
  UNKNOWN,
];

/** The screen of a step, by its first control that tells, otherwise by its words; undefined when nothing tells. */
export function screenOf(
  controls: readonly Action[],
  text: string,
): { readonly screen: FlowScreen | undefined; readonly rule: Rule } {
  for (const control of controls) {
    const told = BY_CONTROL.find(({ isMetBy }) => isMetBy(control));
    if (told) return told;
  }
  return BY_WORDS.find(({ words }) => words.test(text)) ?? { screen: undefined, rule: UNKNOWN };
}
