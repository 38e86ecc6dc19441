import { expect, test } from '@playwright/test';
import {
  answersBefore,
  browserAt,
  CARD,
  CREDENTIALS,
  FORM,
  newSandbox,
  Site,
  type StartScreen,
  URLS,
  NOTHING,
} from '../client';
import type { Rows } from '../rows';

// Source: design.md ("The control API can ..."; an unknown sandbox, parameter or fault name is an error).

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
    what: 'an answer that is no text',
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
    what: 'a session with an answer that is no text',
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

  for (const [where, of] of [
    ['of its own', () => '/control/nothing'],
    ['of a sandbox', (id: string) => `/control/sandboxes/${id}/nothing`],
  ] as const) {
    test(`answers an address ${where} that it does not have in JSON as well`, async () => {
      const sandbox = await newSandbox();
      const path = of(sandbox.id);
      const { status, html } = await sandbox.site.request(path);
      expect(status, path).toBe(404);
      expect(JSON.parse(html), path).toEqual({ error: `The control API has no GET ${path}.` });
    });
  }

  test('takes 25 accounts with the longest answers', async () => {
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

test.describe('A failure that is asked for', () => {
  test('meets what is sent to the address next, once, and nothing is done', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    sandbox.site.accepted(await sandbox.control('PATCH', '', { failNext: URLS.policies }));
    expect((await browser.open(URLS.policies)).status, 'policies, opened').toBe(200);
    const failed = await browser.submit(URLS.policies, { acknowledge: 'yes' });
    expect(failed.status, 'policies, step 8').toBe(500);
    expect(failed.html, 'policies, step 8').toContain('<h1>Something went wrong</h1>');
    expect(await sandbox.accounts(), 'accounts').toEqual([]);
    const again = await browser.submit(URLS.policies, { acknowledge: 'yes' });
    expect(again.location, 'policies, step 8').toBe(URLS.thankYou);
  });

  test('keeps what may be kept of the screen, and no secret', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    sandbox.site.accepted(await sandbox.control('PATCH', '', { failNext: URLS.payment }));
    expect((await browser.submit(URLS.payment, CARD)).status, 'payment, step 7').toBe(500);
    expect((await browser.open(URLS.payment)).html, 'payment, step 7').toContain(CARD.cardHolder);
    expect(await sandbox.everything()).not.toContain(CARD.cardNumber);
  });

  test('leaves other addresses and other sandboxes alone', async () => {
    const site = new Site();
    const [failing, other] = [await site.sandbox(), await site.sandbox()];
    site.accepted(await failing.control('PATCH', '', { failNext: URLS.payment }));
    const elsewhere = await (
      await failing.browserAt('policies')
    ).submit(URLS.policies, { acknowledge: 'yes' });
    expect(elsewhere.status, 'policies, step 8').toBe(303);
    const payment = await (await other.browserAt('payment')).submit(URLS.payment);
    expect(payment.status, 'payment of another sandbox').toBe(303);
  });
});

