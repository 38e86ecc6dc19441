import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Entries } from '../rules/field-error';
import type { Sandbox } from '../state/sandbox';

/** What the middleware of `app.ts` puts at the disposal of every route. */
export interface SiteEnv {
  Variables: { sandbox: Sandbox };
}

export type SiteContext = Context<SiteEnv>;

/** Name of the header that tells which sandbox a request is for. */
export const SANDBOX_HEADER = 'x-sandbox';

/**
 * The texts of a submitted form; files and repeated fields are no part of any screen and are left out.
 * Throws an HTTPException (400) for a body that is no form.
 */
export async function readEntries(c: Context): Promise<Entries> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new HTTPException(400, { message: 'Expected the fields of a form.', cause });
  });
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
