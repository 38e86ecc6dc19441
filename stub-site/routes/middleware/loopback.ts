import { createMiddleware } from 'hono/factory';
import { isIPv4 } from 'node:net';

/** Whether a host name or address is this machine's own: localhost, 127.0.0.0/8 or ::1 (D-19). */
export function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** Whether a Host header, with or without a port, names this machine. */
function isLoopbackHost(host: string): boolean {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(host);
  return match !== null && isLoopbackAddress((match[1] ?? match[2] ?? '').toLowerCase());
}

/** Answers requests for this machine only. */
export const loopbackOnly = createMiddleware(async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (isLoopbackHost(host)) return next();
  return c.text(`Expected a loopback host, got "${host}". This site answers only on this machine.\n`, 421);
});
