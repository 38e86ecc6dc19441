import { policiesErrors } from '../../rules/policies';
import { PATHS } from '../../rules/shared/paths';
import { register } from '../../state/registration';
import { reworded, lenient } from '../make/changed-rule';
import { faultsOf } from '../make/seeded-fault';
import { after, inFile, inPage, withOwnToken } from '../make/traffic';

export const POLICIES_FAULTS = faultsOf(
  { screen: 'policies', step: 8 },
  {
    'acknowledgement-not-asked': {
      kind: 'rule not enforced',
      sentence: 'Submit goes through without the acknowledgement.',
      breaks: ['policies.acknowledge'],
      rules: { policiesErrors: lenient(policiesErrors, () => true) },
    },
    'acknowledged-beforehand': {
      kind: 'content changed',
      sentence: 'The acknowledgement comes ticked, so that nobody has to agree.',
      breaks: ['policies.acknowledge'],
      middleware: inPage(PATHS.policies, 'id="acknowledge"', 'id="acknowledge" checked'),
    },
    'message-changed': {
      kind: 'message wrong or missing',
      sentence: 'A missing acknowledgement is answered with "This field is required."',
      breaks: ['policies.acknowledge'],
      rules: {
        policiesErrors: reworded(policiesErrors, (errors) =>
          errors.map((error) => ({ ...error, message: 'This field is required.' })),
        ),
      },
    },
    'asterisk-unexplained': {
      kind: 'message wrong or missing',
      sentence: 'The screen does not say what its asterisk means.',
      breaks: ['policies.acknowledge'],
      middleware: inPage(PATHS.policies, '<span>Required Information</span>', ''),
    },
    'refused-and-recorded': {
      kind: 'wrong record',
      sentence: 'Submit without the acknowledgement is refused, and the account is opened all the same.',
      breaks: ['policies.acknowledge'],
      middleware: after(PATHS.policies, ({ sandbox, session, entries }) => {
        if (entries['action'] === 'next' && !session.accountNumber) register(sandbox, session);
      }),
    },
    'price-doubled': {
      kind: 'content changed',
      sentence: 'The policies say that a page costs $0.20.',
      breaks: ['policies.text'],
      middleware: inPage(PATHS.policies, '$0.10 a page', '$$0.20 a page'),
    },
    'password-advice-missing': {
      kind: 'message wrong or missing',
      sentence: 'The policies no longer say never to send a password by e-mail.',
      breaks: ['policies.text'],
      middleware: inPage(PATHS.policies, 'Never send your password by e-mail.', ''),
    },
    'printable-version-misnamed': {
      kind: 'content changed',
      sentence: 'The printable version downloads as document.bin.',
      breaks: ['policies.printable'],
      middleware: async (c, next) => {
        await next();
        if (c.req.path === PATHS.printablePolicies) {
          c.header('content-disposition', 'attachment; filename="document.bin"');
        }
      },
    },
    'back-loses-tick': {
      kind: 'answers lost',
      sentence: 'The acknowledgement is lost on the way back and forth.',
      breaks: ['policies.kept'],
      middleware: after(PATHS.policies, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.policies;
      }),
    },
    'back-loses-card': {
      kind: 'answers lost',
      sentence: 'Back on the policies throws the entered card away.',
      breaks: ['policies.kept'],
      middleware: after(PATHS.policies, ({ session, entries }) => {
        if (entries['action'] === 'back') session.payment = { card: null };
      }),
    },
    'second-submit-second-account': {
      kind: 'wrong record',
      sentence: 'A Submit that is sent twice opens two accounts.',
      breaks: ['submit.once'],
      middleware: after(PATHS.policies, ({ sandbox, session, had, entries }) => {
        if (entries['action'] !== 'next' || !had.accountNumber || !session.credentials) return;
        const { username } = session.credentials;
        register(sandbox, {
          ...session,
          credentials: { ...session.credentials, username: `${username}.${sandbox.accounts.all().length}` },
        });
      }),
    },
    'forgeries-accepted': {
      kind: 'rule not enforced',
      sentence: 'A Submit without the token of its session goes through.',
      breaks: ['request.csrf'],
      middleware: withOwnToken(PATHS.policies),
    },
    'printed-in-part': {
      kind: 'layout',
      sentence: 'Printing the screen prints of the policies only what their box shows.',
      breaks: ['policies.printed'],
      middleware: inFile('/assets/site.css', 'max-height: none;', ''),
    },
  },
);
