import { expect, test } from '@playwright/test';
import { coversRule } from '../../../fixtures/annotations';
import {
  type Answer,
  type Answers,
  between,
  browserAt,
  CARD,
  CREDENTIALS,
  FORM,
  newSandbox,
  Site,
  URLS,
} from '../client';
import type { Rows } from '../rows';

// Source: issue 2 ("a request made by hand gets the same answer as the form"); D-07 for summary, field and title.

type Screen = 'form' | 'credentials' | 'payment' | 'policies';

const NOTHING_SENT: Rows<{ screen: Screen; what: string; answers: Answers; errors: string[][] }> = [
  {
    screen: 'form',
    what: 'nothing at all',
    answers: {},
    errors: [
      ['firstName', 'First Name is required.'],
      ['lastName', 'Last Name is required.'],
      ['dateOfBirth', 'Date of Birth is required.'],
      ['address', 'Address is required.'],
      ['city', 'City is required.'],
      ['zip', 'Zip/Postal Code is required.'],
      ['country', 'Country is required.'],
      ['primaryPhone', 'Primary Phone is required.'],
      ['email', 'Email is required.'],
      ['confirmEmail', 'Confirm Email is required.'],
      ['userType', 'User Type is required.'],
      ['userVerification', 'User Verification is required.'],
    ],
  },
  {
    screen: 'form',
    what: 'the choices that show more fields',
    answers: { country: 'United States of America', state: 'Missouri', userType: 'Law Firm' },
    errors: [
      ['firstName', 'First Name is required.'],
      ['lastName', 'Last Name is required.'],
      ['dateOfBirth', 'Date of Birth is required.'],
      ['address', 'Address is required.'],
      ['city', 'City is required.'],
      ['county', 'County is required.'],
      ['zip', 'Zip/Postal Code is required.'],
      ['primaryPhone', 'Primary Phone is required.'],
      ['email', 'Email is required.'],
      ['confirmEmail', 'Confirm Email is required.'],
      ['taxId', 'Federal Tax ID is required.'],
      ['userVerification', 'User Verification is required.'],
    ],
  },
  {
    screen: 'credentials',
    what: 'nothing at all',
    answers: {},
    errors: [
      ['username', 'Username is required.'],
      ['password', 'Password is required.'],
      ['confirmPassword', 'Confirm Password is required.'],
      ['securityQuestion1', 'Security Question 1 is required.'],
      ['securityAnswer1', 'Security Answer 1 is required.'],
      ['securityQuestion2', 'Security Question 2 is required.'],
      ['securityAnswer2', 'Security Answer 2 is required.'],
    ],
  },
  {
    screen: 'payment',
    what: 'a card holder and no card',
    answers: { cardHolder: 'Pat Kowalski' },
    errors: [
      ['cardType', 'Card Type is required.'],
      ['cardNumber', 'Card Number is required.'],
      ['expirationMonth', 'Expiration Month is required.'],
      ['expirationYear', 'Expiration Year is required.'],
      ['securityCode', 'Security Code is required.'],
      ['billingAddress', 'Billing Address is required.'],
      ['billingCity', 'Billing City is required.'],
      ['billingZip', 'Billing Zip/Postal Code is required.'],
      ['billingCountry', 'Billing Country is required.'],
      ['authorization', 'You must authorize the charge to use a card.'],
    ],
  },
  {
    screen: 'policies',
    what: 'nothing at all',
    answers: {},
    errors: [['acknowledge', 'You must acknowledge the policies and procedures.']],
  },
];

/** What stands at a field, between its own error text and its control. */
function messageAt(html: string, field: string): string {
  return between(html, `id="${field}-error"`, '<input') || between(html, `id="${field}-error"`, '<select');
}

