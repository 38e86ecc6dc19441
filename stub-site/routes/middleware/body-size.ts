import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';

/** Largest request body, in bytes: many times what the longest registration form needs. */
const LARGEST_BODY = 64 * 1024;

const tooLarge = (c: Context): Response => c.text(`Expected a body of at most ${LARGEST_BODY} bytes.\n`, 413);

/** Counts a body as it comes in; needed only where its length is not declared, and dear: it opens every request. */
const countBody = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge });

/** Refuses a body that is too large. */
export const limitBody = createMiddleware(async (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined) return c.req.method === 'GET' ? next() : countBody(c, next);
  return Number(length) > LARGEST_BODY ? tooLarge(c) : next();
});
