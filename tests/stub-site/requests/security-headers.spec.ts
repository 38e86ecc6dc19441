import { expect, test } from '@playwright/test';
import { URLS } from '../answers';
import { browserAt, newBrowser, newSandbox, Site } from '../client';
import type { Rows } from '../rows';

// What the stub promises: CSRF token, HttpOnly and SameSite cookies, security headers with a strict content
// policy, salted hashes, card numbers never beyond brand and last four; D-19 for loopback hosts.

const HEADERS: Rows<{ what: string; path: string; init?: RequestInit }> = [
  { what: 'the home page', path: URLS.home },
  { what: 'the form', path: URLS.form },
  { what: 'a redirect', path: URLS.policies },
  { what: 'the printable policies', path: URLS.printablePolicies },
  { what: 'a page that is not there', path: '/nowhere' },
  { what: 'a refused submit', path: URLS.form, init: { method: 'POST' } },
  { what: 'an unknown verification frame', path: '/user-verification/unknown' },
  { what: 'an unknown sandbox', path: '/', init: { headers: { 'x-sandbox': 'unknown' } } },
  { what: 'the style sheet', path: '/assets/site.css' },
  { what: 'the script', path: '/assets/site.js' },
  { what: 'the control API', path: '/control/health' },
  { what: 'a foreign Host', path: '/', init: { headers: { host: 'stub.example' } } },
];

test.describe('Security headers', () => {
  for (const { what, path, init } of HEADERS) {
    test(`${what} allows only the site's own content, is not sniffed, not framed and not named elsewhere`, async () => {
      const { headers } = await new Site().request(path, init);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; '), `content policy of ${what}`).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'self'",
          "base-uri 'none'",
        ]),
      );
      expect(policy, `content policy of ${what}`).not.toMatch(/unsafe|\*|https?:/);
      expect(Object.fromEntries(headers), `headers of ${what}`).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
      });
    });
  }

  test('what a registrant sees is not kept by the browser', async () => {
    const { headers } = await new Site().request(URLS.form);
    expect(headers.get('cache-control'), 'form, step 5').toBe('no-store');
  });
});

test.describe('The session cookie', () => {
  test('is out of reach of scripts and of other sites, and ends with the browser', async () => {
    const { headers } = await new Site().request(URLS.form);
    const cookies = headers.getSetCookie();
    expect(cookies, 'cookies of the form').toHaveLength(1);
    const [nameAndValue, ...attributes] = (cookies[0] ?? '').split('; ');
    expect(nameAndValue, 'cookie of the form').toMatch(/^registration=[\w-]{22,}$/);
    expect(attributes.sort(), 'its attributes').toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('is new for every registrant', async () => {
    const sandbox = await newSandbox();
    const [one, another] = [sandbox.browser(), sandbox.browser()];
    await one.open(URLS.form);
    await another.open(URLS.form);
    expect(one.cookies.get('registration'), 'second cookie').not.toBe(another.cookies.get('registration'));
    expect(one.csrf, 'second CSRF token').not.toBe(another.csrf);
  });

  test('is set once: opening the form again continues the same session', async () => {
    const browser = await newBrowser();
    await browser.open(URLS.form);
    const again = await browser.open(URLS.form);
    expect(again.headers.getSetCookie(), 'cookies of the second view').toEqual([]);
  });

  test('is never part of a page', async () => {
    const browser = await browserAt('credentials');
    const { html } = await browser.open(URLS.credentials);
    expect(html, 'credentials, step 6').not.toContain(browser.cookies.get('registration'));
  });

  test('that is made up starts no session of that name', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    browser.cookies.set('registration', 'made-up-by-somebody');
    const { html } = await browser.open(URLS.form);
    expect(html, 'form with a made-up cookie').toContain('Your session has expired');
    expect(await sandbox.everything(), 'what is kept').not.toContain('made-up-by-somebody');
  });
});

test.describe('The assets', () => {
  test('have no font of another name', async () => {
    const { status } = await new Site().request('/assets/fonts/nothing.woff2');
    expect(status).toBe(404);
  });
});
