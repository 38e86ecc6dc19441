import { securityQuestionErrors } from '../../../rules/credentials/security-questions';
import { generateUsername, usernameErrors } from '../../../rules/credentials/username';
import { lenient, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { inFile } from '../../make/traffic';

/** Username, and a security answer. */
export const USERNAME_FAULTS = faultsOf(
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
    'progress-without-names': {
      kind: 'accessibility',
      sentence: 'In a narrow window the steps of the progress have no names.',
      breaks: ['page.progress'],
      middleware: inFile(
        '/assets/site.css',
        /\.usa-step-indicator__segment-label \{\s*display: block;\s*position: absolute;/,
        '.usa-step-indicator__segment-label { display: none;',
      ),
    },
    'forced-colors-ignored': {
      kind: 'accessibility',
      sentence: 'In forced colors the circles of the progress and the icons of alerts are gone.',
      breaks: ['page.forced-colors'],
      middleware: inFile('/assets/site.css', 'forced-color-adjust: none;', ''),
    },
  },
);
