import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, CARD, CREDENTIALS, URLS } from '../answers';
import { browserAt, newSandbox } from '../client';
import type { Rows } from '../rows';

// Source: a submitted registration is recorded once, whatever is clicked or sent twice; D-10
// (usernames are unique ignoring case); D-26 (the form starts a new registration).

test.describe('A registration is recorded once', () => {
  for (const { what, payment, letters } of [
    { what: 'with a card', payment: CARD, letters: 0 },
    { what: 'without a card', payment: {}, letters: 1 },
  ] as const) {
    test(`${what}, submitted twice one after the other`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies', { payment });
      const first = await browser.submit(URLS.policies, ACKNOWLEDGED);
      const after = [await sandbox.accounts(), await sandbox.outbox()];
      const second = await browser.submit(URLS.policies, ACKNOWLEDGED);
      expect([first.location, second.location], 'where Submit leads').toEqual([URLS.thankYou, URLS.thankYou]);
      expect(after[0], 'accounts').toHaveLength(1);
      expect([await sandbox.accounts(), await sandbox.outbox()], 'accounts and mailbox').toEqual(after);
    });

    test(`${what}, submitted five times at once`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies', { payment });
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => browser.submit(URLS.policies, ACKNOWLEDGED)),
      );
      expect(
        answers.map(({ location }) => location),
        'where each leads',
      ).toEqual(Array.from({ length: 5 }, () => URLS.thankYou));
      expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
      expect(await sandbox.outbox(), 'letters').toHaveLength(letters);
    });
  }

  test('submitted from two tabs', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    const tab = browser.tab();
    await tab.open(URLS.policies);
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    const { location } = await tab.submit(URLS.policies, ACKNOWLEDGED);
    expect(location, 'Submit in the second tab').toBe(URLS.thankYou);
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
    expect(await sandbox.outbox(), 'letters').toHaveLength(1);
  });

  const LEFT_OPEN: Rows<{
    screen: 'form' | 'credentials' | 'payment' | 'notice' | 'cancel';
    action: string;
  }> = [
    { screen: 'form', action: 'next' },
    { screen: 'credentials', action: 'next' },
    { screen: 'payment', action: 'next' },
    { screen: 'notice', action: 'next' },
    { screen: 'cancel', action: 'cancel' },
  ];
  for (const { screen, action } of LEFT_OPEN) {
    test(`and not changed by a tab left open at ${screen}`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies');
      await browser.submit(URLS.policies, ACKNOWLEDGED);
      const before = await sandbox.everything();
      const answers = { ...CREDENTIALS, ...CARD, username: 'changed.1234' };
      const { location } = await browser.submit(URLS[screen], answers, action);
      expect(location, `${action} on ${screen}`).toBe(URLS.thankYou);
      expect(await sandbox.everything(), 'what is kept').toBe(before);
    });
  }

  test('and shown, although another tab sends the credentials again while it is submitted', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    await Promise.all([
      browser.tab().submit(URLS.credentials, { ...CREDENTIALS, username: 'another.1234' }),
      browser.submit(URLS.policies, ACKNOWLEDGED),
    ]);
    const [account, ...others] = await sandbox.accounts();
    expect(others, 'other accounts').toEqual([]);
    const { status, html } = await browser.open(URLS.thankYou);
    expect(status, 'thank-you, step 9').toBe(200);
    expect(html, 'thank-you, step 9').toContain(account?.username);
  });

  test('and its thank-you can be opened again', async () => {
    const browser = await browserAt('thank-you');
    const [first, second] = [await browser.open(URLS.thankYou), await browser.open(URLS.thankYou)];
    expect(first.status, 'thank-you, step 9').toBe(200);
    expect(second.html, 'thank-you, step 9').toBe(first.html);
  });

  const LATER: Rows<'credentials' | 'payment' | 'policies' | 'notice'> = [
    'credentials',
    'payment',
    'policies',
    'notice',
  ];
  for (const screen of LATER) {
    test(`and going back to ${screen} leads to its thank-you`, async () => {
      const browser = await browserAt('thank-you');
      expect((await browser.open(URLS[screen])).location, screen).toBe(URLS.thankYou);
    });
  }

  test('and opening the form after it starts another one', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('thank-you');
    const { status, html } = await browser.open(URLS.form);
    expect(status, 'form, step 5').toBe(200);
    expect(html, 'form, step 5: nothing of the first one').not.toContain('Kowalski');
    await browser.submitForm({ firstName: 'Sam', email: 'sam@example.org', confirmEmail: 'sam@example.org' });
    await browser.submit(URLS.credentials, { ...CREDENTIALS, username: 'second.1234' });
    await browser.submit(URLS.payment);
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    const accounts = await sandbox.accounts();
    expect(accounts.map(({ username, accountNumber }) => [username, accountNumber])).toEqual([
      ['qzjx.4471', '7000001'],
      ['second.1234', '7000002'],
    ]);
  });
});

