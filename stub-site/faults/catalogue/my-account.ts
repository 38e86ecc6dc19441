import { settlementOf } from '../../rules/court/fees';
import { activationOutcome, codeValidThrough } from '../../rules/my-account/activation';
import { addDays } from '../../rules/shared/calendar-date';
import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { inPage, sentTo, whereverItStands } from '../make/traffic';

export const MY_ACCOUNT_FAULTS = faultsOf(
  { screen: 'my-account', step: 7 },
  {
    'any-code': {
      kind: 'rule not enforced',
      sentence: 'Any activation code activates the account.',
      breaks: ['activation.wrong'],
      rules: { activationOutcome: (code, _, today) => activationOutcome(code, true, today) },
    },
    'no-code-fits': {
      kind: 'rule too strict',
      sentence: 'Not even the mailed code activates the account.',
      breaks: ['activation.activates'],
      rules: { activationOutcome: (code, _, today) => activationOutcome(code, false, today) },
    },
    'code-used-twice': {
      kind: 'rule not enforced',
      sentence: 'A code that was used is taken again.',
      breaks: ['activation.single-use'],
      rules: {
        activationOutcome: (code, isRight, today) =>
          activationOutcome({ ...code, isUsed: false }, isRight, today),
      },
    },
    'never-locked': {
      kind: 'rule not enforced',
      sentence: 'Five wrong tries do not lock the code.',
      breaks: ['activation.locked'],
      rules: {
        activationOutcome: (code, isRight, today) =>
          activationOutcome({ ...code, wrongTries: 0 }, isRight, today),
      },
    },
    'locked-a-try-early': {
      kind: 'off by one',
      sentence: 'Four wrong tries lock the code.',
      breaks: ['activation.locked'],
      rules: {
        activationOutcome: (code, isRight, today) =>
          activationOutcome({ ...code, wrongTries: code.wrongTries + 1 }, isRight, today),
      },
    },
    'code-never-expires': {
      kind: 'rule not enforced',
      sentence: 'A code is taken a year after its delivery.',
      breaks: ['activation.expires'],
      rules: { codeValidThrough: (delivered) => addDays(delivered, 365) },
    },
    'code-expires-a-day-early': {
      kind: 'off by one',
      sentence: 'A code expires a day too early.',
      breaks: ['activation.expires'],
      rules: { codeValidThrough: (delivered) => addDays(codeValidThrough(delivered), -1) },
    },
    'code-as-printed-only': {
      kind: 'rule too strict',
      sentence: 'A code that is typed in small letters is wrong.',
      breaks: ['activation.as-typed'],
      middleware: sentTo(PATHS['my-account'], (entries) =>
        /[a-z]/.test(entries['activationCode'] ?? '')
          ? { ...entries, activationCode: 'ZZZZZZZZZZ' }
          : entries,
      ),
    },
    'sent-twice-tried-twice': {
      kind: 'rule not enforced',
      sentence: 'A wrong code that is sent twice, as by an impatient click without script, is tried twice.',
      breaks: ['activation.once'],
      middleware: whereverItStands(PATHS['my-account'], /<input type="hidden" name="form-id"[^>]*>/, ''),
    },
    'tries-untold': {
      kind: 'message wrong or missing',
      sentence: 'The screen does not say how many tries are left.',
      breaks: ['activation.wrong'],
      middleware: async (c, next) => {
        await next();
        if (c.req.path === PATHS['my-account'] && c.res.status === 422) {
          c.res = new Response((await c.res.text()).replace(/ \d tr(y is|ies are) left\./g, ''), c.res);
        }
      },
    },
    'status-renamed': {
      kind: 'content changed',
      sentence: 'Case Search Status is called Status.',
      breaks: ['my-account.shows'],
      middleware: inPage(PATHS['my-account'], 'Case Search Status', 'Status'),
    },
    'waiver-of-less-than-30': {
      kind: 'off by one',
      sentence: 'Fees of exactly $30 in a quarter are charged.',
      breaks: ['billing.waived'],
      rules: { settlementOf: (cents, hasCard) => settlementOf(cents + 10, hasCard) },
    },
    'never-charged': {
      kind: 'wrong record',
      sentence: 'The card is never charged: every quarter is waived.',
      breaks: ['billing.card-charged'],
      rules: { settlementOf: () => 'waiver' },
    },
    'card-charged-without-card': {
      kind: 'wrong record',
      sentence: 'An account holder without a card gets no invoice: the fees are booked as charged.',
      breaks: ['billing.invoice'],
      rules: { settlementOf: (cents) => settlementOf(cents, true) },
    },
  },
);
