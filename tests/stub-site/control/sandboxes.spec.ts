import { expect, test } from '@playwright/test';
import { CARD, CREDENTIALS, FORM, URLS, NOTHING } from '../answers';
import { newSandbox, Site } from '../client';
import type { Rows } from '../rows';

// Every test has a sandbox of its own, named by a request header.

test.describe('A sandbox', () => {
  const UNKNOWN: Rows<string> = ['unknown', '', 'DEFAULT', '__proto__'];
  for (const id of UNKNOWN) {
    test(`called "${id}" is an error for a page, not the default`, async () => {
      const { status, html } = await new Site().request(URLS.home, { headers: { 'x-sandbox': id } });
      expect(status, 'home').toBe(400);
      expect(html, 'home').toBe(
        `Expected the id of a sandbox in the header x-sandbox, got "${id}". Create one with POST /control/sandboxes.\n`,
      );
    });
  }

  test('that is unknown is an error for the control API', async () => {
    const { status, html } = await new Site().control('GET', '/sandboxes/unknown/accounts');
    expect(status, 'GET accounts').toBe(404);
    expect(JSON.parse(html), 'GET accounts').toEqual({
      error: 'There is no sandbox "unknown". Create one with POST /control/sandboxes.',
    });
  });

  test('knows nothing of the accounts, letters and sessions of another', async () => {
    const site = new Site();
    const [one, another] = [await site.sandbox(), await site.sandbox()];
    expect(one.id, 'ids').not.toBe(another.id);
    await one.browserAt('thank-you');
    await one.browserAt('payment', { credentials: { username: 'somebody.else' } });
    expect(await one.accounts(), 'accounts of the first').toHaveLength(1);
    expect(await one.outbox(), 'mailbox of the first').toHaveLength(1);
    expect(JSON.parse(await another.everything()), 'all of the second').toEqual(NOTHING);
  });

  test('accepts a username that is taken in another sandbox', async () => {
    const site = new Site();
    await (await site.sandbox()).browserAt('thank-you');
    const another = await site.sandbox();
    await another.browserAt('thank-you');
    expect(await another.accounts(), 'accounts of the second').toHaveLength(1);
  });

  test('does not take the session of another for its own', async () => {
    const site = new Site();
    const browser = await (await site.sandbox()).browserAt('payment');
    const elsewhere = (await site.sandbox()).browser();
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    const { html } = await elsewhere.open(URLS.payment);
    expect(html, 'payment with a session of another sandbox').toContain('Your session has expired');
    expect(html, 'payment with a session of another sandbox').not.toContain('Payment Information');
  });

  test('does not take the verification of another for its own', async () => {
    const site = new Site();
    const token = await (await site.sandbox()).browser().verification();
    const browser = (await site.sandbox()).browser();
    await browser.open(URLS.form);
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual([['userVerification', 'User Verification is required.']]);
  });

  test('numbers its accounts from the beginning', async () => {
    const site = new Site();
    await (await site.sandbox()).browserAt('thank-you');
    const another = await site.sandbox();
    await another.browserAt('thank-you', { credentials: { username: 'first.1234' } });
    await another.browserAt('thank-you', { credentials: { username: 'second.1234' } });
    const numbers = (await another.accounts()).map(({ accountNumber }) => accountNumber);
    expect(numbers, 'account numbers').toEqual(['7000001', '7000002']);
  });

  test('is the default one for a request that names none', async () => {
    const site = new Site();
    const { headers } = await site.request(URLS.form);
    const [cookie = ''] = headers.getSetCookie()[0]?.split(';') ?? [];
    const again = await site.request(URLS.form, { headers: { cookie, 'x-sandbox': 'default' } });
    expect(again.html, 'form in the default sandbox').toContain('PACER - Case Search Only Registration');
    expect(again.headers.getSetCookie(), 'cookies: the session is known').toEqual([]);
    const state = JSON.parse((await site.control('GET', '/sandboxes/default/state')).html) as {
      sessions: unknown[];
    };
    expect(state.sessions, 'sessions of the default sandbox').toHaveLength(1);
  });

  test('is dropped when 2,000 newer ones are there, but never the default one', async () => {
    const site = new Site();
    const oldest = await site.sandbox();
    const second = await site.sandbox();
    await Promise.all(Array.from({ length: 1999 }, () => site.control('POST', '/sandboxes', {})));
    const statusOf = async (id: string): Promise<number> =>
      (await site.request(URLS.home, { headers: { 'x-sandbox': id } })).status;
    expect(await statusOf(oldest.id), 'the oldest').toBe(400);
    expect(await statusOf(second.id), 'the second oldest').toBe(200);
    expect(await statusOf('default'), 'the default one').toBe(200);
  });
});

test.describe('An old sandbox', () => {
  // Its age is counted on the machine's clock: that of its own may stand still or be moved.
  const machineNow = Date.now;
  test.afterEach(() => {
    Date.now = machineNow;
  });

  const AGES: Rows<{ what: string; seconds: number; status: number }> = [
    { what: 'is there for two hours', seconds: 7200, status: 200 },
    { what: 'is gone after two hours, once another one is made', seconds: 7201, status: 400 },
  ];
  for (const { what, seconds, status } of AGES) {
    test(what, async () => {
      const made = Date.parse('2026-03-16T16:00:00Z');
      const site = new Site();
      Date.now = () => made;
      const sandbox = await site.sandbox();
      Date.now = () => made + seconds * 1000;
      await site.sandbox();
      const answer = await site.request(URLS.home, { headers: { 'x-sandbox': sandbox.id } });
      expect(answer.status, 'home').toBe(status);
    });
  }
});

