import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Sandbox } from '../../state/sandbox';
import type { Sandboxes } from '../../state/sandboxes';

/** What every route of the site finds on the context. */
export interface SiteEnv {
  Variables: { sandbox: Sandbox };
}

/** Name of the header that says which sandbox a request is for. */
export const SANDBOX_HEADER = 'x-sandbox';

/** Name of the cookie that says the same for a person who started over (D-63). */
const OWN_SITE_COOKIE = 'own-site';

/**
 * Puts the sandbox of the request on the context: the one that its header names, otherwise the one that its browser
 * started over with, otherwise the default one.
 */
export const findSandbox = (sandboxes: Sandboxes) =>
  createMiddleware<SiteEnv>(async (c, next) => {
    const id = c.req.header(SANDBOX_HEADER);
    const sandbox = id === undefined ? sandboxOfBrowser(c, sandboxes) : sandboxes.get(id);
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

/** One that is gone, as after a restart, makes way for another empty one, and not for the one that everybody shares. */
function sandboxOfBrowser(c: Context, sandboxes: Sandboxes): Sandbox {
  const id = getCookie(c, OWN_SITE_COOKIE);
  if (id === undefined) return sandboxes.default;
  return sandboxes.get(id) ?? startOver(c, sandboxes);
}

/** Gives the browser of a request an empty sandbox of its own. */
export function startOver(c: Context, sandboxes: Sandboxes): Sandbox {
  const sandbox = sandboxes.create({});
  setCookie(c, OWN_SITE_COOKIE, sandbox.id, { path: '/', httpOnly: true, sameSite: 'Lax' });
  return sandbox;
}
