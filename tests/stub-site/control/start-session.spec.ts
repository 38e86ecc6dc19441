import { expect, test } from '@playwright/test';
import { CARD, CREDENTIALS, FORM, URLS, NOTHING } from '../answers';
import { answersBefore, browserAt, newSandbox, Site, type StartScreen } from '../client';
import type { Rows } from '../rows';

// An unknown sandbox, parameter or fault name is an error.

test.describe('A requested failure', () => {
  test('hits the next request to the address, once, and changes nothing', async () => {
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

  const REFUSED: Rows<{ at: string; answers: object; errors: Readonly<Record<string, string>> }> = [
    {
      at: 'credentials',
      answers: { form: { ...FORM, email: 'pat', zip: '1' } },
      errors: {
        zip: 'Enter a valid ZIP code.',
        email: 'Enter a valid email address.',
        confirmEmail: 'Email addresses do not match.',
      },
    },
    {
      at: 'payment',
      answers: { form: FORM, credentials: { ...CREDENTIALS, username: 'short' } },
      errors: { username: 'Username must be 8 to 45 characters.' },
    },
    {
      at: 'policies',
      answers: { form: FORM, credentials: CREDENTIALS, payment: { ...CARD, authorization: '' } },
      errors: { authorization: 'You must authorize the charge to use a card.' },
    },
    {
      at: 'thank-you',
      answers: { form: FORM, credentials: { ...CREDENTIALS, confirmPassword: 'Velvet' } },
      errors: { confirmPassword: 'Passwords do not match.' },
    },
  ];
  for (const { at, answers, errors } of REFUSED) {
    test(`at ${at} is refused for answers that a rule refuses, with the errors`, async () => {
      const sandbox = await newSandbox();
      const { status, html } = await sandbox.control('POST', '/sessions', { at, ...answers });
      expect(status).toBe(400);
      expect(JSON.parse(html)).toEqual({
        error: `A session cannot start at ${at} with these answers.`,
        faults: Object.entries(errors).map(([field, message]) => ({ field, message })),
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
