/** Registrations over plain HTTP, without a browser, as fast as a stub takes them. */
import autocannon from 'autocannon';
import { createSandbox, recordedAccounts } from './stub.mjs';

const CONNECTIONS = 10;

const FORM = '/pscof/registration/account';
const CREDENTIALS = '/pscof/registration/credentials';
const PAYMENT = '/pscof/registration/payment';
const POLICIES = '/pscof/registration/policies';
const THANK_YOU = '/pscof/registration/thank-you';

/**
 * What one registration carries from request to request.
 * @typedef {object} Carried
 * @property {number} number
 * @property {string} cookie
 * @property {string} csrf
 * @property {string} verification
 */
/**
 * @typedef {object} Step
 * @property {'GET' | 'POST'} method
 * @property {string | ((carried: Carried) => string)} path
 * @property {(carried: Carried) => Record<string, string>} [body] fields of the posted form
 * @property {string} [leadsTo] where the answer redirects to; without it the answer is a page
 * @property {string} [shows] text of that page
 */

/**
 * One registration: what a browser without script sends, redirects followed, but for the frame of User
 * Verification, whose tick is sent without showing it, and the style sheet, script and fonts.
 * @type {readonly Step[]}
 */
export const REGISTRATION = [
  { method: 'GET', path: FORM, shows: 'Account Information' },
  {
    method: 'POST',
    path: ({ verification }) => `/user-verification/${verification}`,
    body: () => ({ tick: 'yes' }),
    shows: 'You are verified.',
  },
  {
    method: 'POST',
    path: FORM,
    body: ({ number, verification }) => ({ ...formAnswers(number), userVerification: verification }),
    leadsTo: CREDENTIALS,
  },
  { method: 'GET', path: CREDENTIALS, shows: 'Create Username and Password' },
  { method: 'POST', path: CREDENTIALS, body: ({ number }) => credentialAnswers(number), leadsTo: PAYMENT },
  { method: 'GET', path: PAYMENT, shows: 'Payment Information' },
  { method: 'POST', path: PAYMENT, body: () => ({}), leadsTo: POLICIES },
  { method: 'GET', path: POLICIES, shows: 'Policies and Procedures' },
  { method: 'POST', path: POLICIES, body: () => ({ acknowledge: 'yes' }), leadsTo: THANK_YOU },
  { method: 'GET', path: THANK_YOU, shows: 'Thank you for registering' },
];

/**
 * A registrant who resembles no other: nobody is held up as a possible duplicate.
 * @param {number} number
 */
function formAnswers(number) {
  const email = `${letters(number)}@example.com`;
  return {
    firstName: 'Zoë',
    lastName: `Q${letters(number)}`,
    dateOfBirth: '02/29/1980',
    address: '111 S. 10th Street',
    city: 'St. Louis',
    state: 'Missouri',
    county: 'St. Louis City',
    zip: '63102',
    country: 'United States of America',
    primaryPhone: '314-555-0100',
    email,
    confirmEmail: email,
    userType: 'Individual',
  };
}

/** @param {number} number */
function credentialAnswers(number) {
  const password = 'Copper~Velvet~Frost!';
  return {
    username: `${letters(number)}.${number}`,
    password,
    confirmPassword: password,
    securityQuestion1: 'What was the name of your first school?',
    securityAnswer1: 'Maplewood',
    securityQuestion2: 'What was the make of your first car?',
    securityAnswer2: 'Rambler',
  };
}

/**
 * A number in letters that no password of ours contains.
 * @param {number} number
 */
function letters(number) {
  return number
    .toString(4)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => 'qxjk'.charAt(Number(digit)));
}

/**
 * Sends whole registrations into a new sandbox of a stub, on ten connections, and proves that the stub recorded
 * each of them.
 * @param {string} stub its address
 * @param {number} wanted registrations, rounded up to as many on each connection
 */
export async function register(stub, wanted) {
  const sandbox = await createSandbox(stub);
  const registrations = Math.ceil(wanted / CONNECTIONS) * CONNECTIONS;
  const amount = registrations * REGISTRATION.length;
  const tally = new Tally(sandbox);

  const start = performance.now();
  let end = start;
  const options = { url: stub, connections: CONNECTIONS, amount, requests: tally.requests() };
  const result = await new Promise((resolve, reject) => {
    const run = autocannon(options, (error, figures) => (error ? reject(error) : resolve(figures)));
    run.on('response', () => {
      end = performance.now();
      if (tally.surprise) run.stop();
    });
  });
  if (tally.surprise) throw new Error(`A registration over HTTP went wrong: ${tally.surprise}`);

  const recorded = (await recordedAccounts(stub, sandbox)).length;
  if (tally.finished !== registrations || recorded !== registrations) {
    throw new Error(
      `Expected ${registrations} registrations: ${tally.finished} were finished, ${recorded} accounts recorded, ` +
        `${result.errors} requests not answered.`,
    );
  }
  const seconds = (end - start) / 1000;
  return {
    registrations,
    recorded,
    seconds,
    registrationsPerSecond: registrations / seconds,
    requestsPerSecond: amount / seconds,
    latencyMs: { median: result.latency.p50, p99: result.latency.p99 },
  };
}

/** Registrations under way, and how many came to the thank-you. */
class Tally {
  started = 0;
  finished = 0;
  /** The first answer that was not as expected. */
  surprise = '';

  /** @param {string} sandbox */
  constructor(sandbox) {
    this.sandbox = sandbox;
  }

  /** @returns {autocannon.Request[]} */
  requests() {
    return REGISTRATION.map((step, place) => ({
      setupRequest: (request, context) => {
        const carried = /** @type {Carried} */ (context);
        if (place === 0) carried.number = this.started++;
        return { ...request, ...this.send(step, carried) };
      },
      onResponse: (status, page, context, headers = {}) => {
        this.check(step, { status, page, location: headers['location'] ?? '' });
        const carried = /** @type {Carried} */ (context);
        if (place === 0) {
          carried.cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
          carried.csrf = hiddenField(page, 'csrf');
          carried.verification = hiddenField(page, 'userVerification');
        }
        if (place === REGISTRATION.length - 1) this.finished += 1;
      },
    }));
  }

  /**
   * @param {Step} step
   * @param {Carried} carried
   * @returns {autocannon.Request}
   */
  send({ method, path, body }, carried) {
    const { cookie, csrf } = carried;
    const fields = body && new URLSearchParams({ csrf, action: 'next', ...body(carried) });
    return {
      method,
      path: typeof path === 'string' ? path : path(carried),
      headers: {
        'x-sandbox': this.sandbox,
        ...(cookie && { cookie }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { body: fields.toString() }),
    };
  }

  /**
   * @param {Step} step
   * @param {{ status: number, page: string, location: string | string[] }} answer
   */
  check({ method, path, leadsTo, shows = '' }, { status, page, location }) {
    const asExpected = leadsTo
      ? status === 303 && location === leadsTo
      : status === 200 && page.includes(shows);
    if (!asExpected) this.surprise ||= `${method} ${path} was answered with ${status} ${location}\n${page}`;
  }
}

/**
 * @param {string} page
 * @param {string} name
 */
function hiddenField(page, name) {
  const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(page) ?? [];
  return value;
}
