import { isIPv4 } from 'node:net';

/** Whether a host name or address is this machine's own: localhost, 127.0.0.0/8 or ::1 (D-19). */
export function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** Whether a Host header, with or without a port, names this machine. */
export function isLoopbackHost(host: string): boolean {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(host);
  return match !== null && isLoopbackAddress((match[1] ?? match[2] ?? '').toLowerCase());
}
