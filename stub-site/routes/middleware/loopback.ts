import { createMiddleware } from 'hono/factory';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Whether a host name or address is this machine's own: localhost, 127.0.0.0/8 or ::1 (D-19). */
export function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** The address at which the site is served unless another is asked for: IPv6 on a machine without IPv4. */
export function ownLoopback(interfaces = networkInterfaces()): '127.0.0.1' | '::1' {
  const addresses = Object.values(interfaces).flatMap((own = []) => own.map(({ address }) => address));
  return addresses.includes('127.0.0.1') || !addresses.includes('::1') ? '127.0.0.1' : '::1';
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
