import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { isLoopbackAddress } from '../../../stub-site/routes/loopback';
import type { Rows } from '../rows';

// Source: D-19; issue 2 ("The stub binds loopback only and refuses anything else with a clear error") and design.md
// (the control API is absent unless the stub was started for tests).

const ROOT = path.join(__dirname, '../../..');

/** A process of stub-site/main.ts. */
class Stub {
  output = '';
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ended: Promise<unknown>;

  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, ['-r', 'tsx/cjs', 'stub-site/main.ts', ...args], { cwd: ROOT });
    this.ended = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
  }

  /** The address it prints once it answers; never, when it does not. */
  async address(): Promise<string> {
    const ready = /Stub site ready at (http:\S+)\n/;
    while (!ready.test(this.output)) await once(this.child.stdout, 'data');
    return ready.exec(this.output)?.[1] ?? '';
  }

  /** Its exit code once it has ended, or 'started' when it answers instead. */
  async refusal(): Promise<number | null | 'started'> {
    return Promise.race([this.exitCode(), this.address().then(() => 'started' as const)]);
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

/** Starts stubs that do not outlive the test. */
const test = base.extend<{ start: (...args: string[]) => Stub }>({
  start: async ({}, use) => {
    const stubs: Stub[] = [];
    await use((...args) => {
      const stub = new Stub(args);
      stubs.push(stub);
      return stub;
    });
    for (const stub of stubs) stub.stop();
    await Promise.all(stubs.map((stub) => stub.exitCode()));
  },
});

test.describe('The site started for everybody', () => {
  const HOSTS: Rows<readonly [what: string, host: string]> = [
    ['all addresses of the machine', '0.0.0.0'],
    ['an address of the local network', '192.168.1.1'],
    ['a name', 'stub.example'],
  ];
  for (const [what, host] of HOSTS) {
    test(`does not start on ${what}, ${host}`, async ({ start }) => {
      const stub = start('--port', '0', '--host', host);
      expect(await stub.refusal(), 'exit code').toBe(1);
      expect(stub.output, 'what it says').toBe(
        `Expected --host to be a loopback address (127.0.0.1, ::1 or localhost), got "${host}". This site is never served to other machines.\n`,
      );
    });
  }

  const ADDRESSES: Rows<readonly [address: string, own: boolean]> = [
    ['127.255.255.254', true],
    ['::1', true],
    ['localhost', true],
    ['::', false],
    ['', false],
    ['128.0.0.1', false],
    ['127.0.0.1.example', false],
    ['mylocalhost', false],
    ['::2', false],
    ['::ffff:10.0.0.1', false],
  ];
  for (const [address, own] of ADDRESSES) {
    test(`takes "${address}" for ${own ? 'this' : 'another'} machine`, () => {
      expect(isLoopbackAddress(address)).toBe(own);
    });
  }
});

test.describe('The command line of the site', () => {
  const REFUSED: Rows<{ what: string; args: readonly string[]; says: string }> = [
    {
      what: 'a port in letters',
      args: ['--port', 'http'],
      says: 'Expected --port to be a number from 0 to 65535, got "http".',
    },
    {
      what: 'a port that is too high',
      args: ['--port', '65536'],
      says: 'Expected --port to be a number from 0 to 65535, got "65536".',
    },
    {
      what: 'an unknown option',
      args: ['--colour'],
      says: 'Usage: main.ts [--port <0-65535>] [--host <loopback address>] [--control]',
    },
  ];
  for (const { what, args, says } of REFUSED) {
    test(`refuses ${what} with exit code 1`, async ({ start }) => {
      const stub = start(...args);
      expect(await stub.refusal(), 'exit code').toBe(1);
      expect(stub.output, 'what it says').toContain(says);
    });
  }

  test('refuses a port in use with exit code 1 and says what to do', async ({ start }) => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;
    const stub = start('--port', String(port));
    expect(await stub.refusal(), 'exit code').toBe(1);
    expect(stub.output, 'what it says').toBe(
      `Port ${port} is in use. Choose another with --port, or 0 for any free one.\n`,
    );
    occupant.close();
  });
});

test.describe('The site started by hand', () => {
  test('answers on loopback, without a control API, with every kind of file, until it is told to stop', async ({
    start,
  }) => {
    const stub = start('--port', '0');
    const address = await stub.address();
    expect(address, 'its address').toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

    const paths = ['/', '/assets/site.css', '/pscof/registration/policies.pdf', '/control/health'];
    const answers = await Promise.all(paths.map((url) => fetch(address + url)));
    const kinds = answers.map(({ status, headers }) => [status, headers.get('content-type')?.split(';')[0]]);
    expect(kinds, paths.join(', ')).toEqual([
      [200, 'text/html'],
      [200, 'text/css'],
      [200, 'application/pdf'],
      [404, 'text/html'],
    ]);
    const created = await fetch(`${address}/control/sandboxes`, { method: 'POST', body: '{}' });
    expect(created.status, 'POST /control/sandboxes').toBe(404);

    const form = `${address}/pscof/registration/account`;
    const body = 'x'.repeat(64 * 1024 + 1);
    const declared = await fetch(form, { method: 'POST', body });
    const stream = { method: 'POST', body: new Blob([body]).stream(), duplex: 'half' } as RequestInit;
    const chunked = await fetch(form, stream);
    expect([declared.status, chunked.status], 'bodies of more than 64 KiB').toEqual([413, 413]);

    stub.stop();
    expect(await stub.exitCode(), 'exit code').toBe(0);
  });

  test('answers at the name localhost, with a control API when it is started for tests', async ({
    start,
  }) => {
    const address = await start('--port', '0', '--host', 'localhost', '--control').address();
    expect(address, 'its address').toMatch(/^http:\/\/localhost:\d+$/);
    const health = await fetch(`${address}/control/health`);
    expect(await health.json(), 'GET /control/health').toEqual({
      site: 'pacer-registration-stub',
      sandboxHeader: 'x-sandbox',
    });
  });
});
