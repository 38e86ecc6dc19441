import { expect, test } from '@playwright/test';
import { coversRule } from '../../../fixtures/annotations';
import { type Answers, CREDENTIALS, FORM, URLS } from '../answers';
import { between, browserAt, newSandbox, Site } from '../client';
import type { Rows } from '../rows';

// A request that is made by hand gets the same answer as the form. Source: D-07 for summary, field and title.

type Screen = 'form' | 'credentials' | 'payment' | 'policies';

const NOTHING_SENT: Rows<{
  screen: Screen;
  what: string;
  answers: Answers;
  errors: Readonly<Record<string, string>>;
}> = [
  {
    screen: 'form',
    what: 'nothing at all',
    answers: {},
    errors: {
      firstName: 'First Name is required.',
      lastName: 'Last Name is required.',
      dateOfBirth: 'Date of Birth is required.',
      address: 'Address is required.',
      city: 'City is required.',
      zip: 'Zip/Postal Code is required.',
      country: 'Country is required.',
      primaryPhone: 'Primary Phone is required.',
      email: 'Email is required.',
      confirmEmail: 'Confirm Email is required.',
      userType: 'User Type is required.',
      userVerification: 'User Verification is required.',
    },
  },
  {
    screen: 'form',
    what: 'the choices that show more fields',
    answers: { country: 'United States of America', state: 'Missouri', userType: 'Law Firm' },
    errors: {
      firstName: 'First Name is required.',
      lastName: 'Last Name is required.',
      dateOfBirth: 'Date of Birth is required.',
      address: 'Address is required.',
      city: 'City is required.',
      county: 'County is required.',
      zip: 'Zip/Postal Code is required.',
      primaryPhone: 'Primary Phone is required.',
      email: 'Email is required.',
      confirmEmail: 'Confirm Email is required.',
      taxId: 'Federal Tax ID is required.',
      userVerification: 'User Verification is required.',
    },
  },
  {
    screen: 'credentials',
    what: 'nothing at all',
    answers: {},
    errors: {
      username: 'Username is required.',
      password: 'Password is required.',
      confirmPassword: 'Confirm Password is required.',
      securityQuestion1: 'Security Question 1 is required.',
      securityAnswer1: 'Security Answer 1 is required.',
      securityQuestion2: 'Security Question 2 is required.',
      securityAnswer2: 'Security Answer 2 is required.',
    },
  },
  {
    screen: 'payment',
    what: 'a card holder and no card',
    answers: { cardHolder: 'Pat Kowalski' },
    errors: {
      cardType: 'Card Type is required.',
      cardNumber: 'Card Number is required.',
      expirationMonth: 'Expiration Month is required.',
      expirationYear: 'Expiration Year is required.',
      securityCode: 'Security Code is required.',
      billingAddress: 'Billing Address is required.',
      billingCity: 'Billing City is required.',
      billingZip: 'Billing Zip/Postal Code is required.',
      billingCountry: 'Billing Country is required.',
      authorization: 'You must authorize the charge to use a card.',
    },
  },
  {
    screen: 'policies',
    what: 'nothing at all',
    answers: {},
    errors: { acknowledge: 'You must acknowledge the policies and procedures.' },
  },
];

/** The text of a field between its error and its control. */
function messageAt(html: string, field: string): string {
  return between(html, `id="${field}-error"`, '<input') || between(html, `id="${field}-error"`, '<select');
}

