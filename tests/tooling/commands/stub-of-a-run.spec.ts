import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { browserArguments } from '../../../fixtures/browser/arguments';
import { NetworkGuard } from '../../../fixtures/network/guard';
import { stubFingerprint } from '../../../fixtures/sandbox/checkout';
import { Sandbox } from '../../../fixtures/sandbox/sandbox';
import { loopbackAddress, loopbackOrigin } from '../../../runner/environment.cjs';
import { stubIsGone } from '../../../runner/stub-is-gone.cjs';
import { runSpec } from '../inner-run';
import { test } from '../scripts';

/** Answers every request with this JSON, as a stub's control API would. */
async function stubThatSays(health: object): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => response.end(JSON.stringify(health)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

const SITE = { site: 'pacer-registration-stub' };

test.describe('the stub that E2E_BASE_URL names is refused if it', () => {
  for (const { what, root, says } of [
    { what: 'runs the code of another checkout', root: '/elsewhere', says: 'another checkout, /elsewhere' },
    { what: 'was started before the code changed', root: undefined, says: 'before stub-site/ changed' },
  ]) {
    test(what, async ({ scripts }) => {
      const own = scripts.PROJECT_ROOT;
      const { address, close } = await stubThatSays({ ...SITE, root: root ?? own, fingerprint: 'old' });
      await expect(scripts.requireStub(address)).rejects.toThrow(says);
      close();
    });
  }
});

test('a stub with the code of this checkout is used', async ({ scripts }) => {
  const fingerprint = stubFingerprint(scripts.PROJECT_ROOT);
  const { address, close } = await stubThatSays({ ...SITE, root: '/elsewhere', fingerprint });
  await expect(scripts.requireStub(address)).resolves.toBeUndefined();
  close();
});

test('the fingerprint is that of the stub itself', async ({ baseURL, scripts }) => {
  const answer = await fetch(new URL('/control/health', baseURL));
  expect(await answer.json()).toMatchObject({ fingerprint: stubFingerprint(scripts.PROJECT_ROOT) });
});

test('another server at the port that E2E_PORT names is never used as the stub', async ({
  scripts,
}, testInfo) => {
  const { address, close } = await stubThatSays(SITE);
  const { port } = new URL(address);
  const cli = path.join(scripts.PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');
  const args = ['test', '--project=chromium', '--reporter=line', 'tests/guide'];
  const { code, output } = await scripts.run(
    process.execPath,
    [cli, ...args, `--output=${testInfo.outputPath('results')}`],
    { cwd: scripts.PROJECT_ROOT, env: { PATH: process.env['PATH'], RUN_LOCK_HELD_BY: '1', E2E_PORT: port } },
  );
  expect(output).toContain(`Port ${port} is in use.`);
  expect(output).toContain('E2E_PORT');
  expect(output).not.toContain('Running ');
  expect(code).toBe(1);
  close();
});

test('the stub may listen on [::1]', async ({ scripts }, testInfo) => {
  const options = ['--control', '--host', '::1', '--parent-pid', String(process.pid)];
  const stub = spawn(process.execPath, ['-r', 'tsx/cjs', 'stub-site/main.ts', ...options], {
    cwd: scripts.PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(stub.stdout, 'data')) as [Buffer];
  const baseURL = /http:\S+/.exec(printed.toString())?.[0] ?? '';
  expect(baseURL).toContain('[::1]');
  const results = await runSpec(
    `import { expect, test } from 'FIXTURES';
     test('opens the first screen', async ({ homePage, request }) => {
       await homePage.open();
       await expect(homePage).toBeDisplayed();
       expect((await request.get('/')).status()).toBe(200);
     });`,
    { folder: testInfo.outputPath('inner'), baseURL },
  );
  stub.kill();
  expect(results).toMatchObject([{ title: 'opens the first screen', errors: '', status: 'passed' }]);
});

test.describe('the host that E2E_BASE_URL names, such as 127.0.0.2, is this machine', () => {
  const { E2E_BASE_URL } = process.env;
  test.beforeEach(() => void (process.env['E2E_BASE_URL'] = 'http://127.0.0.2:4180'));
  test.afterEach(() => {
    if (E2E_BASE_URL === undefined) delete process.env['E2E_BASE_URL'];
    else process.env['E2E_BASE_URL'] = E2E_BASE_URL;
  });

  test('for the browser, which looks up no other name', () => {
    const [rules] = browserArguments();
    expect(rules?.split(', ')).toEqual(expect.arrayContaining(['EXCLUDE [::1]', 'EXCLUDE 127.0.0.2']));
  });

  test('for the guard, which lets no other host through', async () => {
    const guard = await NetworkGuard.start();
    expect(guard.proxy.bypass.split(',')).toEqual(expect.arrayContaining(['[::1]', '127.0.0.2']));
    await guard.stop();
  });
});

test('a stub that no longer answers is named', async () => {
  const { address, close } = await stubThatSays(SITE);
  close();
  const error = await Sandbox.create(address).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: `The stub at ${address} no longer answers.` });
  expect(stubIsGone(address)).toBe((error as Error).message);
});

for (const { variables, more = [] } of [
  { variables: {} },
  { variables: { HTTP_PROXY: 'http://127.0.0.1:9', NODE_USE_ENV_PROXY: '1' } },
  { variables: { no_proxy: 'example.com' }, more: ['example.com'] },
  { variables: { E2E_BASE_URL: 'http://127.0.0.2:4180' }, more: ['127.0.0.2'] },
]) {
  test(`loopback goes through no proxy: ${JSON.stringify(variables)}`, ({ scripts }, testInfo) => {
    const env = scripts.environmentOf(testInfo.outputPath(), variables);
    const hosts = ['localhost', '127.0.0.1', '::1', '[::1]', ...more];
    expect(env['NO_PROXY']?.split(',').sort()).toEqual(hosts.sort());
    expect(env['no_proxy']).toBe(env['NO_PROXY']);
  });
}

/** Addresses of a network interface. */
const lo = (...addresses: string[]) => ({
  lo: addresses.map((address) => ({ address }) as NetworkInterfaceInfo),
});

for (const { machine, interfaces, host, origin } of [
  { machine: 'IPv4', interfaces: lo('127.0.0.1'), host: '127.0.0.1', origin: 'http://127.0.0.1:80' },
  { machine: 'both', interfaces: lo('::1', '127.0.0.1'), host: '127.0.0.1', origin: 'http://127.0.0.1:80' },
  { machine: 'IPv6 only', interfaces: lo('::1'), host: '::1', origin: 'http://[::1]:80' },
  { machine: 'no network', interfaces: {}, host: '127.0.0.1', origin: 'http://127.0.0.1:80' },
]) {
  test(`on a machine with ${machine}, the servers of a run listen on ${host}`, () => {
    expect(loopbackAddress(interfaces)).toBe(host);
    expect(loopbackOrigin(80, loopbackAddress(interfaces))).toBe(origin);
  });
}
