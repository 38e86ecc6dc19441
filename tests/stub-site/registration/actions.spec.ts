import { expect, test } from '@playwright/test';
import { coversRule } from '../../../fixtures/annotations';
import { ACKNOWLEDGED, CARD, CREDENTIALS, FORM, URLS, NOTHING } from '../answers';
import { between, browserAt, newBrowser, newSandbox } from '../client';
import type { Rows } from '../rows';
import { type Screen, SUBMITS } from './submits';

// Source: D-01 (order, nothing lost), D-06 (Next, Back, Reset, Cancel and what they keep).

test.describe('Reset', () => {
  test(
    'on the form empties it and chooses the United States again',
    { annotation: coversRule('form.country-prefilled') },
    async () => {
      const browser = await newBrowser();
      await browser.submitForm({ lastName: '', country: 'Canada', state: 'Ontario' });
      const { location } = await browser.submit(URLS.form, FORM, 'reset');
      expect(location, 'Reset on the form').toBe(URLS.form);
      const { html } = await browser.open(URLS.form);
      expect(html, 'form, step 5').not.toContain('value="Pat"');
      expect(html, 'form, step 5').not.toContain('Ontario');
      expect(html, 'form, step 5: Country').toContain('<option selected>United States of America</option>');
    },
  );

  test('on credentials empties them and leaves the form', async () => {
    const browser = await browserAt('credentials');
    await browser.submit(URLS.credentials, { ...CREDENTIALS, username: 'x' });
    const { location } = await browser.submit(URLS.credentials, CREDENTIALS, 'reset');
    expect(location, 'Reset on credentials').toBe(URLS.credentials);
    const { html } = await browser.open(URLS.credentials);
    expect(html, 'credentials, step 6').not.toContain('qzjx.4471');
    expect(html, 'credentials, step 6').not.toContain('<option selected>');
    expect((await browser.open(URLS.form)).html, 'form, step 5').toContain('value="Kowalski"');
  });
});

test.describe('Cancel', () => {
  const SCREENS: Rows<Screen> = ['form', 'credentials', 'payment', 'policies'];
  for (const screen of SCREENS) {
    test(`on ${screen} asks first and changes nothing`, async () => {
      const browser = await browserAt(screen);
      const { location } = await browser.submit(URLS[screen], {}, 'cancel');
      expect(location, `Cancel on ${screen}`).toBe(URLS.cancel);
      const { html } = await browser.open(URLS.cancel);
      expect(html, 'the question').toContain('<h1>Cancel your registration?</h1>');
      expect((await browser.open(URLS[screen])).status, screen).toBe(200);
    });

    test(`on ${screen}, taken back, returns there and keeps the answers`, async () => {
      const browser = await browserAt(screen);
      await browser.submit(
        URLS[screen],
        { username: 'kept.1234', city: 'Kept City', cardHolder: 'Kept Name' },
        'cancel',
      );
      await browser.open(URLS.cancel);
      const { location } = await browser.submit(URLS.cancel, {}, 'back');
      expect(location, 'No, go back').toBe(URLS[screen]);
      const { html } = await browser.open(URLS[screen]);
      const kept = {
        form: 'Kept City',
        credentials: 'kept.1234',
        payment: 'Kept Name',
        policies: '<h1>Policies',
      };
      expect(html, screen).toContain(kept[screen]);
    });

    test(`on ${screen}, taken back, returns there although later screens were answered`, async () => {
      const browser = await browserAt('policies');
      await browser.submit(URLS[screen], {}, 'cancel');
      await browser.open(URLS.cancel);
      const { location } = await browser.submit(URLS.cancel, {}, 'back');
      expect(location, 'No, go back').toBe(URLS[screen]);
    });

    test(`on ${screen}, confirmed, leads to case search and forgets everything`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(screen, { payment: CARD });
      const old = browser.tab();
      await browser.open(URLS.cancel);
      const answer = await browser.submit(URLS.cancel, {}, 'cancel');
      expect(answer.location, 'Yes, cancel').toBe(URLS.caseSearch);
      expect([...browser.cookies], 'cookies').toEqual([]);
      expect(JSON.parse(await sandbox.everything()), 'what is kept').toEqual(NOTHING);
      const resurrected = await old.submit(URLS[screen], SUBMITS[screen]);
      expect(resurrected.status, 'a tab that was left open').toBe(403);
      expect((await browser.open(URLS.form)).html, 'a new form').not.toContain('Kowalski');
    });
  }
});

const ACTIONS: Readonly<Record<Screen | 'notice' | 'cancel', readonly string[]>> = {
  form: ['next', 'reset', 'cancel', 'refresh'],
  credentials: ['next', 'back', 'reset', 'cancel', 'generate'],
  payment: ['next', 'back', 'cancel'],
  policies: ['next', 'back', 'cancel'],
  notice: ['next', 'back', 'cancel'],
  cancel: ['cancel', 'back'],
};

