import type { Entries, FieldError } from '../shared/field-error';
import { ignoringCase, length, missing } from '../shared/text';

export const PASSWORD = { name: 'password', label: 'Password', required: true } as const;
export const CONFIRM_PASSWORD = {
  name: 'confirmPassword',
  label: 'Confirm Password',
  required: true,
} as const;

/** Whose password it is: nothing of these may be a part of it. */
export interface PasswordOwner {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly email: string;
}

const FEWEST = 14;
const MOST = 45;
/** Shortest run of characters that counts as a part of a name (D-11). */
const RUN = 3;

/**
 * Why a password is refused, in the order a person should fix it; empty when it is accepted.
 * Source: PACER announcement June 2025 [H] for 14-45 characters, lowercase, uppercase, special, no part of a name;
 * D-11 for what counts as special and as a part.
 * @rule credentials.password, credentials.password-confirmed
 */
export function passwordErrors(entries: Entries, owner: PasswordOwner): FieldError[] {
  const password = entries[PASSWORD.name] ?? '';
  const confirmation = entries[CONFIRM_PASSWORD.name] ?? '';
  const messages = password === '' ? [missing(PASSWORD).message] : brokenRules(password, owner);
  const errors = messages.map((message): FieldError => ({ field: PASSWORD.name, message }));
  if (confirmation === '') {
    errors.push(missing(CONFIRM_PASSWORD));
  } else if (password !== '' && confirmation !== password) {
    errors.push({ field: CONFIRM_PASSWORD.name, message: 'Passwords do not match.' });
  }
  return errors;
}

function brokenRules(password: string, owner: PasswordOwner): string[] {
  const parts = [
    { whose: 'first name', text: owner.firstName },
    { whose: 'last name', text: owner.lastName },
    { whose: 'username', text: owner.username },
    { whose: 'email', text: owner.email.split('@')[0] ?? '' },
  ];
  return [
    length(password) < FEWEST || length(password) > MOST
      ? `Password must be ${FEWEST} to ${MOST} characters.`
      : '',
    /\p{Ll}/u.test(password) ? '' : 'Password must contain a lowercase letter.',
    /\p{Lu}/u.test(password) ? '' : 'Password must contain an uppercase letter.',
    /[^\p{L}\p{N}\p{M}\p{C}\p{Z}]/u.test(password) ? '' : 'Password must contain a special character.',
    /^\s|\s$/.test(password) ? 'Password must not begin or end with a space.' : '',
    /[\p{Cc}\p{Zl}\p{Zp}]/u.test(password) ? 'Password must be one line of text.' : '',
    ...parts.map(({ whose, text }) =>
      sharesRun(password, text) ? `Password must not contain part of your ${whose}.` : '',
    ),
  ].filter(Boolean);
}

/**
 * Whether any run of three characters of `text` stands in `password`, ignoring case (D-11).
 * @rule credentials.password-parts
 */
function sharesRun(password: string, text: string): boolean {
  const haystack = ignoringCase(password);
  const characters = [...ignoringCase(text)];
  return characters.some(
    (_, start) =>
      start + RUN <= characters.length && haystack.includes(characters.slice(start, start + RUN).join('')),
  );
}
