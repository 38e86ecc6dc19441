import { passwordErrors } from '../../rules/credentials/password';
import { securityQuestionErrors } from '../../rules/credentials/security-questions';
import { ignoringCase, length } from '../../rules/text';
import { generateUsername, usernameErrors } from '../../rules/credentials/username';
import { PATHS } from '../../screens/paths';
import { reworded, lenient, strict } from '../changed-rule';
import { faultsOf } from '../seeded-fault';
import { after, editedPage, inPage, whereverItStands } from '../traffic';

const SPECIAL = 'Password must contain a special character.';
const PART = /part of your (first name|last name|username|email)\.$/;

export const CREDENTIALS_FAULTS = faultsOf(
  { screen: 'credentials', step: 6 },
  {
    'answer-optional': {
      kind: 'rule not enforced',
      sentence: 'Security Answer 2 may be left empty.',
      breaks: ['credentials.required'],
      rules: {
        securityQuestionErrors: lenient(
          securityQuestionErrors,
          ({ message }) => message === 'Security Answer 2 is required.',
        ),
      },
    },
    'username-seven': {
      kind: 'off by one',
      sentence: 'A username of 7 characters is accepted.',
      breaks: ['credentials.username'],
      rules: {
        usernameErrors: lenient(usernameErrors, (_, entries) => entries['username']?.length === 7),
      },
    },
    'username-44': {
      kind: 'off by one',
      sentence: 'A username of 45 characters, the longest there may be, is refused.',
      breaks: ['credentials.username'],
      rules: {
        usernameErrors: strict(
          usernameErrors,
          'username',
          'Username must be 8 to 44 characters.',
          (username) => username.length > 44,
        ),
      },
    },
    'username-with-plus': {
      kind: 'rule not enforced',
      sentence: 'A username with a plus sign is accepted.',
      breaks: ['credentials.username'],
      rules: {
        usernameErrors: lenient(usernameErrors, (_, entries) => /^\w+\+\w+$/.test(entries['username'] ?? '')),
      },
    },
    'username-without-signs': {
      kind: 'rule too strict',
      sentence: 'A username with an underscore is refused, although the field says that it may have one.',
      breaks: ['credentials.username'],
      rules: {
        usernameErrors: strict(
          usernameErrors,
          'username',
          'Username may contain only letters, digits, and . _ - @',
          (username) => username.includes('_'),
        ),
      },
    },
    'username-taken-in-capitals': {
      kind: 'rule not enforced',
      sentence: 'A username that is taken can be had in capitals.',
      breaks: ['credentials.username-unique'],
      rules: {
        usernameErrors: (entries, isTaken) =>
          usernameErrors(entries, (username) => username !== username.toUpperCase() && isTaken(username)),
      },
    },
    'generates-what-is-taken': {
      kind: 'registrants mixed up',
      sentence: 'Generate username offers the username of somebody else.',
      breaks: ['credentials.username-generated'],
      rules: { generateUsername: (owner) => generateUsername(owner, () => false) },
    },
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
      sentence: 'Of several messages of a field only the first stands at the field.',
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
    'question-missing': {
      kind: 'content changed',
      sentence: 'One of the ten security questions is missing.',
      breaks: ['credentials.questions'],
      middleware: inPage(PATHS.credentials, /<option[^>]*>Who was your favorite teacher\?<\/option>/g, ''),
    },
    'same-question-twice': {
      kind: 'rule not enforced',
      sentence: 'The same security question may be chosen twice.',
      breaks: ['credentials.questions-differ'],
      rules: {
        securityQuestionErrors: lenient(securityQuestionErrors, ({ message }) =>
          message.startsWith('Select two different'),
        ),
      },
    },
    'same-answer-in-capitals': {
      kind: 'rule not enforced',
      sentence: 'The same security answer may be given twice, once in capitals.',
      breaks: ['credentials.answers-differ'],
      rules: {
        securityQuestionErrors: lenient(
          securityQuestionErrors,
          ({ message }, { securityAnswer1 = '', securityAnswer2 = '' }) =>
            message.includes('must not be the same') && securityAnswer1.trim() !== securityAnswer2.trim(),
        ),
      },
    },
    'answer-61': {
      kind: 'off by one',
      sentence: 'A security answer of 61 characters is accepted.',
      breaks: ['credentials.answer-length'],
      rules: {
        securityQuestionErrors: lenient(
          securityQuestionErrors,
          ({ field }, entries) => entries[field]?.length === 61,
        ),
      },
    },
    'password-readable': {
      kind: 'secret shown or kept',
      sentence: 'A password can be read while it is typed.',
      breaks: ['credentials.secrets-not-shown'],
      middleware: inPage(PATHS.credentials, 'type="password"', 'type="text"'),
    },
    'password-shown-again': {
      kind: 'secret shown or kept',
      sentence: 'After a refusal the page brings the password back.',
      breaks: ['credentials.secrets-not-shown'],
      middleware: editedPage(PATHS.credentials, (markup, _, { password = '' }) =>
        markup.replace(/(id="password"[^>]*value=")/, `$1${password}`),
      ),
    },
    'password-kept': {
      kind: 'secret shown or kept',
      sentence: 'The password is kept as it was typed.',
      breaks: ['credentials.secrets-not-kept'],
      middleware: after(PATHS.credentials, ({ session, entries }) => {
        session.drafts.credentials = { ...session.drafts.credentials, kept: entries['password'] ?? '' };
      }),
    },
    'answers-readable': {
      kind: 'secret shown or kept',
      sentence: 'Security answers are kept as they were typed, in place of their digests.',
      breaks: ['credentials.secrets-not-kept'],
      middleware: after(PATHS.credentials, ({ session, entries }) => {
        if (!session.credentials) return;
        const securityQuestions = session.credentials.securityQuestions.map(({ question }, place) => ({
          question,
          answerDigest: entries[`securityAnswer${place + 1}`] ?? '',
        }));
        session.credentials = { ...session.credentials, securityQuestions };
      }),
    },
    'back-loses-username': {
      kind: 'answers lost',
      sentence: 'The way back to the credentials finds no username.',
      breaks: ['credentials.kept'],
      middleware: after(PATHS.credentials, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.credentials;
      }),
    },
    'reset-empties-form': {
      kind: 'answers lost',
      sentence: 'Reset on the credentials empties the form as well.',
      breaks: ['credentials.reset'],
      middleware: after(PATHS.credentials, ({ session, entries }) => {
        if (entries['action'] === 'reset') delete session.drafts.form;
      }),
    },
    'skips-payment': {
      kind: 'screen skipped or repeated',
      sentence: 'Next on the credentials leads to the policies: nobody is asked for a card.',
      breaks: ['credentials.required'],
      middleware: after(PATHS.credentials, ({ session, location }) => {
        if (location !== PATHS.payment) return;
        session.payment = { card: null };
        return PATHS.policies;
      }),
    },
    'asked-twice': {
      kind: 'screen skipped or repeated',
      sentence: 'Next on the credentials leads to the credentials again.',
      breaks: ['credentials.required'],
      middleware: after(PATHS.credentials, ({ location }) =>
        location === PATHS.payment ? PATHS.credentials : undefined,
      ),
    },
    'old-credentials-of-new-name': {
      kind: 'rule not enforced',
      sentence: 'Who changes the last name keeps the password, although it may now contain the name.',
      breaks: ['order.new-owner'],
      middleware: after(PATHS.form, ({ session, had }) => {
        if (had.credentials) session.credentials = had.credentials;
      }),
    },
  },
);

function hasRunOfFour(password: string, email: string): boolean {
  const [mailbox = ''] = email.split('@');
  const runs = [...mailbox].slice(3).map((_, start) => mailbox.slice(start, start + 4));
  return runs.some((run) => ignoringCase(password).includes(ignoringCase(run)));
}
