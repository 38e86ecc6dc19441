import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, type Answers, CARD, CREDENTIALS, URLS } from '../answers';
import { between, browserAt, newBrowser, newSandbox } from '../client';
import type { Rows } from '../rows';
import { type Screen, SUBMITS } from './submits';

// Source: D-01 (order, nothing lost), D-06 (Next, Back, Reset, Cancel and what they keep).

const TOO_EARLY: Rows<{ at: Screen; opened: keyof typeof URLS }> = [
  { at: 'form', opened: 'credentials' },
  { at: 'form', opened: 'payment' },
  { at: 'form', opened: 'policies' },
  { at: 'form', opened: 'thankYou' },
  { at: 'form', opened: 'notice' },
  { at: 'credentials', opened: 'payment' },
  { at: 'credentials', opened: 'policies' },
  { at: 'credentials', opened: 'thankYou' },
  { at: 'credentials', opened: 'notice' },
  { at: 'payment', opened: 'policies' },
  { at: 'payment', opened: 'thankYou' },
  { at: 'policies', opened: 'thankYou' },
];

test.describe('Opening a screen too early', () => {
  for (const { at, opened } of TOO_EARLY) {
    test(`${opened} leads a registrant at ${at} back to it and loses nothing`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(at);
      const before = await sandbox.everything();
      const { status, location } = await browser.open(URLS[opened]);
      expect({ status, location }, opened).toEqual({ status: 303, location: URLS[at] });
      expect(await sandbox.everything(), 'what is kept').toBe(before);
    });
  }

  const POSTED: Rows<{ at: Screen; sent: Screen }> = [
    { at: 'form', sent: 'credentials' },
    { at: 'form', sent: 'payment' },
    { at: 'form', sent: 'policies' },
    { at: 'credentials', sent: 'payment' },
    { at: 'credentials', sent: 'policies' },
    { at: 'payment', sent: 'policies' },
  ];
  for (const { at, sent } of POSTED) {
    test(`a hand-made Next of ${sent} leads a registrant at ${at} back to it and records nothing`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(at);
      const before = await sandbox.everything();
      const { status, location } = await browser.submit(URLS[sent], SUBMITS[sent]);
      expect({ status, location }, sent).toEqual({ status: 303, location: URLS[at] });
      expect(await sandbox.everything(), 'what is kept').toBe(before);
    });
  }

  const WITHOUT_SESSION: Rows<{ opened: keyof typeof URLS; location: string }> = [
    { opened: 'credentials', location: URLS.form },
    { opened: 'payment', location: URLS.form },
    { opened: 'policies', location: URLS.form },
    { opened: 'thankYou', location: URLS.form },
    { opened: 'notice', location: URLS.form },
    { opened: 'cancel', location: URLS.caseSearch },
  ];
  for (const { opened, location } of WITHOUT_SESSION) {
    test(`${opened} leads to the first screen without a session`, async () => {
      const answer = await (await newBrowser()).open(URLS[opened]);
      expect({ status: answer.status, location: answer.location }, opened).toEqual({ status: 303, location });
    });
  }

  test('shows, once back at the form, what was typed there before', async () => {
    const browser = await newBrowser();
    const refused = await browser.submitForm({ lastName: '' });
    expect(refused.status, 'form, step 5').toBe(422);
    await browser.open(URLS.policies);
    const { html } = await browser.open(URLS.form);
    expect(html, 'form, step 5: Email').toContain('value="vbnk77@example.com"');
    expect(html, 'form, step 5: First Name').toContain('value="Pat"');
  });
});

