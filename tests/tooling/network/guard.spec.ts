import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { type InnerResult, runSpec } from '../inner-run';

/** Ways a test could reach beyond loopback; each must fail the test that tried, and name where it went. */
const ATTEMPTS = [
  { what: 'a fetch', host: 'fetch.example.com' },
  { what: 'an image', host: 'image.example.com' },
  { what: 'a form that posts', host: 'form.example.com' },
  { what: 'a redirect', host: 'redirect.example.com' },
  { what: 'a WebSocket', host: 'socket.example.com' },
  { what: 'a navigation to a secure site', host: 'secure.example.com' },
  { what: 'an address instead of a name', host: '192.0.2.1' },
  { what: 'the API client of a test', host: 'api.example.com' },
  { what: 'an API client of its own', host: 'own-api.example.com' },
] as const;

/** The facts of such a failure: the test's own, and not one of the harness. */
const REFUSED = {
  kind: 'assertion',
  message: 'This test sent a request beyond loopback, which was blocked (D-19).',
  expected: 'requests to this machine only',
};

// Failures are expected: one that is not costs the inner run its worker and browser.
const SPEC = `
import { expect, test } from 'FIXTURES';

test.fail('an assertion, and then an image', async ({ page }) => {
  await page.setContent('<img src="http://second.example.com/x.png">');
  expect(1).toBe(2);
});

test('stays on loopback', async ({ homePage }) => {
  await homePage.open();
  await expect(homePage).toBeDisplayed();
});
test.fail('a fetch', async ({ page }) => {
  await page.evaluate(() => fetch('http://fetch.example.com/').catch(() => {}));
});
test.fail('an image', async ({ page }) => {
  await page.setContent('<img src="http://image.example.com/x.png">');
});
test.fail('a form that posts', async ({ page }) => {
  await page.setContent('<form method="post" action="http://form.example.com/"><button>Go</button></form>');
  await page.getByRole('button').click();
  await page.waitForURL('http://form.example.com/');
});
test.fail('a redirect', async ({ page }) => {
  await page.goto(process.env.REDIRECTING_SERVER!);
});
test.fail('a WebSocket', async ({ page }) => {
  await page.evaluate(() => new Promise((resolve) => { new WebSocket('ws://socket.example.com/').onerror = resolve; }));
});
test.fail('a navigation to a secure site', async ({ page }) => {
  await page.goto('https://secure.example.com/').catch(() => {});
});
test.fail('an address instead of a name', async ({ page }) => {
  await page.goto('http://192.0.2.1/').catch(() => {});
});
test.fail('the API client of a test', async ({ request }) => {
  await request.get('http://api.example.com/');
});
test.fail('an API client of its own', async ({ playwright }) => {
  const client = await playwright.request.newContext();
  await client.get('http://own-api.example.com/');
});
`;

const test = base.extend<object, { inner: InnerResult[] }>({
  inner: [
    async ({}, use, { project, workerIndex }) => {
      const server = createServer((_, response) =>
        response.writeHead(302, { location: 'http://redirect.example.com/' }).end(),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const results = await runSpec(SPEC, {
        folder: `${project.outputDir}/network-guard-${workerIndex}`,
        baseURL: project.use.baseURL ?? '',
        env: { REDIRECTING_SERVER: `http://127.0.0.1:${port}/` },
      });
      await new Promise((resolve) => server.close(resolve));
      await use(results);
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' });

for (const { what, host } of ATTEMPTS) {
  test(`${what} beyond loopback fails the test that tried`, ({ inner }) => {
    const result = inner.find(({ title }) => title === what);
    expect(result).toMatchObject({ status: 'failed' });
    expect(result?.errors).toContain(REFUSED.message);
    expect(result?.errors).toContain(host);
    expect(result?.failures.at(-1)).toEqual({ ...REFUSED, found: expect.stringContaining(host) });
  });
}

test('a request beyond loopback does not hide what failed before it', ({ inner }) => {
  const result = inner.find(({ title }) => title === 'an assertion, and then an image');
  expect(result?.failures).toMatchObject([
    { kind: 'assertion', message: expect.stringContaining('toBe') },
    { ...REFUSED, found: expect.stringContaining('second.example.com') },
  ]);
});

test('a test that stays on loopback passes', ({ inner }) => {
  expect(inner.find(({ title }) => title === 'stays on loopback')).toMatchObject({ status: 'passed' });
});
