import { SESSION_COOKIE } from '../../routes/middleware/session';
import { isSessionExpired } from '../../rules/session';
import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { after, inFile, insteadOf, whereverItStands } from '../make/traffic';

export const SESSION_FAULTS = faultsOf(
  { screen: 'session', step: 'any' },
  {
    'never-ends': {
      kind: 'rule not enforced',
      sentence: 'A session never ends, however long it is idle.',
      breaks: ['session.expires'],
      rules: { isSessionExpired: () => false },
    },
    'ends-a-second-early': {
      kind: 'off by one',
      sentence: 'A session ends a second before its 20 minutes are over.',
      breaks: ['session.expires'],
      rules: { isSessionExpired: (lastUsed, now) => isSessionExpired(lastUsed, now + 1000) },
    },
    'end-untold': {
      kind: 'message wrong or missing',
      sentence: 'An ended session is answered with "Error" in place of what happened.',
      breaks: ['session.expires'],
      middleware: whereverItStands('/pscof/', /<h1>Your session has expired<\/h1>/, '<h1>Error</h1>'),
    },
    'warns-a-minute-late': {
      kind: 'off by one',
      sentence: 'The warning of an idle session shows at minute 19.',
      breaks: ['session.warns'],
      middleware: whereverItStands('/pscof/', 'data-warn-after="1080000"', 'data-warn-after="1140000"'),
    },
    'cannot-be-extended': {
      kind: 'rule not enforced',
      sentence: 'Continue registration closes the warning, and the session ends all the same.',
      breaks: ['session.extended'],
      middleware: after(PATHS.keepAlive, ({ session, had }) => {
        session.lastUsed = had.lastUsed;
      }),
    },
    'closed-by-escape': {
      kind: 'rule not enforced',
      sentence: 'Escape closes the warning, and the session ends all the same.',
      breaks: ['session.escape'],
      middleware: inFile('/assets/site.js', /idle\.addEventListener\('cancel'[\s\S]*$/, '}'),
    },
    'focus-lost-after-warning': {
      kind: 'accessibility',
      sentence: 'After the warning, the focus is no longer in the frame of User Verification.',
      breaks: ['session.focus'],
      middleware: inFile('/assets/site.js', 'focusedBefore?.focus({ preventScroll: true })', 'focusedBefore'),
    },
    'sends-again-at-the-end': {
      kind: 'screen skipped or repeated',
      sentence: 'At the end of a session, a refused screen is sent to the site a second time.',
      breaks: ['order.no-resend'],
      middleware: inFile(
        '/assets/site.js',
        'location.replace(location.pathname + location.search)',
        'location.reload()',
      ),
    },
    shared: {
      kind: 'registrants mixed up',
      sentence: 'A new visitor is shown the registration of the visitor before.',
      breaks: ['order.own-session'],
      middleware: async (c, next) => {
        const [latest] = c.var.sandbox.sessions.all().slice(-1);
        const isNew = !c.req.header('cookie')?.includes(SESSION_COOKIE);
        if (c.req.path === PATHS.form && isNew && latest) {
          c.header('set-cookie', `${SESSION_COOKIE}=${latest.id}; Path=/`);
          return c.redirect(PATHS.form, 303);
        }
        await next();
      },
    },
    'unfinished-is-forgotten': {
      kind: 'screen skipped or repeated',
      sentence: 'Opening a later screen early leads to the form, however far the registration has come.',
      breaks: ['order.first-unfinished'],
      middleware: after(PATHS.policies, ({ location }) =>
        location === PATHS.credentials || location === PATHS.payment ? PATHS.form : undefined,
      ),
    },
    'no-second-registration': {
      kind: 'screen skipped or repeated',
      sentence: 'After the thank-you nobody can start another registration in the same browser.',
      breaks: ['order.new-registration'],
      middleware: insteadOf(PATHS.form, ({ accountNumber }) =>
        accountNumber ? PATHS['thank-you'] : undefined,
      ),
    },
    'cookies-unmentioned': {
      kind: 'message wrong or missing',
      sentence: 'With cookies off, the site does not say that registration needs them.',
      breaks: ['request.cookies'],
      middleware: whereverItStands(
        '/pscof/',
        /Registration needs cookies\. Allow cookies for this site/,
        'Something is wrong',
      ),
    },
    'no-way-back': {
      kind: 'screen skipped or repeated',
      sentence: "The browser's Back on the policies leads to the policies again.",
      breaks: ['order.history'],
      middleware: insteadOf(PATHS.payment, ({ payment }) => (payment ? PATHS.policies : undefined)),
    },
  },
);