const UNKNOWN_ACTIONS: Rows<{ screen: keyof typeof ACTIONS; action: string }> = [
  { screen: 'form', action: '' },
  { screen: 'form', action: 'submit' },
  { screen: 'form', action: 'NEXT' },
  { screen: 'form', action: 'back' },
  { screen: 'form', action: 'generate' },
  { screen: 'credentials', action: 'delete' },
  { screen: 'credentials', action: 'refresh' },
  { screen: 'payment', action: 'reset' },
  { screen: 'payment', action: 'generate' },
  { screen: 'policies', action: 'reset' },
  { screen: 'policies', action: 'submit' },
  { screen: 'notice', action: 'reset' },
  { screen: 'cancel', action: 'next' },
];

test.describe('An action that a screen does not have', () => {
  for (const { screen, action } of UNKNOWN_ACTIONS) {
    test(`"${action}" on ${screen} is an error that names what there is, and changes nothing`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt('policies');
      const before = await sandbox.everything();
      const { status, html } = await browser.submit(
        URLS[screen],
        { ...CREDENTIALS, ...ACKNOWLEDGED },
        action,
      );
      expect(status, screen).toBe(400);
      expect(html, screen).toContain(
        `must be one of ${ACTIONS[screen].join(', ')}; it was &quot;${action}&quot;.`,
      );
      expect(await sandbox.everything(), 'what is kept').toBe(before);
    });
  }

  test('a request without any action is an error as well', async () => {
    const browser = await browserAt('policies');
    const { status } = await browser.send(URLS.policies, { csrf: browser.csrf, ...ACKNOWLEDGED });
    expect(status, 'policies, step 8').toBe(400);
  });
});

test.describe('Without script', () => {
  test('a button shows County once a State is chosen, and loses nothing', async () => {
    const browser = await newBrowser();
    const empty = await browser.open(URLS.form);
    expect(empty.html, 'form, step 5: no County before State').not.toContain('id="county"');
    const { status, html, errors } = await browser.submit(
      URLS.form,
      { firstName: 'Pat', state: 'New Jersey', country: 'United States of America' },
      'refresh',
    );
    expect(status, 'form, step 5').toBe(200);
    expect(errors, 'form, step 5: nothing is refused yet').toEqual([]);
    expect(html, 'form, step 5: First Name').toContain('value="Pat"');
    const county = between(html, 'id="county"', '</select>');
    expect(county, 'form, step 5: County').toContain('<option >Essex</option>');
    expect(county, 'form, step 5: County').not.toContain('St. Louis');
  });

  test('a button shows other counties once State changes', async () => {
    const browser = await newBrowser();
    await browser.open(URLS.form);
    const { html } = await browser.submit(URLS.form, { ...FORM, state: 'Virginia' }, 'refresh');
    const county = between(html, 'id="county"', '</select>');
    expect(county, 'form, step 5: County').toContain('Fairfax City');
    expect(county, 'form, step 5: nothing is chosen').not.toContain('selected');
  });

  test('a button takes County away and makes State a text for another country', async () => {
    const browser = await newBrowser();
    await browser.open(URLS.form);
    const { html } = await browser.submit(URLS.form, { ...FORM, country: 'Canada' }, 'refresh');
    expect(html, 'form, step 5: County').not.toContain('id="county"');
    const [before = ''] = html.split('id="state"');
    expect(before.slice(before.lastIndexOf('<')), 'form, step 5: State').toContain('<input');
  });

  const TYPES: Rows<{ userType: string; asked: boolean }> = [
    { userType: 'Law Firm', asked: true },
    { userType: 'Commercial Business', asked: true },
    { userType: 'Individual', asked: false },
    { userType: 'Federal', asked: false },
  ];
  for (const { userType, asked } of TYPES) {
    test(`a button shows ${asked ? 'Federal Tax ID' : 'no Federal Tax ID'} for ${userType}`, async () => {
      const browser = await newBrowser();
      await browser.open(URLS.form);
      const { html } = await browser.submit(URLS.form, { ...FORM, userType }, 'refresh');
      expect(html.includes('id="taxId"'), 'form, step 5: Federal Tax ID').toBe(asked);
    });
  }

  test('Generate username fills in a free one and keeps the rest', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you', { credentials: { username: 'PKOWALSKI01' } });
    const browser = await sandbox.browserAt('credentials');
    const { status, html } = await browser.submit(URLS.credentials, CREDENTIALS, 'generate');
    expect(status, 'credentials, step 6').toBe(200);
    expect(html, 'credentials, step 6: Username').toContain('value="pkowalski02"');
    expect(html, 'credentials, step 6: Security Question 2').toContain(
      '<option selected>In which town was your first job?</option>',
    );
  });
});
