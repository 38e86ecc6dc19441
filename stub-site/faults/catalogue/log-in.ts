import { isLogInOver, logInErrors } from '../../rules/log-in';
import { PATHS } from '../../rules/shared/paths';
import { reworded, lenient } from '../make/changed-rule';
import { faultsOf } from '../make/seeded-fault';
import { inPage, sentTo } from '../make/traffic';

export const LOG_IN_FAULTS = faultsOf(
  { screen: 'log-in', step: 9 },
  {
    'any-password': {
      kind: 'rule not enforced',
      sentence: 'Any password opens an account.',
      breaks: ['log-in.wrong'],
      rules: { logInErrors: (entries) => logInErrors(entries, true) },
    },
    'username-told-apart': {
      kind: 'secret shown or kept',
      sentence: 'A wrong password and an unknown username get different messages.',
      breaks: ['log-in.wrong'],
      rules: {
        logInErrors: reworded(logInErrors, (errors) =>
          errors.map((error) =>
            error.message.includes('not correct')
              ? { field: 'password', message: 'The password is not correct.' }
              : error,
          ),
        ),
      },
    },
    'password-shown': {
      kind: 'secret shown or kept',
      sentence: 'The password can be read while it is typed.',
      breaks: ['log-in.password-hidden'],
      middleware: inPage(PATHS['log-in'], /type="password"/, 'type="text"'),
    },
    'client-code-unlimited': {
      kind: 'off by one',
      sentence: 'A client code of 33 characters is taken.',
      breaks: ['log-in.client-code'],
      rules: { logInErrors: lenient(logInErrors, ({ field }) => field === 'clientCode') },
    },
    'client-code-lost': {
      kind: 'answers lost',
      sentence: 'The client code does not reach the receipts.',
      breaks: ['log-in.client-code'],
      middleware: sentTo(PATHS['log-in'], (entries) => ({ ...entries, clientCode: '' })),
    },
    'target-lost': {
      kind: 'screen skipped or repeated',
      sentence: 'A log-in for the court leads to Manage My Account.',
      breaks: ['log-in.account'],
      middleware: sentTo(PATHS['log-in'], (entries) => ({ ...entries, to: 'my-account' })),
    },
    'never-ends': {
      kind: 'rule not enforced',
      sentence: 'A log-in lasts for ever.',
      breaks: ['log-in.ends'],
      rules: { isLogInOver: () => false },
    },
    'ends-an-hour-early': {
      kind: 'off by one',
      sentence: 'A log-in ends after 23 hours.',
      breaks: ['log-in.ends'],
      rules: { isLogInOver: (since, now) => isLogInOver(since, now + 60 * 60 * 1000) },
    },
    'log-out-on-screen-only': {
      kind: 'checked in the browser only',
      sentence: 'Log Out leads home and leaves the log-in open.',
      breaks: ['log-in.log-out'],
      middleware: async (c, next) => {
        if (c.req.path === PATHS.logOut) {
          c.header('set-cookie', 'log-in=; Path=/; Max-Age=0');
          return c.redirect(PATHS.home, 303);
        }
        await next();
      },
    },
  },
);
