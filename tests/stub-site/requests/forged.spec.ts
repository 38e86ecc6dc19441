import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, type Answers, CARD, CREDENTIALS, FORM, URLS } from '../answers';
import { newBrowser, newSandbox, Site } from '../client';
import type { Rows } from '../rows';

// What the stub promises: CSRF token, HttpOnly and SameSite cookies, security headers with a strict content
// policy, salted hashes, card numbers never beyond brand and last four; D-19 for loopback hosts.

/** How a forger may fare, tried with Submit; then each request that changes something, with a made-up token. */
const MADE_UP = { what: 'a made-up CSRF token', token: () => ({ csrf: 'AAAAAAAAAAAAAAAAAAAAAA' }) };

const SUBMIT = {
  what: 'Submit on the policies',
  path: URLS.policies,
  fields: { action: 'next', ...ACKNOWLEDGED },
};

const FORGERIES: Rows<{ what: string; token: (own: string, others: string) => Answers }> = [
  { what: 'no CSRF token', token: () => ({}) },
  { what: 'an empty CSRF token', token: () => ({ csrf: '' }) },
  { what: 'the CSRF token of another session', token: (_own, others) => ({ csrf: others }) },
  { what: 'a part of the CSRF token', token: (own) => ({ csrf: own.slice(0, -1) }) },
  { what: 'more than the CSRF token', token: (own) => ({ csrf: `${own}A` }) },
];

const STATE_CHANGES: Rows<{ what: string; path: string; fields: Answers }> = [
  { what: 'Next on the form', path: URLS.form, fields: { action: 'next', ...FORM, firstName: 'Mallory' } },
  { what: 'Continue on the notice', path: URLS.notice, fields: { action: 'next' } },
  {
    what: 'Next on the credentials',
    path: URLS.credentials,
    fields: { action: 'next', ...CREDENTIALS, username: 'mallory.1' },
  },
  { what: 'Next on the payment', path: URLS.payment, fields: { action: 'next', ...CARD } },
  SUBMIT,
  { what: 'Reset on the form', path: URLS.form, fields: { action: 'reset' } },
  { what: 'the confirmed Cancel', path: URLS.cancel, fields: { action: 'cancel' } },
  { what: 'keep-alive', path: URLS.keepAlive, fields: { action: 'next' } },
];

test.describe('A request that another site forged', () => {
  const ATTEMPTS = [
    ...FORGERIES.map(({ what, token }) => ({ what, token, change: SUBMIT })),
    ...STATE_CHANGES.map((change) => ({ ...MADE_UP, change })),
  ];
  for (const { what, token, change } of ATTEMPTS) {
    test(`${change.what} with ${what} is refused and changes nothing`, async () => {
      const sandbox = await newSandbox();
      const other = sandbox.browser();
      await other.open(URLS.form);
      const browser = await sandbox.browserAt('policies');
      const before = await sandbox.everything();

      const answer = await browser.send(change.path, {
        ...change.fields,
        ...token(browser.csrf, other.csrf),
      });

      expect(answer.status, change.what).toBe(403);
      expect(answer.html, change.what).toContain('Nothing was changed');
      expect(await sandbox.everything(), `what is kept after ${change.what}`).toBe(before);
    });
  }

  test('the same request with its own token goes through', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    const { status, location } = await browser.submit(URLS.policies, ACKNOWLEDGED);
    expect({ status, location }, 'policies, step 8').toEqual({ status: 303, location: URLS.thankYou });
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
  });

  test('a browser without cookies gets a page that says so', async () => {
    const browser = await newBrowser();
    const { status, html } = await browser.submit(URLS.form, FORM);
    expect(status, 'form, step 5').toBe(403);
    expect(html, 'form, step 5').toContain('Registration needs cookies.');
  });
});

const LARGEST = 64 * 1024;

const SIZES: Rows<{ what: string; bytes: number; status: number }> = [
  { what: 'of 64 KiB is read', bytes: LARGEST, status: 403 },
  { what: 'of one byte more is refused', bytes: LARGEST + 1, status: 413 },
];

test.describe('A request body', () => {
  for (const { what, bytes, status } of SIZES) {
    for (const declared of [true, false]) {
      test(`${what}, its length ${declared ? 'declared' : 'not declared'}`, async () => {
        const answer = await new Site().request(URLS.form, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            ...(declared ? { 'content-length': String(bytes) } : {}),
          },
          body: `a=${'x'.repeat(bytes - 2)}`,
        });
        expect(answer.status, `body of ${bytes} bytes`).toBe(status);
      });
    }
  }

  test('for the control API is limited as well', async () => {
    const { status } = await new Site().control('POST', '/sandboxes', { clock: 'x'.repeat(LARGEST) });
    expect(status, 'body of more than 64 KiB').toBe(413);
  });
});

const FOREIGN_HOSTS: Rows<string> = [
  'stub.example',
  'stub.example:4180',
  '192.168.1.1',
  '10.0.0.1:4180',
  '0.0.0.0',
  '128.0.0.1',
  '127.999.999.999',
  '127.0.0.1.stub.example',
  'localhost.stub.example',
  'stub.example:127.0.0.1',
  '127.0.0.1@stub.example',
  '[::2]',
  '[fe80::1]:4180',
  '',
];

const OWN_HOSTS: Rows<string> = [
  '127.0.0.1',
  '127.0.0.1:4180',
  '127.0.0.2:80',
  'localhost',
  'localhost:4180',
  'LocalHost:4180',
  '[::1]',
  '[::1]:4180',
];

test.describe('The Host of a request', () => {
  for (const host of FOREIGN_HOSTS) {
    test(`"${host}" is not answered`, async () => {
      const { status, html } = await new Site().request(URLS.home, { headers: { host } });
      expect(status, `Host "${host}"`).toBe(421);
      expect(html, `Host "${host}"`).toBe(
        `Expected a loopback host, got "${host}". This site answers only on this machine.\n`,
      );
    });
  }

  for (const path of [URLS.form, '/control/health', '/assets/site.css']) {
    test(`is looked at before ${path}`, async () => {
      const { status } = await new Site().request(path, { headers: { host: 'stub.example' } });
      expect(status, path).toBe(421);
    });
  }

  for (const host of OWN_HOSTS) {
    test(`"${host}" is this machine`, async () => {
      const { status } = await new Site().request('/', { headers: { host } });
      expect(status, `Host "${host}"`).toBe(200);
    });
  }
});
