import * as v from 'valibot';
import { seededFault, unknownFault } from '../faults';
import { VERIFICATION_MODES } from '../rules/form/user-verification';
import { MAIL_BUSINESS_DAYS } from '../rules/thank-you/letter';
import { SCREENS } from '../screens';
import { COURT_FORMS } from '../screens/court';
import type { RegistrationScreenName } from '../state/session';
import { START_SCREENS } from './start-session';

// What the control API reads.

/** Answers to a screen, by the names of its fields. */
const answersTo = (name: RegistrationScreenName) =>
  v.strictObject(v.entriesFromList(SCREENS[name].fields, v.optional(v.string())));

const ANSWERS = {
  form: answersTo('form'),
  credentials: answersTo('credentials'),
  payment: answersTo('payment'),
};

const EXISTING_ACCOUNT = v.strictObject({ ...ANSWERS, payment: v.optional(ANSWERS.payment) });

/** Instants at which a sandbox's clock may stand: those whose calendar the rules know, 1970 to 2099. */
export const isOnCalendar = (milliseconds: number): boolean =>
  milliseconds >= 0 && milliseconds < Date.UTC(2100, 0, 1);

/** Most accounts that a sandbox starts with: what fits into the largest body. */
const MOST_ACCOUNTS = 25;

export const NEW_SANDBOX = v.strictObject({
  clock: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.check(
        (text) => isOnCalendar(Date.parse(text)),
        'Expected an instant from 1970 to 2099, such as 2026-03-16T12:00:00-04:00',
      ),
    ),
  ),
  verification: v.optional(v.picklist(VERIFICATION_MODES)),
  mailBusinessDays: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(MAIL_BUSINESS_DAYS.fewest),
      v.maxValue(MAIL_BUSINESS_DAYS.most),
    ),
  ),
  fault: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (id) => seededFault(id) !== undefined,
        ({ input }) => unknownFault(input),
      ),
    ),
  ),
  accounts: v.optional(v.pipe(v.array(EXISTING_ACCOUNT), v.maxLength(MOST_ACCOUNTS))),
});

/** Addresses at which the site can be asked to fail: where the registration's screens and the court's forms are sent. */
const FAILING = [...Object.values(SCREENS), ...COURT_FORMS].map(({ path }) => path);

const CAN_FAIL = `Expected an address that can fail: ${FAILING.join(', ')}`;

function canFail(path: string): boolean {
  return FAILING.some((address) => new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
}

export const SETTINGS = v.pipe(
  v.strictObject({
    verification: v.optional(v.picklist(VERIFICATION_MODES)),
    failNext: v.optional(v.pipe(v.string(), v.startsWith('/'), v.check(canFail, CAN_FAIL))),
  }),
  v.check(
    (settings) => Object.keys(settings).length > 0,
    'Expected one setting at least: verification, failNext',
  ),
);

export const CLOCK_CHANGE = v.strictObject({ advanceSeconds: v.pipe(v.number(), v.finite()) });

export const NEW_SESSION = v.strictObject({
  at: v.picklist(START_SCREENS),
  form: v.optional(ANSWERS.form),
  credentials: v.optional(ANSWERS.credentials),
  payment: v.optional(ANSWERS.payment),
  draft: v.optional(v.record(v.string(), v.string())),
});

/** Documents that an account has viewed, by their numbers of pages: fees without a click for each. */
export const DOCUMENTS_BOUGHT = v.strictObject({
  pages: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(100)),
});

export const NEW_LOG_IN = v.strictObject({ username: v.string(), clientCode: v.optional(v.string()) });