test.describe('A username', () => {
  const CASES: Rows<{ what: string; username: string }> = [
    { what: 'taken', username: 'qzjx.4471' },
    { what: 'taken in other case', username: 'QZJX.4471' },
  ];
  for (const { what, username } of CASES) {
    test(`${what} is refused on the credentials`, async () => {
      const sandbox = await newSandbox();
      await sandbox.browserAt('thank-you');
      const browser = await sandbox.browserAt('credentials');
      const { status, errors } = await browser.submit(URLS.credentials, { ...CREDENTIALS, username });
      expect(status, 'credentials, step 6').toBe(422);
      expect(errors, 'credentials, step 6').toEqual([['username', 'Username is already taken.']]);
    });

    test(`${what} in another browser meanwhile leads back to the credentials, and the other answers are kept`, async () => {
      const sandbox = await newSandbox();
      const quick = await sandbox.browserAt('policies');
      const slow = await sandbox.browserAt('policies', { credentials: { username }, payment: CARD });
      await quick.submit(URLS.policies, ACKNOWLEDGED);

      const { location } = await slow.submit(URLS.policies, ACKNOWLEDGED);
      expect(location, 'Submit of the second').toBe(URLS.credentials);
      expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
      const { html, errors } = await slow.open(URLS.credentials);
      expect(errors, 'credentials, step 6').toEqual([['username', 'Username is already taken.']]);
      expect(html, 'credentials, step 6: title').toContain('<title>Error: ');
      expect(html, 'credentials, step 6: Username').toContain(`value="${username}"`);
      expect((await slow.open(URLS.form)).html, 'form, step 5').toContain('value="Kowalski"');
      const again = await slow.submit(URLS.credentials, { ...CREDENTIALS, username: 'slower.1234' });
      expect(again.location, 'credentials, step 6').toBe(URLS.payment);
      expect((await slow.open(URLS.payment)).html, 'payment, step 7').toContain('value="Pat Kowalski"');
      const submitted = await slow.submit(URLS.policies, ACKNOWLEDGED);
      expect(submitted.location, 'policies, step 8').toBe(URLS.thankYou);
      const [, second] = await sandbox.accounts();
      expect(second, 'the second account').toMatchObject({
        username: 'slower.1234',
        card: { brand: 'Visa', lastFour: '1881' },
      });
    });
  }

  test('goes to one of two sessions that submit it at once', async () => {
    const sandbox = await newSandbox();
    const browsers = [await sandbox.browserAt('policies'), await sandbox.browserAt('policies')];
    const answers = await Promise.all(browsers.map((browser) => browser.submit(URLS.policies, ACKNOWLEDGED)));
    expect(answers.map(({ location }) => location).sort(), 'where they lead').toEqual([
      URLS.credentials,
      URLS.thankYou,
    ]);
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
  });
});
