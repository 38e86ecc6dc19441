import { UserError } from '../../../runner/user-error.cjs';

/** A request to a server outside of the suite: the only ones that leave the machine, and only by `npm run alert`. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** What no message may show. */
  readonly secrets?: readonly string[];
  /** How messages name the server. The address itself may be a secret. */
  readonly server: string;
}

const TIME_LIMIT_MS = 30_000;
const LONGEST_ANSWER = 300;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Sends JSON and resolves with the JSON that comes back. Throws unless the server says that it did what it was asked. */
export async function call({ method, address, headers, body, secrets = [], server }: Call): Promise<unknown> {
  const hide = (text: string): string =>
    secrets.filter(Boolean).reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
  let status: number;
  let answer: string;
  try {
    const response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error', // another server must not get the token
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    status = response.status;
    answer = await response.text();
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new UserError(
      `The alert was not sent: ${server} did not answer ${method} (${hide(reason)}). Check its address and the network, then run npm run alert again.`,
    );
  }
  if (status < 200 || status > 299) {
    throw new UserError(
      `The alert was not sent: expected ${server} to answer ${method} with a status from 200 to 299, got ${status}: ${hide(answer).slice(0, LONGEST_ANSWER)}. A token needs the right to write issues.`,
    );
  }
  try {
    return answer === '' ? undefined : JSON.parse(answer);
  } catch {
    return undefined; // a webhook may answer with any text
  }
}

/** The address without a slash at its end. Throws unless a token is safe there: https, or this machine. */
export function safeAddress(name: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url && isSafe) return address.replace(/\/+$/, '');
  throw new UserError(
    `Expected ${name} to be an https address, or an http one of this machine, got ${url ? `one of ${url.protocol}//${url.hostname}` : 'no address'}. Correct the variable.`,
  );
}