test.describe('Next', () => {
  test('leads from screen to screen to the thank-you', async () => {
    const browser = await newBrowser();
    const locations = [
      (await browser.submitForm()).location,
      (await browser.submit(URLS.credentials, CREDENTIALS)).location,
      (await browser.submit(URLS.payment, CARD)).location,
      (await browser.submit(URLS.policies, ACKNOWLEDGED)).location,
    ];
    expect(locations).toEqual([URLS.credentials, URLS.payment, URLS.policies, URLS.thankYou]);
  });

  test('without a card leads from payment to policies', async () => {
    const browser = await browserAt('payment');
    expect((await browser.submit(URLS.payment)).location, 'payment, step 7').toBe(URLS.policies);
  });

  test('on a form sent again unchanged keeps the later screens open', async () => {
    const browser = await browserAt('policies');
    const { location } = await browser.submitForm();
    expect(location, 'form, step 5').toBe(URLS.credentials);
    expect((await browser.open(URLS.policies)).status, 'policies, step 8').toBe(200);
  });

  const OWNERS: Rows<{ what: string; change: Answers }> = [
    { what: 'first name', change: { firstName: 'Velvet' } },
    { what: 'last name', change: { lastName: 'Thunder' } },
    { what: 'e-mail', change: { email: 'velvet@example.com', confirmEmail: 'velvet@example.com' } },
  ];
  for (const { what, change } of OWNERS) {
    test(`on the form with another ${what} asks for credentials again: it may be part of the password`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies', { payment: CARD });
      await browser.submitForm(change);
      const early = await browser.submit(URLS.policies, ACKNOWLEDGED);
      expect(early.location, 'policies, step 8').toBe(URLS.credentials);
      expect(await sandbox.accounts(), 'accounts').toEqual([]);
      const refused = await browser.submit(URLS.credentials, CREDENTIALS);
      expect(refused.errors, 'credentials, step 6').toEqual([
        ['password', `Password must not contain part of your ${what.replace('-', '')}.`],
      ]);
      const payment = await browser.open(URLS.payment);
      expect(payment.location, 'payment, step 7').toBe(URLS.credentials);
    });
  }

  test('on the form with another address keeps the credentials', async () => {
    const browser = await browserAt('policies');
    await browser.submitForm({ address: '1 Old Mill Road' });
    expect((await browser.open(URLS.policies)).status, 'policies, step 8').toBe(200);
  });

  test('records the answers that were given last', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies', { payment: CARD });
    await browser.submitForm({ address: '1 Old Mill Road' });
    await browser.submit(URLS.credentials, { ...CREDENTIALS, username: 'another.1234' });
    await browser.submit(URLS.payment);
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    expect(await sandbox.accounts(), 'accounts').toEqual([
      expect.objectContaining({
        username: 'another.1234',
        card: null,
        caseSearchStatus: 'inactive',
        profile: expect.objectContaining({ address: '1 Old Mill Road' }),
      }),
    ]);
  });
});

test.describe('Back', () => {
  test('from credentials shows the form as it was', async () => {
    const browser = await browserAt('credentials', {
      form: { prefix: 'Dr.', middleName: 'Q', cjaPanel: 'yes', userType: 'Law Firm', taxId: '12-3456789' },
    });
    const { location } = await browser.submit(URLS.credentials, {}, 'back');
    expect(location, 'Back on credentials').toBe(URLS.form);
    const { html } = await browser.open(URLS.form);
    const values = ['Pat', 'Q', 'Kowalski', '07/04/1976', '63102', '314-555-0100', '12-3456789'];
    expect(
      values.filter((value) => !html.includes(`value="${value}"`)),
      'form, step 5: texts that are gone',
    ).toEqual([]);
    const choices = ['Dr.', 'Missouri', 'St. Louis City', 'United States of America', 'Law Firm'];
    expect(
      choices.filter((choice) => !html.includes(`<option selected>${choice}</option>`)),
      'form, step 5: choices that are gone',
    ).toEqual([]);
    expect(between(html, 'id="cjaPanel"', '>'), 'form, step 5: CJA check box').toContain('checked');
  });

  test('from credentials keeps what was typed there, but no password and no answer', async () => {
    const browser = await browserAt('credentials');
    await browser.submit(URLS.credentials, CREDENTIALS, 'back');
    const { html } = await browser.open(URLS.credentials);
    expect(html, 'credentials, step 6: Username').toContain('value="qzjx.4471"');
    expect(html, 'credentials, step 6: Security Question 1').toContain(
      '<option selected>What was the name of your first school?</option>',
    );
    expect(html, 'credentials, step 6: Password').not.toContain(CREDENTIALS.password);
    expect(html, 'credentials, step 6: Security Answer 1').not.toContain(CREDENTIALS.securityAnswer1);
    expect(html, 'credentials, step 6: Security Answer 2').not.toContain(CREDENTIALS.securityAnswer2);
  });

  test('from payment keeps the card but its number and security code', async () => {
    const browser = await browserAt('payment');
    const { location } = await browser.submit(URLS.payment, CARD, 'back');
    expect(location, 'Back on payment').toBe(URLS.credentials);
    const { html } = await browser.open(URLS.payment);
    expect(html, 'payment, step 7: Card Holder Name').toContain('value="Pat Kowalski"');
    expect(html, 'payment, step 7: Card Type').toContain('<option selected>Visa</option>');
    expect(html, 'payment, step 7: Expiration').toContain('<option selected>2031</option>');
    expect(between(html, 'id="useAccountAddress"', '>'), 'payment, step 7').toContain('checked');
    expect(html, 'payment, step 7: Card Number').not.toContain(CARD.cardNumber);
    expect(html, 'payment, step 7: Security Code').not.toContain(`value="${CARD.securityCode}"`);
  });

  test('from payment records no card', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    await browser.submit(URLS.payment, CARD, 'back');
    expect((await browser.open(URLS.policies)).location, 'policies, step 8').toBe(URLS.payment);
  });

  test('from policies leads to payment', async () => {
    const browser = await browserAt('policies', { payment: CARD });
    const { location } = await browser.submit(URLS.policies, ACKNOWLEDGED, 'back');
    expect(location, 'Back on policies').toBe(URLS.payment);
    const { html } = await browser.open(URLS.payment);
    expect(html, 'payment, step 7: Card Holder Name').toContain('value="Pat Kowalski"');
  });
});
