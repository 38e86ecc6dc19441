import { addDays } from '../../rules/shared/calendar-date';
import { PATHS } from '../../rules/shared/paths';
import { addBusinessDays } from '../../rules/thank-you/letter';
import { type AccountStatus, statusAtRegistration } from '../../rules/thank-you/status';
import type { Message } from '../../state/records/mailbox';
import { faultsOf } from '../make/seeded-fault';
import { editedPage, inFile, inPage, onceRegistered, whereverItStands } from '../make/traffic';

type Registered = Parameters<typeof statusAtRegistration>[0];

export const THANK_YOU_FAULTS = faultsOf(
  { screen: 'thank-you', step: 9 },
  {
    'number-cut-off': {
      kind: 'content changed',
      sentence: 'The account number is shown without its first digit.',
      breaks: ['thank-you.account'],
      middleware: inPage(PATHS['thank-you'], /(<td>)7(\d{6}<\/td>)/, '$1$2'),
    },
    'number-given-twice': {
      kind: 'registrants mixed up',
      sentence: 'Every registrant gets the same account number.',
      breaks: ['thank-you.account'],
      middleware: onceRegistered((account) => Object.assign(account, { accountNumber: '7000001' })),
    },
    'promises-e-filing': {
      kind: 'content changed',
      sentence: 'The account is said to be for e-filing too.',
      breaks: ['thank-you.account'],
      middleware: inPage(PATHS['thank-you'], 'not for e-filing', 'and for e-filing'),
    },
    'active-without-card': {
      kind: 'rule not enforced',
      sentence: 'An account without a card is active at once.',
      breaks: ['thank-you.without-card'],
      rules: {
        statusAtRegistration: status((found) =>
          found.statusReason === 'activation-code-mailed' ? { ...found, caseSearchStatus: 'active' } : found,
        ),
      },
    },
    'inactive-with-card': {
      kind: 'rule too strict',
      sentence: 'An account with a validated card is inactive.',
      breaks: ['thank-you.with-card'],
      rules: {
        statusAtRegistration: status((found) =>
          found.statusReason === 'card-validated' ? { ...found, caseSearchStatus: 'inactive' } : found,
        ),
      },
    },
    'charge-at-registration': {
      kind: 'wrong record',
      sentence: 'Registering with a card costs a fee of $3.',
      breaks: ['thank-you.with-card'],
      middleware: onceRegistered((account, sandbox) => {
        if (!account.card) return;
        const registration = { caseNumber: 'registration', document: 1, pages: 30 };
        sandbox.ledger.chargeDocument(account, registration, '');
      }),
    },
    'letter-to-card-holders': {
      kind: 'wrong record',
      sentence: 'A registrant with a card gets an activation letter too.',
      breaks: ['thank-you.with-card'],
      rules: {
        statusAtRegistration: status((found) =>
          found.statusReason === 'card-validated'
            ? { ...found, statusReason: 'activation-code-mailed' }
            : found,
        ),
      },
    },
    'letter-never-sent': {
      kind: 'wrong record',
      sentence: 'The letter with the activation code is never sent.',
      breaks: ['thank-you.without-card'],
      middleware: onceRegistered((_, sandbox) => (sandbox.outbox() as Message[]).splice(0)),
    },
    'letter-a-day-early': {
      step: 7,
      kind: 'off by one',
      sentence: 'The letter arrives a business day too early.',
      breaks: ['thank-you.letter'],
      rules: { addBusinessDays: (date, days) => addBusinessDays(date, days - 1) },
    },
    'letter-a-day-late': {
      step: 7,
      kind: 'off by one',
      sentence: 'The letter arrives a business day too late.',
      breaks: ['thank-you.letter'],
      rules: { addBusinessDays: (date, days) => addBusinessDays(date, days + 1) },
    },
    'letter-on-weekends': {
      step: 7,
      kind: 'rule not enforced',
      sentence: 'Weekends count as business days of the letter.',
      breaks: ['thank-you.letter'],
      rules: { addBusinessDays: addDays },
    },
    'code-on-screen': {
      kind: 'secret shown or kept',
      sentence: 'The activation code is on the screen, so nobody needs the letter.',
      breaks: ['thank-you.without-card'],
      middleware: editedPage(PATHS['thank-you'], (markup, sandbox) =>
        markup.replace('activation code by', `activation code ${sandbox.outbox()[0]?.body.slice(-10)} by`),
      ),
    },
    'review-forgotten': {
      kind: 'rule not enforced',
      sentence: 'A duplicate of three facts is active at once instead of under review.',
      breaks: ['thank-you.under-review'],
      rules: {
        statusAtRegistration: (registration) => statusAtRegistration({ ...registration, duplicate: 'none' }),
      },
    },
    'government-by-word': {
      kind: 'rule not enforced',
      sentence: 'A registrant who chooses a government User Type is believed, whatever the e-mail.',
      breaks: ['thank-you.government'],
      rules: {
        statusAtRegistration: (registration) =>
          statusAtRegistration({ ...registration, email: 'anybody@example.gov' }),
      },
    },
    'verification-untold': {
      kind: 'message wrong or missing',
      sentence: 'The screen does not tell a government employee that the verification is pending.',
      breaks: ['thank-you.government'],
      middleware: whereverItStands(
        PATHS['thank-you'],
        /Your account is registered as a Private account[^<]*/,
        '',
      ),
    },
    'gone-on-reload': {
      kind: 'screen skipped or repeated',
      sentence: 'The thank-you is shown once: reload leads to an empty form.',
      breaks: ['order.reload'],
      middleware: editedPage(PATHS['thank-you'], (markup, sandbox) => {
        for (const { id, accountNumber } of sandbox.sessions.all()) {
          if (accountNumber) sandbox.sessions.end(id);
        }
        return markup;
      }),
    },
    'username-wider-than-window': {
      kind: 'layout',
      sentence: 'A long username makes the page wider than the window of a phone.',
      breaks: ['page.fits'],
      middleware: inFile('/assets/site.css', 'overflow-wrap: anywhere;', ''),
    },
  },
);

/** The status of an account, with something wrong. */
function status(distort: (found: AccountStatus) => AccountStatus) {
  return (registration: Registered): AccountStatus => distort(statusAtRegistration(registration));
}
