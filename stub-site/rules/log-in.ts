import { entered, type Entries, type FieldError } from './shared/field-error';
import { missing, textErrors } from './shared/text';

/** Fields of the central sign-on. Source: facts 4 [H]. @rule log-in.client-code */
export const LOG_IN_FIELDS = {
  username: { name: 'username', label: 'Username', required: true },
  password: { name: 'password', label: 'Password', required: true },
  clientCode: { name: 'clientCode', label: 'Client Code', max: 32 },
} as const;

/** How long a log-in lasts unless it is ended before, in milliseconds: 24 hours (D-31). */
const LOG_IN_MS = 24 * 60 * 60 * 1000;

/** Whether a log-in of the instant `since` is over at `now`, both in milliseconds (D-31). @rule log-in.ends */
export function isLogInOver(since: number, now: number): boolean {
  return now - since >= LOG_IN_MS;
}

/** One message for an unknown username and for a wrong password: it tells nobody which usernames exist (D-31). */
const WRONG_LOG_IN: FieldError = {
  field: LOG_IN_FIELDS.username.name,
  message: 'The username or password is not correct.',
};

/**
 * Why a log-in is refused: what is missing or too long (D-07), then, with `isRight`, whether username and password are
 * those of an account. A password is taken as it is, spaces included.
 * @rule log-in.required, log-in.account, log-in.wrong
 */
export function logInErrors(entries: Entries, isRight: boolean): FieldError[] {
  const { username, password, clientCode } = LOG_IN_FIELDS;
  const errors = [
    ...(entered(entries, username.name) === '' ? [missing(username)] : []),
    ...((entries[password.name] ?? '') === '' ? [missing(password)] : []),
    ...textErrors(clientCode, entries),
  ];
  return errors.length > 0 || isRight ? errors : [WRONG_LOG_IN];
}
