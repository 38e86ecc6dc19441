/** Registrations over plain HTTP, without a browser, as fast as a stub answers them. */
import autocannon from 'autocannon';
import { Sandbox } from '../../fixtures/sandbox/sandbox';
import { type Carried, REGISTRATION, type RegistrationRequest } from './registration';

const CONNECTIONS = 10;

/** Registrations of one load, each recorded by the stub. */
export interface Load {
  readonly registrations: number;
  readonly registrationsPerSecond: number;
  /** Median time of one request. */
  readonly latencyMs: number;
}

/**
 * Sends whole registrations into a new sandbox of a stub, and proves that the stub recorded each of them. `wanted` is
 * rounded up to the same number on each connection.
 */
export async function register(stub: string, wanted: number): Promise<Load> {
  const sandbox = await Sandbox.create(stub);
  const registrations = Math.ceil(wanted / CONNECTIONS) * CONNECTIONS;
  const amount = registrations * REGISTRATION.length;
  const tally = new Tally(sandbox);

  const start = performance.now();
  let end = start;
  const options = { url: stub, connections: CONNECTIONS, amount, requests: tally.requests() };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, figures) =>
      error ? reject(error) : resolve(figures),
    );
    run.on('response', () => {
      end = performance.now();
      if (tally.unexpected) run.stop();
    });
  });
  if (tally.unexpected) throw new Error(`A registration over HTTP failed: ${tally.unexpected}`);

  const recorded = (await sandbox.accounts()).length;
  if (tally.finished !== registrations || recorded !== registrations) {
    throw new Error(
      `Expected ${registrations} registrations: ${tally.finished} reached the thank-you screen, ${recorded} accounts ` +
        `were recorded, ${result.errors} requests were not answered.`,
    );
  }
  return {
    registrations,
    registrationsPerSecond: registrations / ((end - start) / 1000),
    latencyMs: result.latency.p50,
  };
}

/** Counts registrations that were started and finished, and checks every answer. */
class Tally {
  finished = 0;
  /** The first answer that was not as expected. */
  unexpected = '';
  private started = 0;

  constructor(private readonly sandbox: Sandbox) {}

  requests(): autocannon.Request[] {
    return REGISTRATION.map((step, place) => ({
      setupRequest: (request, context) => {
        const carried = context as Carried;
        if (place === 0) carried.number = this.started++;
        return { ...request, ...this.requestOf(step, carried) };
      },
      onResponse: (status, page, context, headers = {}) => {
        this.check(step, { status, page, location: String(headers['location'] ?? '') });
        const carried = context as Carried;
        if (place === 0) {
          carried.cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
          carried.csrf = hiddenField(page, 'csrf');
          carried.verification = hiddenField(page, 'userVerification');
        }
        if (place === REGISTRATION.length - 1) this.finished += 1;
      },
    }));
  }

  private requestOf({ method, path, body }: RegistrationRequest, carried: Carried): autocannon.Request {
    const { cookie, csrf } = carried;
    const fields = body && new URLSearchParams({ csrf, action: 'next', ...body(carried) });
    return {
      method,
      path: typeof path === 'string' ? path : path(carried),
      headers: {
        ...this.sandbox.headers,
        ...(cookie && { cookie }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { body: fields.toString() }),
    };
  }

  private check(
    { method, path, leadsTo, shows = '' }: RegistrationRequest,
    { status, page, location }: { status: number; page: string; location: string },
  ): void {
    const isExpected = leadsTo
      ? status === 303 && location === leadsTo
      : status === 200 && page.includes(shows);
    const address = typeof path === 'string' ? path : 'the User Verification';
    if (!isExpected)
      this.unexpected ||= `${method} ${address} was answered with ${status} ${location}\n${page}`;
  }
}

function hiddenField(page: string, name: string): string {
  const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(page) ?? [];
  return value;
}