test.describe('A request made by hand', () => {
  for (const { screen, what, answers, errors } of NOTHING_SENT) {
    test(
      `to ${screen} with ${what} is refused with every message, on top and at its field`,
      { annotation: coversRule('summary.at-field', 'summary.title') },
      async () => {
        const browser = await browserAt(screen);
        const answer = await browser.submit(URLS[screen], answers);
        expect(answer.status, screen).toBe(422);
        expect(answer.errors, `${screen}: summary`).toEqual(errors);
        expect(answer.html, `${screen}: title`).toContain('<title>Error: ');
        expect(
          errors.filter(([field = '', message = '']) => !messageAt(answer.html, field).includes(message)),
          `${screen}: messages that are not at their field`,
        ).toEqual([]);
        expect(
          errors.filter(([field]) => !answer.html.includes(`id="${field}"`)),
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

  test('names all errors of one field, in order', async () => {
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

  const PARTS: Rows<readonly [what: string, password: string, message: string]> = [
    ['first name', 'Velvet-Pat-Bolts', 'Password must not contain part of your first name.'],
    ['last name', 'Velvet-Ski-Bolts', 'Password must not contain part of your last name.'],
    ['e-mail', 'Velvet-k77-Bolts', 'Password must not contain part of your email.'],
    ['username of the same request', 'Velvet-zjx-Bolts', 'Password must not contain part of your username.'],
  ];
  for (const [what, password, message] of PARTS) {
    test(`with a password that has a part of the ${what} is refused`, async () => {
      const browser = await browserAt('credentials');
      const answers = { ...CREDENTIALS, password, confirmPassword: password };
      const { errors } = await browser.submit(URLS.credentials, answers);
      expect(errors, 'credentials, step 6').toEqual([['password', message]]);
    });
  }

  test('as multipart is read as well, its files left out', async () => {
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

  test('as multipart that is none is not understood and changes nothing', async () => {
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

  test('as JSON has no CSRF token and is refused', async () => {
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

  const METHODS: Rows<readonly [method: string, path: string]> = [
    ['PUT', URLS.form],
    ['DELETE', URLS.policies],
    ['PATCH', URLS.payment],
    ['POST', URLS.home],
    ['POST', URLS.thankYou],
    ['GET', URLS.keepAlive],
  ];
  for (const [method, path] of METHODS) {
    test(`with ${method} to ${path} finds nothing`, async () => {
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

const SCRIPT = '<script>alert(1)</script>';
const BREAKOUT = '"><img src=x onerror=alert(1)>';
const ATTRIBUTE = `" autofocus onfocus="alert(1)`;

/** Everything that is echoed: the fields of a refused screen, an unknown action, an unknown address. */
const ECHOES: Rows<{ where: string; send: (text: string) => Promise<Answer> }> = [
  {
    where: 'credentials: username',
    send: async (text) =>
      (await browserAt('credentials')).submit(URLS.credentials, {
        ...CREDENTIALS,
        username: text,
      }),
  },
  ...(
    [
      'firstName',
      'middleName',
      'lastName',
      'dateOfBirth',
      'firm',
      'unit',
      'address',
      'addressLine2',
      'room',
      'city',
      'zip',
      'primaryPhone',
      'alternatePhone',
      'textPhone',
      'fax',
      'email',
      'confirmEmail',
    ] as const
  ).map((field) => ({
    where: `form: ${field}`,
    send: async (text: string) => (await browserAt('form')).submit(URLS.form, { ...FORM, [field]: text }),
  })),
  {
    where: 'form: State as text',
    send: async (text) =>
      (await browserAt('form')).submit(URLS.form, {
        ...FORM,
        country: 'Canada',
        state: text,
      }),
  },
  {
    where: 'form: Federal Tax ID',
    send: async (text) =>
      (await browserAt('form')).submit(URLS.form, {
        ...FORM,
        userType: 'Law Firm',
        taxId: text,
      }),
  },
  {
    where: 'form: what was typed, shown again by a button without script',
    send: async (text) => (await browserAt('form')).submit(URLS.form, { ...FORM, city: text }, 'refresh'),
  },
  ...(['cardHolder', 'billingAddress', 'billingCity', 'billingState', 'billingZip'] as const).map(
    (field) => ({
      where: `payment: ${field}`,
      send: async (text: string) =>
        (await browserAt('payment')).submit(URLS.payment, {
          ...CARD,
          useAccountAddress: '',
          [field]: text,
        }),
    }),
  ),
  {
    where: 'an unknown action',
    send: async (text) => (await browserAt('policies')).submit(URLS.policies, {}, text),
  },
];

test.describe('Markup in an answer is shown as text', () => {
  for (const { where, send } of ECHOES) {
    test(where, async () => {
      const [script, breakout, attribute] = [await send(SCRIPT), await send(BREAKOUT), await send(ATTRIBUTE)];
      expect(script.html, where).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(breakout.html, where).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
      expect(attribute.html, where).toContain('&quot; autofocus onfocus=&quot;alert(1)');
      const raw = [SCRIPT, BREAKOUT, ATTRIBUTE].filter((text) =>
        [script, breakout, attribute].some(({ html }) => html.includes(text)),
      );
      expect(raw, `${where}: markup that is not escaped`).toEqual([]);
    });
  }

  test('on a page that is not there: its address', async () => {
    const { status, html } = await new Site().request('/nowhere/%3Cscript%3Ealert(1)%3C/script%3E');
    expect(status).toBe(404);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('This site has no page at /nowhere/');
  });

  test('and is not shown at all where a list does not offer it', async () => {
    const lists = ['prefix', 'generation', 'suffix', 'state', 'county', 'userType'];
    const chosen = Object.fromEntries(lists.map((field) => [field, SCRIPT]));
    const browser = await browserAt('form');
    const [inTheUnitedStates, elsewhere] = [
      await browser.submit(URLS.form, { ...FORM, ...chosen }),
      await browser.submit(URLS.form, { ...FORM, country: SCRIPT }),
    ];
    expect([inTheUnitedStates.status, elsewhere.status], 'form, step 5').toEqual([422, 422]);
    expect(inTheUnitedStates.html, 'form, step 5').not.toContain('alert(1)');
    expect(elsewhere.html, 'form, step 5').not.toContain('alert(1)');
  });

  test('on the thank-you: nothing that was typed is there but the username', async () => {
    const browser = await browserAt('thank-you', {
      form: { firm: SCRIPT, address: SCRIPT },
    });
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').not.toContain('alert(1)');
  });
});
