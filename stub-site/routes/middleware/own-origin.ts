import type { Context } from 'hono';
import { csrf } from 'hono/csrf';
import type { SiteEnv } from './sandbox';

/**
 * Whether a request comes from a page of this site, by what the browser says in its headers: for a form that has no
 * session, and so no token. Hono throws what it refuses; a person gets a page.
 */
export function isFromThisSite(c: Context<SiteEnv, string>): Promise<boolean> {
  return csrf()(c, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
}
