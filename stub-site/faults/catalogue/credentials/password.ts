import { passwordErrors } from '../../../rules/credentials/password';
import { PATHS } from '../../../rules/shared/paths';
import { ignoringCase, length } from '../../../rules/shared/text';
import { lenient, reworded, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { inPage, whereverItStands } from '../../make/traffic';

const SPECIAL = 'Password must contain a special character.';
const PART = /part of your (first name|last name|username|email)\.$/;

/** Password. */
export const PASSWORD_FAULTS = faultsOf(
  { screen: 'credentials', step: 6 },
  {
    'password-13': {
      kind: 'off by one',
      sentence: 'A password of 13 characters is accepted.',
      breaks: ['credentials.password'],
      rules: {
        passwordErrors: lenient(
          passwordErrors,
          ({ message }, entries) =>
            message.endsWith('14 to 45 characters.') && length(entries['password'] ?? '') === 13,
        ),
      },
    },
    'password-44': {
      kind: 'off by one',
      sentence: 'A password of 45 characters, the longest there may be, is refused.',
      breaks: ['credentials.password'],
      rules: {
        passwordErrors: strict(
          passwordErrors,
          'password',
          'Password must be 14 to 44 characters.',
          (password) => length(password) > 44,
        ),
      },
    },
    'password-needs-digit': {
      kind: 'rule too strict',
      sentence: 'A password without a digit is refused.',
      breaks: ['credentials.password'],
      rules: {
        passwordErrors: strict(
          passwordErrors,
          'password',
          'Password must contain a digit.',
          (password) => !/\d/.test(password),
        ),
      },
    },
    'password-space-is-special': {
      kind: 'rule not enforced',
      sentence: 'A space counts as the special character of a password.',
      breaks: ['credentials.password'],
      rules: {
        passwordErrors: lenient(
          passwordErrors,
          ({ message }, entries) => message === SPECIAL && /\w \w/.test(entries['password'] ?? ''),
        ),
      },
    },
    'password-with-last-name': {
      kind: 'rule not enforced',
      sentence: 'A password may have the last name in it.',
      breaks: ['credentials.password-parts'],
      rules: {
        passwordErrors: lenient(passwordErrors, ({ message }) => message.endsWith('of your last name.')),
      },
    },
    'password-parts-of-four': {
      kind: 'off by one',
      sentence: 'Three characters in a row of the e-mail are allowed in a password; only four count.',
      breaks: ['credentials.password-parts'],
      rules: {
        passwordErrors: (entries, owner) =>
          passwordErrors(entries, owner).filter(
            ({ message }) =>
              !message.endsWith('of your email.') || hasRunOfFour(entries['password'] ?? '', owner.email),
          ),
      },
    },
    'first-password-fault-only': {
      kind: 'message wrong or missing',
      sentence: 'Of several broken rules of a password only the first is named.',
      breaks: ['credentials.password'],
      rules: {
        passwordErrors: reworded(passwordErrors, (errors) =>
          errors.filter(({ field }, place) => errors.findIndex((error) => error.field === field) === place),
        ),
      },
    },
    'first-message-only-at-field': {
      kind: 'message wrong or missing',
      sentence: 'If a field has several messages, only the first is at the field.',
      breaks: ['summary.at-field'],
      middleware: whereverItStands(
        PATHS.credentials,
        /(<span class="site-error">[^<]*<\/span>)(?:<span class="site-error">[^<]*<\/span>)+/g,
        '$1',
      ),
    },
    'password-part-untold': {
      kind: 'message wrong or missing',
      sentence: 'A password with a part of a name is refused with "Password is not valid."',
      breaks: ['credentials.password-parts'],
      rules: {
        passwordErrors: reworded(passwordErrors, (errors) =>
          errors.map((error) =>
            PART.test(error.message) ? { ...error, message: 'Password is not valid.' } : error,
          ),
        ),
      },
    },
    'password-not-compared': {
      kind: 'rule not enforced',
      sentence: 'Confirm Password may be another password.',
      breaks: ['credentials.password-confirmed'],
      rules: {
        passwordErrors: lenient(passwordErrors, ({ message }) => message === 'Passwords do not match.'),
      },
    },
    'guidance-outdated': {
      kind: 'content changed',
      sentence: 'The guidance beside the field asks for 8 characters, as before 2025.',
      breaks: ['credentials.password-guidance'],
      middleware: inPage(PATHS.credentials, 'have 14 to 45 characters', 'have 8 characters or more'),
    },
  },
);

function hasRunOfFour(password: string, email: string): boolean {
  const [mailbox = ''] = email.split('@');
  const runs = [...mailbox].slice(3).map((_, start) => mailbox.slice(start, start + 4));
  return runs.some((run) => ignoringCase(password).includes(ignoringCase(run)));
}
