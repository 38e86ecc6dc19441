import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { after } from '../make/traffic';

export const CANCEL_FAULTS = faultsOf(
  { screen: 'cancel', step: 'any' },
  {
    'without-asking': {
      kind: 'screen skipped or repeated',
      sentence: 'Cancel on the form throws the registration away without asking.',
      breaks: ['cancel.confirmed'],
      middleware: after(PATHS.form, ({ sandbox, session, location }) => {
        if (location !== PATHS.cancel) return;
        sandbox.sessions.end(session.id);
        return PATHS['case-search'];
      }),
    },
    'forgets-nothing': {
      kind: 'rule not enforced',
      sentence: 'After a confirmed Cancel the form still has the answers.',
      breaks: ['cancel.confirmed'],
      middleware: async (c, next) => {
        if (c.req.method === 'POST' && c.req.path === PATHS.cancel) {
          return c.redirect(PATHS['case-search'], 303);
        }
        await next();
      },
    },
    'leads-home': {
      kind: 'screen skipped or repeated',
      sentence: 'A confirmed Cancel leads to the home page.',
      breaks: ['cancel.confirmed'],
      middleware: after(PATHS.cancel, ({ location }) =>
        location === PATHS['case-search'] ? PATHS.home : undefined,
      ),
    },
    'taken-back-to-form': {
      kind: 'screen skipped or repeated',
      sentence: '"No, go back" leads to the form, wherever Cancel was chosen.',
      breaks: ['cancel.taken-back'],
      middleware: after(PATHS.cancel, ({ entries }) =>
        entries['action'] === 'back' ? PATHS.form : undefined,
      ),
    },
    'taken-back-too-late': {
      kind: 'answers lost',
      sentence: '"No, go back" finds the form empty.',
      breaks: ['cancel.taken-back'],
      middleware: after(PATHS.cancel, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.form;
      }),
    },
  },
);
