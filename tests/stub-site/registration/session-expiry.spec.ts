import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, type Answers, CARD, CREDENTIALS, FORM, URLS, NOTHING } from '../answers';
import { browserAt, newSandbox } from '../client';
import type { Rows } from '../rows';

// Source: D-14.

const ALIVE = 20 * 60 - 1;
const ENDED = 20 * 60;
const EXPIRED = '<h1>Your session has expired</h1>';

type Screen = 'form' | 'credentials' | 'payment' | 'policies';
const SCREENS: Rows<{ screen: Screen; answers: Answers }> = [
  { screen: 'form', answers: FORM },
  { screen: 'credentials', answers: CREDENTIALS },
  { screen: 'payment', answers: CARD },
  { screen: 'policies', answers: ACKNOWLEDGED },
];

test.describe('An idle registration session', () => {
  for (const { screen, answers } of SCREENS) {
    test(`at ${screen} is alive after 19 minutes 59 seconds`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(screen);
      await sandbox.advance(ALIVE);
      const { status, html } = await browser.open(URLS[screen]);
      expect(status, screen).toBe(200);
      expect(html, screen).not.toContain(EXPIRED);
    });

    test(`at ${screen} has ended after 20 minutes, and the form starts afresh`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(screen, { payment: CARD });
      await sandbox.advance(ENDED);
      const { html } = await browser.open(URLS[screen]);
      expect(html, screen).toContain(EXPIRED);
      expect(html, 'the way on').toContain(`href="${URLS.form}"`);
      expect([...browser.cookies], 'cookies').toEqual([]);
      expect(JSON.parse(await sandbox.everything()), 'what is kept').toMatchObject({ sessions: [] });
      const fresh = await browser.open(URLS.form);
      expect(fresh.status, 'form, step 5').toBe(200);
      expect(fresh.html, 'form, step 5').not.toContain('Kowalski');
    });

    test(`at ${screen} accepts no answers after 20 minutes`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(screen);
      await sandbox.advance(ENDED);
      const { status, html } = await browser.submit(URLS[screen], answers);
      expect(status, screen).toBe(403);
      expect(html, screen).toContain(EXPIRED);
      expect(JSON.parse(await sandbox.everything()), 'what is kept').toEqual(NOTHING);
    });
  }

  test('accepts the answers after 19 minutes 59 seconds', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    await sandbox.advance(ALIVE);
    const { location } = await browser.submit(URLS.policies, ACKNOWLEDGED);
    expect(location, 'policies, step 8').toBe(URLS.thankYou);
  });

  test('restarts with every request', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('credentials');
    await sandbox.advance(ALIVE);
    await browser.open(URLS.form);
    await sandbox.advance(ALIVE);
    await browser.submit(URLS.credentials, CREDENTIALS);
    await sandbox.advance(ALIVE);
    expect((await browser.open(URLS.payment)).status, 'payment, step 7').toBe(200);
    await sandbox.advance(ENDED);
    expect((await browser.open(URLS.payment)).html, 'payment, step 7').toContain(EXPIRED);
  });

  test('is not kept alive by another one', async () => {
    const sandbox = await newSandbox();
    const [idle, busy] = [await sandbox.browserAt('payment'), await sandbox.browserAt('payment')];
    await sandbox.advance(ALIVE);
    await busy.open(URLS.payment);
    await sandbox.advance(1);
    expect((await idle.open(URLS.payment)).html, 'the idle one').toContain(EXPIRED);
    expect((await busy.open(URLS.payment)).html, 'the busy one').not.toContain(EXPIRED);
  });

  const REFERENCES: Rows<'notice' | 'cancel' | 'thankYou'> = ['notice', 'cancel', 'thankYou'];
  for (const page of REFERENCES) {
    test(`shows that it has expired at ${page} as well`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies');
      await sandbox.advance(ENDED);
      expect((await browser.open(URLS[page])).html, page).toContain(EXPIRED);
    });
  }

  test('is forgotten with all it held when the next one starts', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('policies');
    await sandbox.advance(ENDED);
    await sandbox.browser().open(URLS.form);
    expect(await sandbox.everything(), 'what is kept').not.toContain('Kowalski');
  });

  test('that ends after Submit leaves the account', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('thank-you');
    await sandbox.advance(ENDED);
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').toContain(EXPIRED);
    expect(html, 'thank-you, step 9').toContain('A registration that you submitted is recorded');
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
  });
});

test.describe('Keeping a session alive', () => {
  test('extends it by 20 minutes from then', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    await sandbox.advance(18 * 60);
    const { status } = await browser.send(URLS.keepAlive, { csrf: browser.csrf });
    expect(status, 'keep-alive').toBe(204);
    await sandbox.advance(ALIVE);
    expect((await browser.open(URLS.payment)).status, 'payment, step 7').toBe(200);
  });

  test('is refused after 20 minutes', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    await sandbox.advance(ENDED);
    const { status, html } = await browser.send(URLS.keepAlive, { csrf: browser.csrf });
    expect(status, 'keep-alive').toBe(403);
    expect(html, 'keep-alive').toContain(EXPIRED);
  });

  for (const { screen } of SCREENS) {
    test(`is offered at ${screen} from minute 18, until minute 20`, async () => {
      const browser = await browserAt(screen);
      const { html } = await browser.open(URLS[screen]);
      expect(html, screen).toContain('data-warn-after="1080000"');
      expect(html, screen).toContain('data-end-after="1200000"');
      expect(html, screen).toContain('Your session is about to expire');
    });
  }
});
