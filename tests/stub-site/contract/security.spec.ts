import { expect, test } from '@playwright/test';
import { scryptSync } from 'node:crypto';
import {
  ACKNOWLEDGED,
  type Answer,
  type Answers,
  browserAt,
  CARD,
  CREDENTIALS,
  FORM,
  newBrowser,
  newSandbox,
  SECRETS,
  Site,
  URLS,
} from '../client';
import type { Rows } from '../rows';

// Source: issue 2, "The stub site": CSRF token, HttpOnly and SameSite cookies, security headers with a strict content
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

  test('is set once: opening the form again goes on with the same session', async () => {
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

  test('that somebody made up starts no session of that name', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    browser.cookies.set('registration', 'made-up-by-somebody');
    const { html } = await browser.open(URLS.form);
    expect(html, 'form with a made-up cookie').toContain('Your session has expired');
    expect(await sandbox.everything(), 'what is kept').not.toContain('made-up-by-somebody');
  });
});

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

  test('a browser without cookies is told so', async () => {
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

/** Whether a text has a secret in it as a word of its own: a short one may stand inside a random token. */
function mentions(text: string, secret: string): boolean {
  return text.split(secret).some((_, index, parts) => {
    const [before, after] = [parts[index]?.at(-1), parts[index + 1]?.at(0)];
    return index < parts.length - 1 && ![before, after].some((neighbour) => /[\w-]/.test(neighbour ?? ' '));
  });
}

test.describe('Secrets', () => {
  test('the check of this spec finds a secret and does not take a part of a token for one', () => {
    expect(mentions('value="739"', '739')).toBe(true);
    expect(mentions('{"a":"x739","b":"739"}', '739')).toBe(true);
    expect(mentions('739', '739')).toBe(true);
    expect(mentions('x739y 7391', '739')).toBe(false);
    expect(mentions('', '739')).toBe(false);
  });

  test('are on no page and in no record, from the form to the thank-you and back', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const seen: { where: string; text: string }[] = [];
    const look = async (where: string, answer: Answer): Promise<void> => {
      seen.push({ where: `the answer to ${where}`, text: answer.html });
      seen.push({ where: `the records after ${where}`, text: await sandbox.everything() });
    };

    await look('Next on the form', await browser.submitForm());
    await look('opening the credentials', await browser.open(URLS.credentials));
    await look(
      'refused credentials',
      await browser.submit(URLS.credentials, { ...CREDENTIALS, username: 'short' }),
    );
    await look('Generate username', await browser.submit(URLS.credentials, CREDENTIALS, 'generate'));
    await look('Back on the credentials', await browser.submit(URLS.credentials, CREDENTIALS, 'back'));
    await look('Cancel on the credentials', await browser.submit(URLS.credentials, CREDENTIALS, 'cancel'));
    await look('opening the confirmation of Cancel', await browser.open(URLS.cancel));
    await look('Next on the credentials', await browser.submit(URLS.credentials, CREDENTIALS));
    await look('opening the credentials again', await browser.open(URLS.credentials));
    await look(
      'a refused card',
      await browser.submit(URLS.payment, { ...CARD, cardHolder: '', authorization: '' }),
    );
    await look('Back on the payment', await browser.submit(URLS.payment, CARD, 'back'));
    await look('opening the payment again', await browser.open(URLS.payment));
    await look('Next on the payment', await browser.submit(URLS.payment, CARD));
    await look('opening the payment once more', await browser.open(URLS.payment));
    await look('refused policies', await browser.submit(URLS.policies));
    await look('Submit', await browser.submit(URLS.policies, ACKNOWLEDGED));
    await look('the thank-you', await browser.open(URLS.thankYou));

    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
    const found = seen.flatMap(({ where, text }) =>
      SECRETS.filter((secret) => mentions(text, secret)).map((secret) => `${secret} in ${where}`),
    );
    expect(seen, 'looks').toHaveLength(34);
    expect(found, 'secrets that were found').toEqual([]);
  });

  test('that were sent to the wrong screen are neither shown nor kept', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('form');
    const secrets = {
      password: CREDENTIALS.password,
      securityAnswer1: CREDENTIALS.securityAnswer1,
      cardNumber: CARD.cardNumber,
    };
    const { html } = await browser.submit(URLS.form, { ...FORM, ...secrets });
    const texts = [html, await sandbox.everything()];
    expect(texts[1], 'what is kept: the answers of the form').toContain('Kowalski');
    expect(
      Object.values(secrets).filter((secret) => texts.some((text) => text.includes(secret))),
      'secrets that were found',
    ).toEqual([]);
  });

  test('of a refused card are kept nowhere: a number as on a real card', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    const { status, errors, html } = await browser.submit(URLS.payment, {
      ...CARD,
      cardNumber: '4539 5787 6362 1486',
    });
    expect(status, 'payment, step 7').toBe(422);
    expect(errors, 'payment, step 7').toEqual([
      ['cardNumber', 'This test site accepts only published test card numbers.'],
    ]);
    for (const text of [html, await sandbox.everything()]) {
      expect(text).not.toContain('4539');
      expect(text).not.toContain('1486');
    }
    expect(html, 'payment, step 7').toContain('Pat Kowalski');
  });
});

test.describe('Hashes', () => {
  test('a password is kept as a salted scrypt hash of its own', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you');
    const [account] = await sandbox.accounts();
    const [scheme, cost, salt, hash] = (account?.passwordHash ?? '').split('$');
    expect(scheme, 'scheme').toBe('scrypt');
    expect(Number(cost), 'cost').toBeGreaterThanOrEqual(512);
    expect(Buffer.from(salt ?? '', 'base64url').length, 'bytes of salt').toBeGreaterThanOrEqual(16);
    const expected = scryptSync(CREDENTIALS.password, Buffer.from(salt ?? '', 'base64url'), 32, {
      N: Number(cost),
    });
    expect(hash, 'hash of the password').toBe(expected.toString('base64url'));
  });

  test('two accounts with the same password and the same answers have nothing in common', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you', { credentials: { username: 'first.1234' } });
    await sandbox.browserAt('thank-you', { credentials: { username: 'second.1234' } });
    const accounts = await sandbox.accounts();
    const digests = accounts.flatMap(({ passwordHash, securityQuestions }) => [
      passwordHash,
      ...(securityQuestions as { answerDigest: string }[]).map(({ answerDigest }) => answerDigest),
    ]);
    expect(digests, 'hashes and digests').toHaveLength(6);
    expect(new Set(digests).size, 'different hashes and digests').toBe(6);
  });
});

test.describe('The assets', () => {
  test('have no font of another name', async () => {
    const { status } = await new Site().request('/assets/fonts/nothing.woff2');
    expect(status).toBe(404);
  });
});
