import { type Entries, entered, type FieldError } from '../shared/field-error';
import { missing } from '../shared/text';

export const USERNAME = { name: 'username', label: 'Username', required: true } as const;
const FEWEST = 8;
const MOST = 45;

/**
 * Why a username is refused; empty when it is accepted. `isTaken` compares without case. Source: facts 3.5 [H] for 8 or more, D-10.
 * @rule credentials.username, credentials.username-unique
 */
export function usernameErrors(entries: Entries, isTaken: (username: string) => boolean): FieldError[] {
  const username = entered(entries, USERNAME.name);
  if (username === '') {
    return [missing(USERNAME)];
  }
  const messages = [
    username.length < FEWEST || username.length > MOST
      ? `Username must be ${FEWEST} to ${MOST} characters.`
      : '',
    /^[A-Za-z0-9._@-]*$/.test(username) ? '' : 'Username may contain only letters, digits, and . _ - @',
  ].filter(Boolean);
  if (messages.length === 0 && isTaken(username)) {
    messages.push('Username is already taken.');
  }
  return messages.map((message) => ({ field: USERNAME.name, message }));
}

/**
 * A free username made of the first letter of the first name, the last name and a number (D-10).
 * @rule credentials.username-generated
 */
export function generateUsername(
  owner: { firstName: string; lastName: string },
  isTaken: (username: string) => boolean,
): string {
  const letters = `${owner.firstName.slice(0, 1)}${owner.lastName}`
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const stem = (letters || 'registrant').slice(0, 30);
  for (let number = 1; ; number += 1) {
    const username = `${stem}${String(number).padStart(Math.max(2, FEWEST - stem.length), '0')}`;
    if (!isTaken(username)) {
      return username;
    }
  }
}