test.describe('A session that starts at a screen', () => {
  const SCREENS: Rows<{ at: StartScreen; path: string; heading: string }> = [
    { at: 'form', path: URLS.form, heading: 'PACER - Case Search Only Registration' },
    { at: 'credentials', path: URLS.credentials, heading: 'Create Username and Password' },
    { at: 'payment', path: URLS.payment, heading: 'Payment Information' },
    { at: 'policies', path: URLS.policies, heading: 'Policies and Procedures' },
    {
      at: 'thank-you',
      path: URLS.thankYou,
      heading: 'Thank you for registering with the PACER Service Center',
    },
  ];
  for (const { at, path, heading } of SCREENS) {
    test(`shows ${at}`, async () => {
      const sandbox = await newSandbox();
      const answers = answersBefore(at, { form: FORM, credentials: CREDENTIALS, payment: CARD });
      const { status, html } = await sandbox.control('POST', '/sessions', { at, ...answers });
      expect(status, `session at ${at}`).toBe(201);
      const started = JSON.parse(html) as { cookie: { name: string; value: string }; path: string };
      expect(started, `session at ${at}`).toEqual({
        cookie: { name: 'registration', value: expect.stringMatching(/^[\w-]{22}$/) as unknown },
        path,
      });
      const browser = sandbox.browser();
      browser.cookies.set('registration', started.cookie.value);
      const page = await browser.open(path);
      expect(page.status, at).toBe(200);
      expect(page.html, at).toContain(`<h1>${heading}</h1>`);
    });
  }

  test('remembers the answers of the screens before as if they had been typed', async () => {
    const browser = await browserAt('policies', { payment: CARD });
    const [form, credentials, payment] = [
      await browser.open(URLS.form),
      await browser.open(URLS.credentials),
      await browser.open(URLS.payment),
    ];
    expect(form.html, 'form, step 5').toContain('value="Kowalski"');
    expect(credentials.html, 'credentials, step 6').toContain('value="qzjx.4471"');
    expect(payment.html, 'payment, step 7').toContain('value="Pat Kowalski"');
  });

  test('comes filled in with a draft, which is not sent yet', async () => {
    const sandbox = await newSandbox();
    const draft = { firstName: 'Zoë', state: 'New Jersey', county: 'Essex', cjaPanel: 'yes' };
    const { html } = await sandbox.control('POST', '/sessions', { at: 'form', draft });
    const { cookie } = JSON.parse(html) as { cookie: { value: string } };
    const browser = sandbox.browser();
    browser.cookies.set('registration', cookie.value);
    const form = await browser.open(URLS.form);
    expect(form.html, 'First Name').toContain('value="Zoë"');
    expect(form.html, 'County').toMatch(/<option selected>\s*Essex/);
    expect((await browser.open(URLS.credentials)).location, 'credentials, step 6').toBe(URLS.form);
  });

  const REFUSED: Rows<{ at: string; answers: object; errors: readonly (readonly [string, string])[] }> = [
    {
      at: 'credentials',
      answers: { form: { ...FORM, email: 'pat', zip: '1' } },
      errors: [
        ['zip', 'Enter a valid ZIP code.'],
        ['email', 'Enter a valid email address.'],
        ['confirmEmail', 'Email addresses do not match.'],
      ],
    },
    {
      at: 'payment',
      answers: { form: FORM, credentials: { ...CREDENTIALS, username: 'short' } },
      errors: [['username', 'Username must be 8 to 45 characters.']],
    },
    {
      at: 'policies',
      answers: { form: FORM, credentials: CREDENTIALS, payment: { ...CARD, authorization: '' } },
      errors: [['authorization', 'You must authorize the charge to use a card.']],
    },
    {
      at: 'thank-you',
      answers: { form: FORM, credentials: { ...CREDENTIALS, confirmPassword: 'Velvet' } },
      errors: [['confirmPassword', 'Passwords do not match.']],
    },
  ];
  for (const { at, answers, errors } of REFUSED) {
    test(`at ${at} is refused for answers that a rule refuses, with the errors`, async () => {
      const sandbox = await newSandbox();
      const { status, html } = await sandbox.control('POST', '/sessions', { at, ...answers });
      expect(status).toBe(400);
      expect(JSON.parse(html)).toEqual({
        error: `A session cannot start at ${at} with these answers.`,
        faults: errors.map(([field, message]) => ({ field, message })),
      });
      expect(JSON.parse(await sandbox.everything()), 'what is kept').toEqual(NOTHING);
    });
  }

  test('at payment names every required answer when there are none', async () => {
    const { html } = await (await newSandbox()).control('POST', '/sessions', { at: 'payment' });
    const { faults } = JSON.parse(html) as { faults: { field: string }[] };
    expect(faults.map(({ field }) => field)).toEqual([
      'firstName',
      'lastName',
      'dateOfBirth',
      'address',
      'city',
      'state',
      'zip',
      'primaryPhone',
      'email',
      'confirmEmail',
      'userType',
    ]);
  });
});
