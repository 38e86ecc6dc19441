import { expect } from '@playwright/test';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { isLoopbackAddress, ownLoopback } from '../../../stub-site/routes/middleware/loopback';
import type { Rows } from '../rows';
import { ROOT, test } from './stub-process';

// Source: D-19 (the stub binds loopback only and refuses anything else with a clear error) and "One sandbox per test"
// (the control API is absent unless the stub was started for tests).

test('the site is served over IPv4, or over IPv6 on a machine that has no other', () => {
  const lo = (...addresses: string[]) => ({
    lo: addresses.map((address) => ({ address }) as NetworkInterfaceInfo),
  });
  expect(ownLoopback(lo('::1', '127.0.0.1'))).toBe('127.0.0.1');
  expect(ownLoopback(lo('::1'))).toBe('::1');
});

test.describe('The site started for everybody', () => {
  const HOSTS: Rows<{ what: string; host: string }> = [
    { what: 'all addresses of the machine', host: '0.0.0.0' },
    { what: 'an address of the local network', host: '192.168.1.1' },
    { what: 'a name', host: 'stub.example' },
  ];
  for (const { what, host } of HOSTS) {
    test(`does not start on ${what}, ${host}`, async ({ start }) => {
      const stub = start('--port', '0', '--host', host);
      expect(await stub.refusal(), 'exit code').toBe(1);
      expect(stub.output, 'what it says').toBe(
        `Expected --host to be a loopback address (127.0.0.1, ::1 or localhost), got "${host}". This site is never served to other machines.\n`,
      );
    });
  }

  const ADDRESSES: Rows<{ address: string; own: boolean }> = [
    { address: '127.255.255.254', own: true },
    { address: '::1', own: true },
    { address: 'localhost', own: true },
    { address: '::', own: false },
    { address: '', own: false },
    { address: '128.0.0.1', own: false },
    { address: '127.0.0.1.example', own: false },
    { address: 'mylocalhost', own: false },
    { address: '::2', own: false },
    { address: '::ffff:10.0.0.1', own: false },
  ];
  for (const { address, own } of ADDRESSES) {
    test(`treats "${address}" as ${own ? 'this' : 'another'} machine`, () => {
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
      what: 'a parent that is no process id',
      args: ['--parent-pid', 'npm'],
      says: 'Expected --parent-pid to be the id of a process, got "npm".',
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
      `Port ${port} is in use. Choose another with --port, or E2E_PORT for a run of the tests; 0 is any free one.\n`,
    );
    occupant.close();
  });
});

test.describe('The site started by hand', () => {
  test('answers on loopback, without a control API, with every kind of file, until it is stopped', async ({
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
    // A client on a busy machine may send the next request just when the site would close the connection.
    expect(answers[0]?.headers.get('keep-alive'), 'how long it keeps a connection: for good').toBeNull();
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
      name: 'pacer-registration-stub',
      sandboxHeader: 'x-sandbox',
      root: ROOT,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });
});

test.describe('The site started with --parent-pid', () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`ends when its parent is ended by ${signal}`, async ({ startParent }) => {
      const parent = await startParent();
      expect((await fetch(parent.address)).status, 'the site while its parent runs').toBe(200);
      expect(parent.stubState(), 'the stub while its parent runs').toBe('runs');

      parent.end(signal);
      await expect
        .poll(() => parent.stubState(), {
          message: `the stub after its parent was ended by ${signal}`,
          timeout: 15_000,
        })
        .toBe('ended');
    });
  }

  test('ends when its parent is killed and nobody collects it', async ({ startParent }) => {
    const parent = await startParent();
    expect(await parent.answers(), 'whether the stub answers while its parent runs').toBe(true);
    parent.endUncollected();
    await expect
      .poll(() => parent.answers(), { message: 'whether the stub answers', timeout: 15_000 })
      .toBe(false);
  });
});
