import { expect, test } from '@playwright/test';
import { type Answers, CARD, CREDENTIALS, NOON } from '../answers';
import { between, newSandbox, type Browser, type Sandbox } from '../client';
import type { Rows } from '../rows';

/** The browser of an account holder who registered, with a card unless told otherwise. */
async function holderIn(sandbox: Sandbox, payment = CARD as Record<string, string>): Promise<Browser> {
  await sandbox.browserAt('thank-you', { payment });
  return sandbox.holder();
}

/** Everything that an account holder can send, and what it would change. */
const FORMS: Rows<{ path: string; fields: Answers }> = [
  { path: '/log-out', fields: {} },
  { path: '/manage-account', fields: { activationCode: 'AAAAAAAAAA' } },
  { path: '/court/query', fields: { query: 'Walnut' } },
  { path: '/court/documents/25-40001/1', fields: {} },
  {
    path: '/court/utilities/link',
    fields: { cmecfLogin: 'filer.test', cmecfPassword: 'Link-This-Account1' },
  },
  { path: '/court/utilities/link/verify', fields: {} },
  { path: '/court/file', fields: { caseNumber: '25-40001', title: 'Motion' } },
];

test.describe('The log-in', () => {
  const entries = { username: CREDENTIALS.username, password: CREDENTIALS.password, to: 'court' };

  for (const { what, headers } of [
    {
      what: 'another site',
      headers: { origin: 'http://elsewhere.example.com', 'sec-fetch-site': 'cross-site' },
    },
    { what: 'no page at all', headers: {} },
  ] as const) {
    test(`is not taken from ${what}, and says why`, async () => {
      const sandbox = await newSandbox();
      await sandbox.browserAt('thank-you', { payment: CARD });
      const answer = await sandbox.site.request('/log-in', {
        method: 'POST',
        headers: { ...headers, 'x-sandbox': sandbox.id, cookie: 'cookies-taken=yes' },
        body: new URLSearchParams(entries),
      });
      expect(answer.status).toBe(403);
      expect(answer.html).toContain('<h1>This page is out of date</h1>');
      expect(answer.html).toContain('this Login came from no page of this site');
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(JSON.parse(await sandbox.everything())).toMatchObject({ logIns: [] });
    });
  }

  test('gives a cookie that no script reads, and keeps no password', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you', { payment: CARD });
    const answer = await sandbox.site.request('/log-in', {
      method: 'POST',
      headers: {
        origin: 'http://localhost',
        'x-sandbox': sandbox.id,
        cookie: 'cookies-taken=yes',
      },
      body: new URLSearchParams(entries),
    });
    expect([answer.status, answer.location]).toEqual([303, '/court']);
    expect(answer.headers.getSetCookie().join()).toMatch(/^log-in=\S+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await sandbox.everything()).not.toContain(CREDENTIALS.password);
  });
});

test('A Login without any cookie is refused and says why', async () => {
  const sandbox = await newSandbox();
  await sandbox.browserAt('thank-you', { payment: CARD });
  const { status, html } = await sandbox.browser().send('/log-in', {
    username: CREDENTIALS.username,
    password: CREDENTIALS.password,
  });
  expect(status).toBe(403);
  expect(html).toContain('Logging in needs cookies.');
  expect(JSON.parse(await sandbox.everything())).toMatchObject({ logIns: [] });
});

