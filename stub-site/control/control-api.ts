import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { seededFault, unknownFault } from '../faults';
import { MAIL_BUSINESS_DAYS } from '../rules/my-account/activation';
import { VERIFICATION_MODES } from '../rules/form/user-verification';
import { court } from '../routes/court';
import { SCREENS, SESSION_COOKIE } from '../routes/registration';
import { SANDBOX_HEADER } from '../routes/request';
import { LOG_IN_COOKIE } from '../routes/log-in';
import type { Sandbox, Sandboxes } from '../state/sandbox';
import { addExistingAccount } from './existing-account';
import type { RegistrationScreenName } from '../state/session';
import { screensBefore, startAt, START_SCREENS, type StartScreen } from './start-session';

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
const isOnCalendar = (milliseconds: number): boolean =>
  milliseconds >= 0 && milliseconds < Date.UTC(2100, 0, 1);

/** Most accounts that a sandbox starts with: what fits into the largest body. */
const MOST_ACCOUNTS = 25;

const NEW_SANDBOX = v.strictObject({
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
const FAILING = [
  ...Object.values(SCREENS).map(({ path }) => path),
  ...court.routes.filter(({ method }) => method === 'POST').map(({ path }) => path),
];

const CAN_FAIL = `Expected an address that can fail: ${FAILING.join(', ')}`;

function canFail(path: string): boolean {
  return FAILING.some((address) => new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
}

const SETTINGS = v.pipe(
  v.strictObject({
    verification: v.optional(v.picklist(VERIFICATION_MODES)),
    failNext: v.optional(v.pipe(v.string(), v.startsWith('/'), v.check(canFail, CAN_FAIL))),
  }),
  v.check(
    (settings) => Object.keys(settings).length > 0,
    'Expected one setting at least: verification, failNext',
  ),
);
const CLOCK_MOVE = v.strictObject({ advanceSeconds: v.pipe(v.number(), v.finite()) });

const NEW_SESSION = v.strictObject({
  at: v.picklist(START_SCREENS),
  form: v.optional(ANSWERS.form),
  credentials: v.optional(ANSWERS.credentials),
  payment: v.optional(ANSWERS.payment),
  draft: v.optional(v.record(v.string(), v.string())),
});

/** Documents that an account has viewed, by their numbers of pages: fees without a click for each. */
const DOCUMENTS_BOUGHT = v.strictObject({
  pages: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(100)),
});

const NEW_LOG_IN = v.strictObject({ username: v.string(), clientCode: v.optional(v.string()) });

/**
 * The control API: how tests prepare a sandbox and read what was recorded. JSON in and out; a body or a name
 * that is not exactly as expected is answered with 400 or 404 and says what was expected. It is no part of the
 * site under test and absent unless the stub was started for tests.
 */
export function controlApi(sandboxes: Sandboxes): Hono {
  const api = new Hono();

  api.get('/health', (c) => c.json({ site: 'pacer-registration-stub', sandboxHeader: SANDBOX_HEADER }));

  api.post('/sandboxes', async (c) => {
    const options = await read(c, NEW_SANDBOX);
    if (options instanceof Response) return options;
    const { clock, fault, accounts = [], ...settings } = options;
    const sandbox = sandboxes.create({
      ...settings,
      ...(clock ? { clock: Date.parse(clock) } : {}),
      ...(fault ? { fault: seededFault(fault) } : {}),
    });
    for (const account of accounts) {
      const errors = await addExistingAccount(sandbox, account);
      if (errors.length > 0) return c.json({ error: 'The account was refused.', faults: errors }, 400);
    }
    return c.json({ id: sandbox.id, now: sandbox.clock.date().toISOString() }, 201);
  });

  const one = new Hono<{ Variables: { sandbox: Sandbox } }>();

  one.use(async (c, next) => {
    const id = c.req.param('id') ?? '';
    const sandbox = sandboxes.get(id);
    if (!sandbox)
      return c.json({ error: `There is no sandbox "${id}". Create one with POST /control/sandboxes.` }, 404);
    c.set('sandbox', sandbox);
    return next();
  });

  one.patch('/', async (c) => {
    const settings = await read(c, SETTINGS);
    if (settings instanceof Response) return settings;
    Object.assign(c.var.sandbox, settings);
    return c.json(settings);
  });

  one.post('/clock', async (c) => {
    const move = await read(c, CLOCK_MOVE);
    if (move instanceof Response) return move;
    const { clock } = c.var.sandbox;
    const milliseconds = move.advanceSeconds * 1000;
    if (!isOnCalendar(clock.now() + milliseconds)) {
      const error = `Expected a clock from 1970 to 2099; ${move.advanceSeconds} seconds from ${clock.date().toISOString()} lead beyond.`;
      return c.json({ error }, 400);
    }
    clock.advance(milliseconds);
    return c.json({ now: clock.date().toISOString() });
  });

  one.post('/sessions', async (c) => {
    const request = await read(c, NEW_SESSION);
    if (request instanceof Response) return request;
    const { at, draft, ...answers } = request;
    const unused = Object.keys(answers).filter((name) => !(screensBefore(at) as string[]).includes(name));
    if (unused.length > 0) {
      const error = `Expected answers to the screens before ${at} (${screensBefore(at).join(', ') || 'none'}), got ${unused.join(', ')}.`;
      return c.json({ error }, 400);
    }
    const strangers = Object.keys(draft ?? {}).filter((field) => !draftFields(at).includes(field));
    if (strangers.length > 0) {
      const error = `Expected a draft of the fields that ${at} keeps (${draftFields(at).join(', ') || 'none'}), got ${strangers.join(', ')}.`;
      return c.json({ error }, 400);
    }
    const started = await startAt(c.var.sandbox, at, answers, draft);
    return 'errors' in started
      ? c.json({ error: `A session cannot start at ${at} with these answers.`, faults: started.errors }, 400)
      : c.json({ cookie: { name: SESSION_COOKIE, value: started.session.id }, path: started.path }, 201);
  });

  one.get('/accounts', (c) => c.json(c.var.sandbox.accounts()));
  one.get('/accounts/:username', (c) => {
    const username = c.req.param('username');
    const account = c.var.sandbox.account(username);
    return account ? c.json(account) : c.json({ error: noAccount(username) }, 404);
  });
  one.post('/accounts/:username/documents', async (c) => {
    const bought = await read(c, DOCUMENTS_BOUGHT);
    if (bought instanceof Response) return bought;
    const username = c.req.param('username');
    const { sandbox } = c.var;
    const account = sandbox.account(username);
    if (!account) return c.json({ error: noAccount(username) }, 404);
    for (const pages of bought.pages) {
      sandbox.ledger.chargeDocument(account, { caseNumber: '25-40001', document: 1, pages }, '');
    }
    return c.json({ balanceCents: sandbox.ledger.balance(account) }, 201);
  });

  one.post('/log-ins', async (c) => {
    const request = await read(c, NEW_LOG_IN);
    if (request instanceof Response) return request;
    const account = c.var.sandbox.account(request.username);
    if (!account) return c.json({ error: noAccount(request.username) }, 404);
    const { id } = c.var.sandbox.logIns.start(account.username, request.clientCode ?? '');
    return c.json({ cookie: { name: LOG_IN_COOKIE, value: id } }, 201);
  });

  one.get('/mailbox', (c) => c.json(c.var.sandbox.mailbox()));
  one.get('/outbox', (c) => c.json(c.var.sandbox.outbox()));
  one.get('/ledger', (c) => c.json(c.var.sandbox.ledger.entries()));
  one.get('/filings', (c) => c.json(c.var.sandbox.filings));
  one.get('/state', (c) => c.json(c.var.sandbox.state()));

  api.route('/sandboxes/:id', one);
  api.all('*', (c) => c.json({ error: `The control API has no ${c.req.method} ${c.req.path}.` }, 404));
  return api;
}

function noAccount(username: string): string {
  return `No account has the username "${username}".`;
}

/** Fields of a screen that can come filled in: all but those that are never shown again (D-06). */
function draftFields(at: StartScreen): string[] {
  if (at === 'thank-you') return [];
  const { fields, neverKept } = SCREENS[at];
  return fields.filter((field) => !neverKept.includes(field));
}

/** The body of a request when it is what the schema says; otherwise the answer that tells what is wrong with it. */
async function read<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    return c.json({ error: 'Expected a JSON body.' }, 400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return c.json({ error: `Expected a JSON object, got ${JSON.stringify(body).slice(0, 60)}.` }, 400);
  }
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : c.json({ error: v.summarize(parsed.issues) }, 400);
}
