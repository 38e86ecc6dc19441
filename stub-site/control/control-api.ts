import { Hono } from 'hono';
import { seededFault } from '../faults';
import { seed } from '../faults/seeded';
import { SANDBOX_HEADER } from '../routes/middleware/sandbox';
import type { Sandbox } from '../state/sandbox';
import type { Sandboxes } from '../state/sandboxes';
import type { Checkout } from './checkout';
import { addExistingAccount } from './existing-account';
import { jsonBody } from './json-body';
import { sandboxApi } from './sandbox-api';
import { NEW_SANDBOX } from './schemas';

/**
 * The control API: how tests prepare a sandbox and read what was recorded. JSON in and out; a body or a name
 * that is not exactly as expected is answered with 400 or 404 and says what was expected. It is no part of the
 * site under test and absent unless the stub was started for tests.
 *
 * `GET /control/health` says who answers: `name`, and `root` and `fingerprint` of the code that the process was started
 * from, so that a stub of another checkout, or of older code, is not mistaken for this one.
 */
export function controlApi(sandboxes: Sandboxes, checkout?: Checkout): Hono {
  const api = new Hono();
  const name = 'pacer-registration-stub';

  api.get('/health', (c) => c.json({ site: name, name, sandboxHeader: SANDBOX_HEADER, ...checkout }));

  api.post('/sandboxes', jsonBody(NEW_SANDBOX), async (c) => {
    const { clock, fault: id = '', accounts = [], ...settings } = c.req.valid('json');
    const fault = seededFault(id);
    const sandbox = sandboxes.create({
      ...settings,
      ...(clock ? { clock: Date.parse(clock) } : {}),
      rules: fault?.rules,
    });
    if (fault) seed(sandbox, fault);
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
    if (!sandbox) {
      return c.json({ error: `There is no sandbox "${id}". Create one with POST /control/sandboxes.` }, 404);
    }
    c.set('sandbox', sandbox);
    return next();
  });
  one.route('/', sandboxApi);

  api.route('/sandboxes/:id', one);
  api.all('*', (c) => c.json({ error: `The control API has no ${c.req.method} ${c.req.path}.` }, 404));
  return api;
}