test.describe('A request made by hand', () => {
  for (const { screen, what, answers, errors } of NOTHING_SENT) {
    test(
      `to ${screen} with ${what} is refused with every error, in the summary and at its field`,
      { annotation: coversRule('summary.at-field', 'summary.title') },
      async () => {
        const browser = await browserAt(screen);
        const answer = await browser.submit(URLS[screen], answers);
        expect(answer.status, screen).toBe(422);
        expect(answer.errors, `${screen}: summary`).toEqual(Object.entries(errors));
        expect(answer.html, `${screen}: title`).toContain('<title>Error: ');
        expect(
          Object.entries(errors).filter(
            ([field, message]) => !messageAt(answer.html, field).includes(message),
          ),
          `${screen}: messages that are not at their field`,
        ).toEqual([]);
        expect(
          Object.keys(errors).filter((field) => !answer.html.includes(`id="${field}"`)),
          `${screen}: links of the summary that lead nowhere`,
        ).toEqual([]);
      },
    );
  }

  test('to a screen that accepts it shows no error', async () => {
    const browser = await browserAt('policies');
    const { html, errors } = await browser.open(URLS.policies);
    expect(errors, 'policies, step 8').toEqual([]);
    expect(html, 'policies, step 8: title').not.toContain('Error: ');
  });

  test('shows all errors of one field, in order', async () => {
    const browser = await browserAt('credentials');
    const { errors } = await browser.submit(URLS.credentials, {
      ...CREDENTIALS,
      username: 'a b',
      password: 'velvet',
      confirmPassword: 'velvet',
    });
    expect(errors, 'credentials, step 6').toEqual([
      ['username', 'Username must be 8 to 45 characters.'],
      ['username', 'Username may contain only letters, digits, and . _ - @'],
      ['password', 'Password must be 14 to 45 characters.'],
      ['password', 'Password must contain an uppercase letter.'],
      ['password', 'Password must contain a special character.'],
    ]);
  });

  const PARTS: Rows<{ what: string; password: string; message: string }> = [
    {
      what: 'first name',
      password: 'Velvet-Pat-Bolts',
      message: 'Password must not contain part of your first name.',
    },
    {
      what: 'last name',
      password: 'Velvet-Ski-Bolts',
      message: 'Password must not contain part of your last name.',
    },
    {
      what: 'e-mail',
      password: 'Velvet-k77-Bolts',
      message: 'Password must not contain part of your email.',
    },
    {
      what: 'username of the same request',
      password: 'Velvet-zjx-Bolts',
      message: 'Password must not contain part of your username.',
    },
  ];
  for (const { what, password, message } of PARTS) {
    test(`with a password that contains part of the ${what} is refused`, async () => {
      const browser = await browserAt('credentials');
      const answers = { ...CREDENTIALS, password, confirmPassword: password };
      const { errors } = await browser.submit(URLS.credentials, answers);
      expect(errors, 'credentials, step 6').toEqual([['password', message]]);
    });
  }

  test('as multipart is accepted, and files in it are ignored', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const userVerification = await browser.verification();
    const body = new FormData();
    for (const [field, value] of Object.entries({
      ...FORM,
      csrf: browser.csrf,
      action: 'next',
      userVerification,
    })) {
      body.set(field, value);
    }
    body.set('firstName', new File(['Pat'], 'pat.txt'));
    const answer = await sandbox.site.request(URLS.form, {
      method: 'POST',
      headers: {
        'x-sandbox': sandbox.id,
        cookie: `registration=${browser.cookies.get('registration')}`,
      },
      body,
    });
    expect(answer.status, 'form, step 5').toBe(422);
    expect(answer.errors, 'form, step 5').toEqual([['firstName', 'First Name is required.']]);
  });

  test('as invalid multipart is refused and changes nothing', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    const answer = await sandbox.site.request(URLS.policies, {
      method: 'POST',
      headers: {
        'x-sandbox': sandbox.id,
        cookie: `registration=${browser.cookies.get('registration')}`,
        'content-type': 'multipart/form-data; boundary=none',
      },
      body: 'acknowledge=yes',
    });
    expect(answer.status, 'policies, step 8').toBe(400);
    expect(answer.html, 'policies, step 8').toContain('Expected the fields of a form.');
    expect(await sandbox.accounts(), 'accounts').toEqual([]);
  });

  test('as JSON is refused for its missing CSRF token', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    const { status } = await sandbox.site.request(URLS.policies, {
      method: 'POST',
      headers: {
        'x-sandbox': sandbox.id,
        'content-type': 'application/json',
        cookie: `registration=${browser.cookies.get('registration')}`,
      },
      body: JSON.stringify({ csrf: browser.csrf, action: 'next', acknowledge: 'yes' }),
    });
    expect(status, 'policies, step 8').toBe(403);
    expect(await sandbox.accounts(), 'accounts').toEqual([]);
  });

  const METHODS: Rows<{ method: string; path: string }> = [
    { method: 'PUT', path: URLS.form },
    { method: 'DELETE', path: URLS.policies },
    { method: 'PATCH', path: URLS.payment },
    { method: 'POST', path: URLS.home },
    { method: 'POST', path: URLS.thankYou },
    { method: 'GET', path: URLS.keepAlive },
  ];
  for (const { method, path } of METHODS) {
    test(`with ${method} to ${path} is not found`, async () => {
      const { status, html } = await new Site().request(path, { method });
      expect(status, path).toBe(404);
      expect(html, path).toContain('<h1>Page not found</h1>');
    });
  }

  test('to thank-you opens no account', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies');
    await browser.submit(URLS.thankYou, { acknowledge: 'yes' });
    expect(await sandbox.accounts(), 'accounts').toEqual([]);
  });

  test('records nothing beyond the fields of the form', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    await browser.submitForm({
      accountNumber: '1',
      caseSearchStatus: 'active',
      isAdmin: 'yes',
      __proto__x: 'y',
    });
    await browser.submit(URLS.credentials, CREDENTIALS);
    await browser.submit(URLS.payment);
    await browser.submit(URLS.policies, { acknowledge: 'yes' });
    const [account] = await sandbox.accounts();
    expect(account, 'account').toMatchObject({ accountNumber: '7000001', caseSearchStatus: 'inactive' });
    expect(account?.['profile'], 'profile').toEqual(FORM);
  });
});
