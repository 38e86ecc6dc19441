import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { MAIL_BUSINESS_DAYS } from '../rules/activation';
import { VERIFICATION_MODES } from '../rules/user-verification';
import { SESSION_COOKIE } from '../registration';
import { SANDBOX_HEADER } from '../request';
import type { Sandbox, Sandboxes } from '../sandbox';
import { addExistingAccount } from './existing-account';
import { startAt, START_SCREENS } from './start-session';

const TEXTS = v.record(v.string(), v.string());

const EXISTING_ACCOUNT = v.strictObject({ form: TEXTS, credentials: TEXTS, payment: v.optional(TEXTS) });

const NEW_SANDBOX = v.strictObject({
  clock: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.check(
        (text) => !Number.isNaN(Date.parse(text)),
        'Expected an instant such as 2026-03-16T12:00:00-04:00',
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
  accounts: v.optional(v.pipe(v.array(EXISTING_ACCOUNT), v.maxLength(100))),
});

const SETTINGS = v.strictObject({ verification: v.picklist(VERIFICATION_MODES) });
const CLOCK_MOVE = v.strictObject({ advanceSeconds: v.pipe(v.number(), v.finite()) });

const NEW_SESSION = v.strictObject({
  at: v.picklist(START_SCREENS),
  form: v.optional(TEXTS),
  credentials: v.optional(TEXTS),
  payment: v.optional(TEXTS),
});

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
    const { clock, accounts = [], ...settings } = options;
    const sandbox = sandboxes.create({ ...settings, ...(clock ? { clock: Date.parse(clock) } : {}) });
    for (const account of accounts) {
      const faults = await addExistingAccount(sandbox, account);
      if (faults.length > 0) return c.json({ error: 'The account was refused.', faults }, 400);
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
    c.var.sandbox.verification = settings.verification;
    return c.json(settings);
  });

  one.post('/clock', async (c) => {
    const move = await read(c, CLOCK_MOVE);
    if (move instanceof Response) return move;
    c.var.sandbox.clock.advance(move.advanceSeconds * 1000);
    return c.json({ now: c.var.sandbox.clock.date().toISOString() });
  });

  one.post('/sessions', async (c) => {
    const request = await read(c, NEW_SESSION);
    if (request instanceof Response) return request;
    const { at, ...answers } = request;
    const started = await startAt(c.var.sandbox, at, answers);
    return 'faults' in started
      ? c.json({ error: `A session cannot start at ${at} with these answers.`, faults: started.faults }, 400)
      : c.json({ cookie: { name: SESSION_COOKIE, value: started.session.id }, path: started.path }, 201);
  });

  one.get('/accounts', (c) => c.json(c.var.sandbox.accounts()));
  one.get('/accounts/:username', (c) => {
    const username = c.req.param('username');
    const account = c.var.sandbox.account(username);
    return account ? c.json(account) : c.json({ error: `No account has the username "${username}".` }, 404);
  });
  one.get('/mailbox', (c) => c.json(c.var.sandbox.mailbox));
  one.get('/ledger', (c) => c.json(c.var.sandbox.ledger));
  one.get('/state', (c) => c.json(c.var.sandbox.state()));

  api.route('/sandboxes/:id', one);
  api.notFound((c) => c.json({ error: `The control API has no ${c.req.method} ${c.req.path}.` }, 404));
  return api;
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
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : c.json({ error: v.summarize(parsed.issues) }, 400);
}
