import { createMiddleware } from 'hono/factory';
import type { SiteEnv } from '../routes/middleware/sandbox';
import type { Sandbox } from '../state/sandbox';
import type { SeededFault } from './make/seeded-fault';

const seeded = new WeakMap<Sandbox, SeededFault>();

/** Puts the traffic of a fault into a sandbox that was created with the fault's rules. */
export function seed(sandbox: Sandbox, fault: SeededFault): void {
  seeded.set(sandbox, fault);
}

/** Changes what is sent and answered in a sandbox that has a seeded fault. */
export const seededTraffic = createMiddleware<SiteEnv>(
  async (c, next) => seeded.get(c.var.sandbox)?.middleware?.(c, next) ?? next(),
);
