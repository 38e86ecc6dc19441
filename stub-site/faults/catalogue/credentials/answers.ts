import { securityQuestionErrors } from '../../../rules/credentials/security-questions';
import { PATHS } from '../../../rules/shared/paths';
import { lenient } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { after, editedPage, inPage } from '../../make/traffic';

/** Security questions, secrets, and what becomes of the answers. */
export const SECURITY_ANSWER_FAULTS = faultsOf(
  { screen: 'credentials', step: 6 },
  {
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
      sentence:
        'A registrant who changes the last name keeps the password, although it may now contain the name.',
      breaks: ['order.new-owner'],
      middleware: after(PATHS.form, ({ session, had }) => {
        if (had.credentials) session.credentials = had.credentials;
      }),
    },
  },
);
