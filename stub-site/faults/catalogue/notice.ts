import { duplicateVerdict, type Identity } from '../../rules/form/duplicate';
import { PATHS } from '../../rules/shared/paths';
import { finishForm } from '../../screens/notice';
import { faultsOf } from '../make/seeded-fault';
import { after, editedPage } from '../make/traffic';

export const NOTICE_FAULTS = faultsOf(
  { screen: 'notice', step: 5 },
  {
    'duplicates-unnoticed': {
      kind: 'rule not enforced',
      sentence: 'Nobody is warned of an account that may already exist.',
      breaks: ['form.duplicate-two'],
      rules: { duplicateVerdict: () => 'none' },
    },
    'warned-for-a-birthday': {
      kind: 'rule too strict',
      sentence: 'A registrant who shares only the birth date with an account is warned.',
      breaks: ['form.duplicate-two'],
      rules: {
        duplicateVerdict: (registrant, accounts) => {
          const known = [...accounts];
          const verdict = duplicateVerdict(registrant, known);
          const shared = known.some(({ dateOfBirth }) => dateOfBirth === registrant.dateOfBirth);
          return verdict === 'none' && shared ? 'possible' : verdict;
        },
      },
    },
    'same-person-only-warned': {
      kind: 'rule not enforced',
      sentence:
        'A registrant who shares name, birth date and e-mail is only warned, and not held for review.',
      breaks: ['form.duplicate-three'],
      rules: { duplicateVerdict: (...identities) => onlyWarned(duplicateVerdict(...identities)) },
    },
    'alias-is-another-mailbox': {
      kind: 'rule not enforced',
      sentence: 'A + alias of an e-mail in use counts as an e-mail of its own.',
      breaks: ['form.duplicate-alias'],
      rules: {
        duplicateVerdict: (registrant, accounts) => duplicateVerdict(withoutAlias(registrant), accounts),
      },
    },
    'names-the-other': {
      kind: 'registrants mixed up',
      sentence: 'The warning names the holder of the other account.',
      breaks: ['form.duplicate-names-nothing'],
      middleware: editedPage(PATHS.notice, (markup, sandbox) =>
        markup.replace('an account we already have', `the account of ${sandbox.accounts.all()[0]?.lastName}`),
      ),
    },
    'skipped-for-government': {
      kind: 'screen skipped or repeated',
      sentence: 'A government employee whose e-mail proves nothing gets no notice of the Private account.',
      breaks: ['form.government-email'],
      middleware: after(PATHS.form, ({ session, location }) => {
        if (location !== PATHS.notice || session.awaitingNotice?.duplicate !== 'none') return;
        finishForm(session, session.awaitingNotice);
        return PATHS.credentials;
      }),
    },
    'back-loses-answers': {
      kind: 'answers lost',
      sentence: 'Back on the warning leads to an empty form.',
      breaks: ['form.kept'],
      middleware: after(PATHS.notice, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.form;
      }),
    },
  },
);

function onlyWarned(verdict: ReturnType<typeof duplicateVerdict>) {
  return verdict === 'review' ? 'possible' : verdict;
}

/** Somebody whose alias belongs to nobody. */
function withoutAlias(registrant: Identity): Identity {
  return registrant.email.includes('+') ? { ...registrant, email: `alias-${registrant.email}` } : registrant;
}
