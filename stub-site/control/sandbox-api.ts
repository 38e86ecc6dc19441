import { type Context, Hono } from 'hono';
import { LOG_IN_COOKIE } from '../routes/middleware/holder';
import { SESSION_COOKIE } from '../routes/middleware/session';
import type { Sandbox } from '../state/sandbox';
import { jsonBody } from './json-body';
import { CLOCK_CHANGE, DOCUMENTS_BOUGHT, isOnCalendar, NEW_LOG_IN, NEW_SESSION, SETTINGS } from './schemas';
import { draftFields, screensBefore, startAt } from './start-session';

/** What the control API does with one sandbox. */
export const sandboxApi = new Hono<{ Variables: { sandbox: Sandbox } }>();

sandboxApi.patch('/', jsonBody(SETTINGS), (c) => {
  const settings = c.req.valid('json');
  Object.assign(c.var.sandbox, settings);
  return c.json(settings);
});

sandboxApi.post('/clock', jsonBody(CLOCK_CHANGE), (c) => {
  const { advanceSeconds } = c.req.valid('json');
  const { clock } = c.var.sandbox;
  const milliseconds = advanceSeconds * 1000;
  if (!isOnCalendar(clock.now() + milliseconds)) {
    const error = `Expected a clock from 1970 to 2099; ${advanceSeconds} seconds from ${clock.date().toISOString()} lead beyond.`;
    return c.json({ error }, 400);
  }
  clock.advance(milliseconds);
  return c.json({ now: clock.date().toISOString() });
});

sandboxApi.post('/sessions', jsonBody(NEW_SESSION), async (c) => {
  const { at, draft, ...answers } = c.req.valid('json');
  const before: readonly string[] = screensBefore(at);
  const unused = Object.keys(answers).filter((name) => !before.includes(name));
  if (unused.length > 0) {
    const error = `Expected answers to the screens before ${at} (${before.join(', ') || 'none'}), got ${unused.join(', ')}.`;
    return c.json({ error }, 400);
  }
  const kept = draftFields(at);
  const unknown = Object.keys(draft ?? {}).filter((field) => !kept.includes(field));
  if (unknown.length > 0) {
    const error = `Expected a draft of the fields that ${at} keeps (${kept.join(', ') || 'none'}), got ${unknown.join(', ')}.`;
    return c.json({ error }, 400);
  }
  const started = await startAt(c.var.sandbox, at, answers, draft);
  return 'errors' in started
    ? c.json({ error: `A session cannot start at ${at} with these answers.`, faults: started.errors }, 400)
    : c.json({ cookie: { name: SESSION_COOKIE, value: started.session.id }, path: started.path }, 201);
});

sandboxApi.get('/accounts', (c) => c.json(c.var.sandbox.accounts.all()));

sandboxApi.get('/accounts/:username', (c) => {
  const username = c.req.param('username');
  const account = c.var.sandbox.accounts.get(username);
  return account ? c.json(account) : noAccount(c, username);
});

sandboxApi.post('/accounts/:username/documents', jsonBody(DOCUMENTS_BOUGHT), (c) => {
  const { accounts, ledger } = c.var.sandbox;
  const username = c.req.param('username');
  const account = accounts.get(username);
  if (!account) return noAccount(c, username);
  for (const pages of c.req.valid('json').pages) {
    ledger.chargeDocument(account, { caseNumber: '25-40001', document: 1, pages }, '');
  }
  return c.json({ balanceCents: ledger.balance(account) }, 201);
});

sandboxApi.post('/log-ins', jsonBody(NEW_LOG_IN), (c) => {
  const { username, clientCode = '' } = c.req.valid('json');
  const { accounts, logIns } = c.var.sandbox;
  const account = accounts.get(username);
  if (!account) return noAccount(c, username);
  const { id } = logIns.start(account.username, clientCode);
  return c.json({ cookie: { name: LOG_IN_COOKIE, value: id } }, 201);
});

sandboxApi.get('/mailbox', (c) => c.json(c.var.sandbox.inbox()));
sandboxApi.get('/outbox', (c) => c.json(c.var.sandbox.outbox()));
sandboxApi.get('/ledger', (c) => c.json(c.var.sandbox.ledger.entries()));
sandboxApi.get('/filings', (c) => c.json(c.var.sandbox.filings.all()));
sandboxApi.get('/state', (c) => c.json(c.var.sandbox.state()));

function noAccount(c: Context, username: string): Response {
  return c.json({ error: `No account has the username "${username}".` }, 404);
}
