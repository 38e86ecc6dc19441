import type { Context } from 'hono';
import type { Sandbox } from './sandbox';

/** What the middleware of `app.ts` puts at the disposal of every route. */
export interface SiteEnv {
  Variables: { sandbox: Sandbox };
}

export type SiteContext = Context<SiteEnv>;

/** Name of the header that tells which sandbox a request is for. */
export const SANDBOX_HEADER = 'x-sandbox';