test.describe("A sandbox's clock", () => {
  test('stands still at the given instant', async () => {
    const site = new Site();
    const created = site.accepted(
      await site.control('POST', '/sandboxes', { clock: '2026-03-16T12:00:00-04:00' }),
    ) as { id: string; now: string };
    const later = site.accepted(
      await site.control('POST', `/sandboxes/${created.id}/clock`, { advanceSeconds: 0 }),
    );
    expect(created.now).toBe('2026-03-16T16:00:00.000Z');
    expect(later).toEqual({ now: '2026-03-16T16:00:00.000Z' });
  });

  const MOVES: Rows<{ seconds: number; now: string }> = [
    { seconds: 1, now: '2026-03-16T16:00:01.000Z' },
    { seconds: 0.001, now: '2026-03-16T16:00:00.001Z' },
    { seconds: -60, now: '2026-03-16T15:59:00.000Z' },
    { seconds: 86_400, now: '2026-03-17T16:00:00.000Z' },
    { seconds: 31_536_000, now: '2027-03-16T16:00:00.000Z' },
  ];
  for (const { seconds, now } of MOVES) {
    test(`moves by ${seconds} seconds`, async () => {
      const sandbox = await newSandbox();
      const { html } = await sandbox.control('POST', '/clock', { advanceSeconds: seconds });
      expect(JSON.parse(html)).toEqual({ now });
    });
  }

  test('moves only its own sandbox', async () => {
    const site = new Site();
    const [one, another] = [await site.sandbox(), await site.sandbox()];
    const browsers = [await one.browserAt('payment'), await another.browserAt('payment')] as const;
    await one.advance(20 * 60);
    const [ended, alive] = [await browsers[0].open(URLS.payment), await browsers[1].open(URLS.payment)];
    expect(ended.html, 'payment in the sandbox that moved').toContain('Your session has expired');
    expect(alive.html, 'payment in the other').toContain('Payment Information');
  });

  test('dates what is recorded', async () => {
    const sandbox = await newSandbox({ clock: '2031-05-06T23:30:00-04:00' });
    await sandbox.browserAt('thank-you');
    const [account] = await sandbox.accounts();
    expect(account?.['registeredAt'], 'registered').toBe('2031-05-07T03:30:00.000Z');
  });

  test('says which years a card may expire in', async () => {
    const sandbox = await newSandbox({ clock: '2031-05-06T12:00:00-04:00' });
    const { html } = await (await sandbox.browserAt('payment')).open(URLS.payment);
    const years = html.split('id="expirationYear"')[1]?.split('</select>')[0];
    expect(years, 'payment, step 7: Expiration Year').toContain('>2031</option>');
    expect(years, 'payment, step 7: Expiration Year').toContain('>2051</option>');
    expect(years, 'payment, step 7: Expiration Year').not.toContain('>2030</option>');
    expect(years, 'payment, step 7: Expiration Year').not.toContain('>2052</option>');
  });
});

test.describe('A sandbox that starts with accounts', () => {
  test('has them as a registration would have made them', async () => {
    const sandbox = await newSandbox({
      accounts: [
        { form: FORM, credentials: CREDENTIALS, payment: CARD },
        {
          form: { ...FORM, email: 'a@example.org', confirmEmail: 'a@example.org' },
          credentials: { ...CREDENTIALS, username: 'other.1234' },
        },
      ],
    });
    const accounts = await sandbox.accounts();
    expect(accounts.map(({ username, caseSearchStatus }) => [username, caseSearchStatus])).toEqual([
      ['qzjx.4471', 'active'],
      ['other.1234', 'inactive'],
    ]);
    expect((JSON.parse(await sandbox.everything()) as { sessions: unknown[] }).sessions, 'sessions').toEqual(
      [],
    );
  });

  test('can have them where User Verification is down', async () => {
    const sandbox = await newSandbox({
      verification: 'unavailable',
      accounts: [{ form: FORM, credentials: CREDENTIALS }],
    });
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
    const browser = sandbox.browser();
    const frame = await browser.tick(await browser.untickedVerification());
    expect(frame.status, 'the frame of User Verification').toBe(503);
  });

  test('is refused when a rule refuses an account, with the errors', async () => {
    const { status, html } = await new Site().control('POST', '/sandboxes', {
      accounts: [{ form: { ...FORM, zip: '1' }, credentials: CREDENTIALS }],
    });
    expect(status).toBe(400);
    expect(JSON.parse(html)).toEqual({
      error: 'The account was refused.',
      faults: [{ field: 'zip', message: 'Enter a valid ZIP code.' }],
    });
  });

  test('is refused when two accounts have the same username, in any case', async () => {
    const { status, html } = await new Site().control('POST', '/sandboxes', {
      accounts: [
        { form: FORM, credentials: CREDENTIALS },
        { form: FORM, credentials: { ...CREDENTIALS, username: 'QZJX.4471' } },
      ],
    });
    expect(status).toBe(400);
    expect(JSON.parse(html)).toEqual({
      error: 'The account was refused.',
      faults: [{ field: 'username', message: 'Username is already taken.' }],
    });
  });
});