test.describe('An account holder', () => {
  for (const { path, fields } of FORMS) {
    test(`changes nothing at ${path} with a forged token`, async () => {
      const sandbox = await newSandbox();
      const browser = await holderIn(sandbox, {});
      const before = await sandbox.everything();
      const { status } = await browser.send(path, { csrf: 'forged', action: 'next', ...fields });
      expect(status).toBe(403);
      expect(await sandbox.everything()).toBe(before);
    });

    test(`is asked to log in at ${path} without a log-in`, async () => {
      const { status, location } = await (await newSandbox()).browser().send(path, fields);
      expect([status, location.split('?')[0]]).toEqual([303, '/log-in']);
    });
  }

  for (const { path, fields } of FORMS.filter((form) => form.path.startsWith('/court'))) {
    test(`that is inactive changes nothing at ${path}, with its own token`, async () => {
      const sandbox = await newSandbox();
      const browser = await holderIn(sandbox, {});
      await browser.open('/manage-account');
      const before = await sandbox.everything();
      const { status, html } = await browser.submit(path, fields);
      expect(status).toBe(403);
      expect(html).toContain('Your account is inactive');
      expect(await sandbox.everything()).toBe(before);
    });
  }

  for (const { what, second, fees } of [
    {
      what: 'with the same answers is charged once and led to the same place',
      second: { query: 'Walnut' },
      fees: 1,
    },
    { what: 'with other answers is charged twice', second: { query: 'Grove' }, fees: 2 },
  ] as const) {
    test(`who sends a form of the court twice ${what}`, async () => {
      const sandbox = await newSandbox();
      const browser = await holderIn(sandbox);
      const { html } = await browser.open('/court/query');
      const form = { 'form-id': between(html, 'name="form-id" value="', '"') };
      const first = await browser.submit('/court/query', { ...form, query: 'Walnut' });
      const again = await browser.submit('/court/query', { ...form, ...second });
      expect([first.location, again.location]).toEqual(['/court/results/1', `/court/results/${fees}`]);
      expect(await sandbox.ledger()).toHaveLength(fees);
    });
  }

  for (const { what, isAnother, left } of [
    {
      what: 'again is answered as the first time, and uses up no other try',
      isAnother: false,
      left: '4 tries are left',
    },
    { what: 'and then another uses up two tries', isAnother: true, left: '3 tries are left' },
  ] as const) {
    test(`who sends a form with a wrong code ${what}`, async () => {
      const browser = await holderIn(await newSandbox(), {});
      const form = async (): Promise<Record<string, string>> => {
        const { html } = await browser.open('/manage-account');
        return { 'form-id': between(html, 'name="form-id" value="', '"'), activationCode: 'AAAAAAAAAA' };
      };
      const first = await form();
      await browser.submit('/manage-account', first);
      const { status, html } = await browser.submit('/manage-account', isAnother ? await form() : first);
      expect(status).toBe(422);
      expect(html).toContain(left);
    });
  }

  test('is shown each form of the court with an id of its own', async () => {
    const browser = await holderIn(await newSandbox());
    const ids = [await browser.open('/court/query'), await browser.open('/court/query')].map(({ html }) =>
      between(html, 'name="form-id" value="', '"'),
    );
    expect(new Set(ids).size).toBe(2);
  });

  for (const path of [
    '/court/results/1',
    '/court/viewed/1',
    '/court/filings/1',
    '/court/results/no-number',
  ]) {
    test(`finds nothing at ${path} that was never made`, async () => {
      const browser = await holderIn(await newSandbox());
      expect((await browser.open(path)).status).toBe(404);
    });
  }

  test('finds a search at the address of searches only', async () => {
    const browser = await holderIn(await newSandbox());
    await browser.open('/court/query');
    const { location } = await browser.submit('/court/query', { query: 'Walnut' });
    expect(location).toBe('/court/results/1');
    expect((await browser.open('/court/viewed/1')).status).toBe(404);
  });

  test('that sends a code and needs none changes nothing', async () => {
    const sandbox = await newSandbox();
    const browser = await holderIn(sandbox);
    await browser.open('/manage-account');
    const { status, location } = await browser.submit('/manage-account', { activationCode: 'AAAAAAAAAA' });
    expect([status, location]).toEqual([303, '/manage-account']);
  });
});

test.describe('The control API', () => {
  test('lists what was sent separately from what has arrived', async () => {
    const sandbox = await newSandbox({ clock: NOON });
    await sandbox.browserAt('thank-you');
    expect(await sandbox.outbox()).toHaveLength(1);
    expect(await sandbox.mailbox()).toEqual([]);
    await sandbox.advance(14 * 24 * 60 * 60);
    expect(await sandbox.mailbox()).toEqual(await sandbox.outbox());
  });

  test('lets an account have viewed documents, by the rules of fees', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you', { payment: CARD });
    const answer = await sandbox.control('POST', `/accounts/${CREDENTIALS.username}/documents`, {
      pages: [1, 31],
    });
    expect([answer.status, JSON.parse(answer.html)]).toEqual([201, { balanceCents: 310 }]);
  });

  for (const { what, path, body, names } of [
    {
      what: 'documents of an unknown account',
      path: '/accounts/nobody.1/documents',
      body: { pages: [1] },
      names: 'nobody.1',
    },
    {
      what: 'a log-in of an unknown account',
      path: '/log-ins',
      body: { username: 'nobody.1' },
      names: 'nobody.1',
    },
    { what: 'a log-in of nobody', path: '/log-ins', body: {}, names: 'username' },
    {
      what: 'a log-in with an unknown field',
      path: '/log-ins',
      body: { username: 'a', password: 'b' },
      names: 'password',
    },
    {
      what: 'documents of no page',
      path: `/accounts/${CREDENTIALS.username}/documents`,
      body: { pages: [0] },
      names: 'pages.0',
    },
    {
      what: 'no documents',
      path: `/accounts/${CREDENTIALS.username}/documents`,
      body: { pages: [] },
      names: 'pages',
    },
  ] as const) {
    test(`refuses ${what} and names it`, async () => {
      const sandbox = await newSandbox();
      await sandbox.browserAt('thank-you', { payment: CARD });
      const { status, html } = await sandbox.control('POST', path, body);
      expect([400, 404]).toContain(status);
      expect(html).toContain(names);
    });
  }
});
