import { createMiddleware } from 'hono/factory';
import type { Sandbox } from '../../state/sandbox';
import type { Sandboxes } from '../../state/sandboxes';

/** What every route of the site finds on the context. */
export interface SiteEnv {
  Variables: { sandbox: Sandbox };
}

/** Name of the header that says which sandbox a request is for. */
export const SANDBOX_HEADER = 'x-sandbox';

/** Puts the sandbox of the request on the context: the one that its header names, otherwise the default one. */
export const findSandbox = (sandboxes: Sandboxes) =>
  createMiddleware<SiteEnv>(async (c, next) => {
    const id = c.req.header(SANDBOX_HEADER) ?? sandboxes.default.id;
    const sandbox = sandboxes.get(id);
    if (!sandbox) {
      return c.text(
        `Expected the id of a sandbox in the header ${SANDBOX_HEADER}, got "${id}". Create one with POST /control/sandboxes.\n`,
        400,
      );
    }
    c.set('sandbox', sandbox);
    c.header('cache-control', 'no-store');
    return next();
  });
