import { expect, test } from '@playwright/test';
import { CARD, CREDENTIALS, FORM, URLS } from '../answers';
import { newSandbox, Site } from '../client';
import type { Rows } from '../rows';

// An unknown sandbox, parameter or fault name is an error.

interface Refusal {
  readonly what: string;
  readonly body: unknown;
  /** What the message names: the place, and what came. */
  readonly names: readonly string[];
}

const NEW_SANDBOX: Rows<Refusal> = [
  { what: 'an unknown field', body: { colour: 'red' }, names: ['colour'] },
  { what: 'a field in other case', body: { Clock: '2026-03-16T12:00:00Z' }, names: ['Clock'] },
  {
    what: 'an unknown verification',
    body: { verification: 'maybe' },
    names: ['verification', '"maybe"', '"pass"'],
  },
  { what: 'a clock that is no instant', body: { clock: 'tomorrow' }, names: ['clock', '"tomorrow"'] },
  { what: 'a clock without a zone', body: { clock: '2026-03-16T12:00:00' }, names: ['clock'] },
  {
    what: 'a clock with half a zone',
    body: { clock: '2026-03-16T12:00:00+05' },
    names: ['clock', 'such as'],
  },
  { what: 'a clock as a number', body: { clock: 0 }, names: ['clock', '0'] },
  {
    what: 'a letter of 6 business days',
    body: { mailBusinessDays: 6 },
    names: ['mailBusinessDays', '>=7', '6'],
  },
  {
    what: 'a letter of 11 business days',
    body: { mailBusinessDays: 11 },
    names: ['mailBusinessDays', '<=10', '11'],
  },
  {
    what: 'a letter of 7.5 business days',
    body: { mailBusinessDays: 7.5 },
    names: ['mailBusinessDays', '7.5'],
  },
  {
    what: 'an account without credentials',
    body: { accounts: [{ form: FORM }] },
    names: ['accounts.0.credentials'],
  },
  {
    what: 'an account with an unknown part',
    body: { accounts: [{ form: FORM, credentials: CREDENTIALS, status: 'active' }] },
    names: ['accounts.0.status'],
  },
  {
    what: 'an answer that is not a text',
    body: { accounts: [{ form: { firstName: 5 }, credentials: CREDENTIALS }] },
    names: ['accounts.0.form.firstName', '5'],
  },
  {
    what: 'an answer to no field of the screen',
    body: { accounts: [{ form: { ...FORM, middelName: 'Ann' }, credentials: CREDENTIALS }] },
    names: ['accounts.0.form.middelName'],
  },
  {
    what: 'a clock before 1970',
    body: { clock: '1969-12-31T23:59:59Z' },
    names: ['clock', '1970 to 2099'],
  },
  {
    what: 'a clock after 2099',
    body: { clock: '2100-01-01T00:00:00Z' },
    names: ['clock', '1970 to 2099'],
  },
  {
    what: 'more than 25 accounts',
    body: { accounts: Array.from({ length: 26 }, () => ({ form: {}, credentials: {} })) },
    names: ['accounts', '<=25', '26'],
  },
  { what: 'a list', body: [], names: ['object', '[]'] },
  { what: 'a text instead of an object', body: 'sandbox', names: ['"sandbox"'] },
  { what: 'nothing', body: null, names: ['null'] },
];

