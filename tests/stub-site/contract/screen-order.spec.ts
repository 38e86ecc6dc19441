import { expect, test } from '@playwright/test';
import { coversRule } from '../../../fixtures/annotations';
import {
  ACKNOWLEDGED,
  type Answers,
  between,
  browserAt,
  CARD,
  CREDENTIALS,
  FORM,
  newBrowser,
  newSandbox,
  URLS,
  NOTHING,
} from '../client';
import type { Rows } from '../rows';

// Source: D-01 (order, nothing lost), D-06 (Next, Back, Reset, Cancel and what they keep).

type Screen = 'form' | 'credentials' | 'payment' | 'policies';

/** A post of each screen that would be accepted there. */
const SUBMITS: Readonly<Record<Screen, Answers>> = {
  form: FORM,
  credentials: CREDENTIALS,
  payment: CARD,
  policies: ACKNOWLEDGED,
};

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
    test(`${opened} leads whoever is at ${at} back to it and loses nothing`, async () => {
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
    test(`a hand-made Next of ${sent} leads whoever is at ${at} back to it and records nothing`, async () => {
      const sandbox = await newSandbox();
      const browser = await sandbox.browserAt(at);
      const before = await sandbox.everything();
      const { status, location } = await browser.submit(URLS[sent], SUBMITS[sent]);
      expect({ status, location }, sent).toEqual({ status: 303, location: URLS[at] });
      expect(await sandbox.everything(), 'what is kept').toBe(before);
    });
  }

  const WITHOUT_SESSION: Rows<readonly [opened: keyof typeof URLS, location: string]> = [
    ['credentials', URLS.form],
    ['payment', URLS.form],
    ['policies', URLS.form],
    ['thankYou', URLS.form],
    ['notice', URLS.form],
    ['cancel', URLS.caseSearch],
  ];
  for (const [opened, location] of WITHOUT_SESSION) {
    test(`${opened} leads whoever has not begun to the beginning`, async () => {
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

  const OWNERS: Rows<readonly [what: string, change: Answers]> = [
    ['first name', { firstName: 'Velvet' }],
    ['last name', { lastName: 'Thunder' }],
    ['e-mail', { email: 'velvet@example.com', confirmEmail: 'velvet@example.com' }],
  ];
  for (const [what, change] of OWNERS) {
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

    test(`on ${screen}, taken back, goes on there with what was typed`, async () => {
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

    test(`on ${screen}, taken back, goes on there although the registrant had come further`, async () => {
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

  const TYPES: Rows<readonly [userType: string, asked: boolean]> = [
    ['Law Firm', true],
    ['Commercial Business', true],
    ['Individual', false],
    ['Federal', false],
  ];
  for (const [userType, asked] of TYPES) {
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