const IN_A_SANDBOX: Rows<Refusal & { method: 'POST' | 'PATCH'; path: string }> = [
  { what: 'settings without one', method: 'PATCH', path: '', body: {}, names: ['verification', 'failNext'] },
  {
    what: 'an unknown setting',
    method: 'PATCH',
    path: '',
    body: { verification: 'pass', clock: 'x' },
    names: ['clock'],
  },
  {
    what: 'a failure at something that is no address',
    method: 'PATCH',
    path: '',
    body: { failNext: 'payment' },
    names: ['failNext', '"/"'],
  },
  {
    what: 'a failure where no form that can fail is sent',
    method: 'PATCH',
    path: '',
    body: { failNext: URLS.notice },
    names: ['failNext', URLS.payment, '/court/documents/:case/:document'],
  },
  {
    what: 'an unknown verification',
    method: 'PATCH',
    path: '',
    body: { verification: 'PASS' },
    names: ['verification', '"PASS"'],
  },
  { what: 'a clock move of nothing', method: 'POST', path: '/clock', body: {}, names: ['advanceSeconds'] },
  {
    what: 'a clock move in text',
    method: 'POST',
    path: '/clock',
    body: { advanceSeconds: '5' },
    names: ['advanceSeconds', '"5"'],
  },
  {
    what: 'a clock move in minutes',
    method: 'POST',
    path: '/clock',
    body: { advanceSeconds: 5, advanceMinutes: 1 },
    names: ['advanceMinutes'],
  },
  {
    what: 'a clock move beyond all years',
    method: 'POST',
    path: '/clock',
    body: { advanceSeconds: 1e300 },
    names: ['1970 to 2099', '1e+300'],
  },
  {
    what: 'a clock move to before 1970',
    method: 'POST',
    path: '/clock',
    body: { advanceSeconds: -4e9 },
    names: ['1970 to 2099'],
  },
  {
    what: 'a session with an answer to no field of the screen',
    method: 'POST',
    path: '/sessions',
    body: { at: 'credentials', form: { ...FORM, middelName: 'Ann' } },
    names: ['form.middelName'],
  },
  {
    what: 'a session with answers to a screen that is not before it',
    method: 'POST',
    path: '/sessions',
    body: { at: 'credentials', form: FORM, credentials: CREDENTIALS },
    names: ['before credentials (form)', 'got credentials'],
  },
  {
    what: 'a draft of a field of another screen',
    method: 'POST',
    path: '/sessions',
    body: { at: 'form', draft: { username: 'somebody' } },
    names: ['form keeps', 'got username'],
  },
  {
    what: 'a draft of a field that is never shown again',
    method: 'POST',
    path: '/sessions',
    body: { at: 'credentials', form: FORM, draft: { password: 'Velvet-Thunder' } },
    names: ['credentials keeps', 'got password'],
  },
  {
    what: 'a draft of a screen that asks nothing',
    method: 'POST',
    path: '/sessions',
    body: { at: 'thank-you', form: FORM, credentials: CREDENTIALS, payment: {}, draft: { username: 'x' } },
    names: ['thank-you keeps (none)', 'got username'],
  },
  { what: 'a session without a screen', method: 'POST', path: '/sessions', body: {}, names: ['at'] },
  {
    what: 'a session at a screen without a session',
    method: 'POST',
    path: '/sessions',
    body: { at: 'home' },
    names: ['at', '"home"', '"form"', '"thank-you"'],
  },
  {
    what: 'a session with answers to an unknown screen',
    method: 'POST',
    path: '/sessions',
    body: { at: 'form', policies: {} },
    names: ['policies'],
  },
  {
    what: 'a session with an answer that is not a text',
    method: 'POST',
    path: '/sessions',
    body: { at: 'credentials', form: { ...FORM, cjaPanel: true } },
    names: ['form.cjaPanel', 'true'],
  },
];

test.describe('The control API', () => {
  for (const { what, body, names } of NEW_SANDBOX) {
    test(`makes no sandbox with ${what} and says so`, async () => {
      const { status, html } = await new Site().control('POST', '/sandboxes', body);
      expect(status, what).toBe(400);
      const { error } = JSON.parse(html) as { error: string };
      expect(
        names.filter((name) => !error.includes(name)),
        `not named in "${error}"`,
      ).toEqual([]);
    });
  }

  for (const { what, method, path, body, names } of IN_A_SANDBOX) {
    test(`refuses ${what}, says so and changes nothing`, async () => {
      const sandbox = await newSandbox();
      const { status, html } = await sandbox.control(method, path, body);
      expect(status, what).toBe(400);
      const { error } = JSON.parse(html) as { error: string };
      expect(
        names.filter((name) => !error.includes(name)),
        `not named in "${error}"`,
      ).toEqual([]);
      expect(JSON.parse(await sandbox.everything()), 'sessions').toMatchObject({ sessions: [] });
    });
  }

  test('refuses a body that is no JSON', async () => {
    const { status, html } = await new Site().request('/control/sandboxes', {
      method: 'POST',
      body: '{clock:',
    });
    expect(status).toBe(400);
    expect(JSON.parse(html)).toEqual({ error: 'Expected a JSON body.' });
  });

  for (const { where, of } of [
    { where: 'of its own', of: () => '/control/nothing' },
    { where: 'of a sandbox', of: (id: string) => `/control/sandboxes/${id}/nothing` },
  ] as const) {
    test(`answers an address ${where} that it does not have in JSON as well`, async () => {
      const sandbox = await newSandbox();
      const path = of(sandbox.id);
      const { status, html } = await sandbox.site.request(path);
      expect(status, path).toBe(404);
      expect(JSON.parse(html), path).toEqual({ error: `The control API has no GET ${path}.` });
    });
  }

  test('accepts 25 accounts with the longest answers', async () => {
    const sandbox = await newSandbox({
      accounts: Array.from({ length: 25 }, (_, number) => ({
        form: { ...FORM, firm: 'F'.repeat(100), unit: 'U'.repeat(100), addressLine2: 'A'.repeat(100) },
        credentials: { ...CREDENTIALS, username: `longest.${number}${'x'.repeat(30)}` },
        payment: CARD,
      })),
    });
    expect(await sandbox.accounts()).toHaveLength(25);
  });

  test('knows no account that was not registered', async () => {
    const sandbox = await newSandbox();
    const { status, html } = await sandbox.control('GET', '/accounts/nobody.1234');
    expect(status).toBe(404);
    expect(JSON.parse(html)).toEqual({ error: 'No account has the username "nobody.1234".' });
  });

  test('finds an account by its username in any case', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you');
    const { html } = await sandbox.control('GET', '/accounts/QZJX.4471');
    expect(JSON.parse(html)).toMatchObject({ username: 'qzjx.4471' });
  });

  test('is not there unless the site was started for tests', async () => {
    const site = new Site({ control: false });
    const health = await site.control('GET', '/health');
    const created = await site.control('POST', '/sandboxes', {});
    expect([health.status, created.status]).toEqual([404, 404]);
    expect((await site.request(URLS.home)).status, 'home').toBe(200);
  });
});
