import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
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
} from '../client';
import type { Rows } from '../rows';

// Source: guides steps 7 and 9 [H] (card: access at once; no card: code by mail; registering is free), facts 3.8 and 4,
// D-05, D-09, D-15, D-16, D-20, D-23, D-28.

test.describe('A registration with a card', () => {
  test('is recorded as Active, with brand and last four digits only, nothing mailed and nothing charged', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('thank-you', { payment: CARD });
    const accounts = await sandbox.accounts();
    expect(accounts, 'accounts').toEqual([
      {
        accountNumber: '7000001',
        accountType: 'PACER - Case Search Only',
        username: 'qzjx.4471',
        passwordHash: expect.stringMatching(/^scrypt\$/) as unknown,
        securityQuestions: [
          {
            question: CREDENTIALS.securityQuestion1,
            answerDigest: expect.stringMatching(/^sha256\$/) as unknown,
          },
          {
            question: CREDENTIALS.securityQuestion2,
            answerDigest: expect.stringMatching(/^sha256\$/) as unknown,
          },
        ],
        firstName: 'Pat',
        lastName: 'Kowalski',
        dateOfBirth: '07/04/1976',
        email: 'vbnk77@example.com',
        userType: 'Individual',
        profile: FORM,
        card: { holder: 'Pat Kowalski', brand: 'Visa', lastFour: '1881', expiration: '11/2031' },
        caseSearchStatus: 'active',
        statusReason: 'card-validated',
        category: 'Private',
        governmentVerification: 'not-needed',
        possibleDuplicate: false,
        registeredAt: '2026-03-16T16:00:00.000Z',
        activation: null,
        cmecfLogin: null,
      },
    ]);
    expect(await sandbox.outbox(), 'mailbox').toEqual([]);
    expect(await sandbox.ledger(), 'ledger').toEqual([]);
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').toContain('<td>7000001</td>');
    expect(html, 'thank-you, step 9').toContain('<td>qzjx.4471</td>');
    expect(html, 'thank-you, step 9').toContain('<td>PACER - Case Search Only</td>');
    expect(html, 'thank-you, step 9').toContain('<td>Active</td>');
  });

  const CARDS: Rows<{ brand: string; number: string; code: string; lastFour: string }> = [
    { brand: 'Visa', number: '4111 1111 1111 1111', code: '739', lastFour: '1111' },
    { brand: 'MasterCard', number: '5555-5555-5555-4444', code: '739', lastFour: '4444' },
    { brand: 'Discover', number: '6011111111111117', code: '739', lastFour: '1117' },
    { brand: 'American Express', number: '3782 822463 10005', code: '7391', lastFour: '0005' },
  ];
  for (const { brand, number, code, lastFour } of CARDS) {
    test(`keeps of ${brand} ${number} the brand and ${lastFour}`, async () => {
      const sandbox = await newSandbox();
      await sandbox.browserAt('thank-you', {
        payment: { ...CARD, cardType: brand, cardNumber: number, securityCode: code },
      });
      const [account] = await sandbox.accounts();
      expect(account?.['card'], 'card').toEqual({
        holder: 'Pat Kowalski',
        brand,
        lastFour,
        expiration: '11/2031',
      });
    });
  }
});

test.describe('A registration without a card', () => {
  test('is recorded as Inactive, with one letter on its way and nothing charged', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('thank-you');
    const [account, ...others] = await sandbox.accounts();
    expect(others, 'other accounts').toEqual([]);
    expect(account, 'account').toMatchObject({
      card: null,
      caseSearchStatus: 'inactive',
      statusReason: 'activation-code-mailed',
      activation: { codeDigest: expect.stringMatching(/^sha256\$/) as unknown },
    });
    expect(await sandbox.outbox(), 'mailbox').toEqual([
      {
        kind: 'letter',
        to: 'Pat Kowalski',
        accountNumber: '7000001',
        subject: 'Your PACER activation code',
        body: expect.stringMatching(/^Activation code for account 7000001: [A-HJ-NP-Z2-9]{10}$/) as unknown,
        sentOn: '2026-03-16',
        deliveredOn: '2026-03-25',
      },
    ]);
    expect(await sandbox.ledger(), 'ledger').toEqual([]);
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').toContain('<td>Inactive</td>');
    expect(html, 'thank-you, step 9').toContain('an activation code by U.S. mail in 7-10 business days');
  });

  test('keeps of the mailed code only a digest that fits it', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('thank-you');
    const [letter] = await sandbox.outbox();
    const [account] = await sandbox.accounts();
    const code = letter?.body.split(': ')[1] ?? '';
    const [, salt = '', digest] = (account?.['activation'] as { codeDigest: string }).codeDigest.split('$');
    expect(code, 'code').toHaveLength(10);
    expect(createHash('sha256').update(salt).update(code).digest('base64url'), 'digest').toBe(digest);
    expect(JSON.stringify(account), 'account').not.toContain(code);
    expect((await browser.open(URLS.thankYou)).html, 'thank-you, step 9').not.toContain(code);
  });

  test('mails every registrant a code of their own', async () => {
    const sandbox = await newSandbox();
    for (const firstName of ['Ann', 'Bea', 'Cid']) {
      await sandbox.browserAt('thank-you', {
        form: { firstName, ...withEmail(`${firstName}@example.org`) },
        credentials: { username: `${firstName}.123456` },
      });
    }
    const codes = (await sandbox.outbox()).map(({ body }) => body.split(': ')[1]);
    expect(new Set(codes).size, 'different codes').toBe(3);
  });

  const LETTERS: Rows<{
    what: string;
    options: Readonly<Record<string, unknown>>;
    sentOn: string;
    deliveredOn: string;
  }> = [
    { what: '7 business days', options: {}, sentOn: '2026-03-16', deliveredOn: '2026-03-25' },
    {
      what: '8 business days',
      options: { mailBusinessDays: 8 },
      sentOn: '2026-03-16',
      deliveredOn: '2026-03-26',
    },
    {
      what: '9 business days',
      options: { mailBusinessDays: 9 },
      sentOn: '2026-03-16',
      deliveredOn: '2026-03-27',
    },
    {
      what: '10 business days',
      options: { mailBusinessDays: 10 },
      sentOn: '2026-03-16',
      deliveredOn: '2026-03-30',
    },
    {
      what: '7 business days over Thanksgiving',
      options: { clock: '2026-11-20T12:00:00-05:00' },
      sentOn: '2026-11-20',
      deliveredOn: '2026-12-02',
    },
    {
      what: '10 business days over Christmas and New Year',
      options: { clock: '2026-12-18T12:00:00-05:00', mailBusinessDays: 10 },
      sentOn: '2026-12-18',
      deliveredOn: '2027-01-05',
    },
    {
      what: '7 business days from a Saturday',
      options: { clock: '2026-03-21T12:00:00-04:00' },
      sentOn: '2026-03-21',
      deliveredOn: '2026-03-31',
    },
    {
      what: '7 business days from a minute before midnight in the East, another day in London',
      options: { clock: '2026-03-16T23:59:00-04:00' },
      sentOn: '2026-03-16',
      deliveredOn: '2026-03-25',
    },
    {
      what: '7 business days from a minute after midnight in the East, still the day before in the West',
      options: { clock: '2026-03-16T21:01:00-07:00' },
      sentOn: '2026-03-17',
      deliveredOn: '2026-03-26',
    },
  ];
  for (const { what, options, sentOn, deliveredOn } of LETTERS) {
    test(`lets the letter take ${what}`, async () => {
      const sandbox = await newSandbox(options);
      await sandbox.browserAt('thank-you');
      expect(await sandbox.outbox(), 'mailbox').toEqual([
        expect.objectContaining({ sentOn, deliveredOn }) as unknown,
      ]);
    });
  }
});

test.describe('The profile of an account', () => {
  const PROFILES: Rows<{ what: string; form: Answers; profile: Answers }> = [
    {
      what: 'has everything that was entered',
      form: {
        prefix: 'Dr.',
        middleName: 'Q',
        generation: 'III',
        suffix: 'Esq.',
        firm: 'Oak & Elm',
        unit: 'Unit 5',
        addressLine2: 'Rear',
        room: '5B',
        alternatePhone: '314-555-0101',
        textPhone: '314-555-0102',
        fax: '314-555-0103',
        cjaPanel: 'yes',
        userType: 'Law Firm',
        taxId: '12-3456789',
      },
      profile: {
        ...FORM,
        prefix: 'Dr.',
        middleName: 'Q',
        generation: 'III',
        suffix: 'Esq.',
        firm: 'Oak & Elm',
        unit: 'Unit 5',
        addressLine2: 'Rear',
        room: '5B',
        alternatePhone: '314-555-0101',
        textPhone: '314-555-0102',
        fax: '314-555-0103',
        cjaPanel: 'yes',
        userType: 'Law Firm',
        taxId: '12-3456789',
      },
    },
    {
      what: 'has no spaces around the texts',
      form: { firstName: '  Pat ', city: ' St. Louis\t' },
      profile: FORM,
    },
    {
      what: 'has no Federal Tax ID where none is asked for',
      form: { taxId: '12-3456789' },
      profile: FORM,
    },
    {
      what: 'has no County of another country',
      form: { country: 'Germany', state: '', zip: '53113' },
      profile: Object.fromEntries(
        Object.entries({ ...FORM, country: 'Germany', zip: '53113' }).filter(
          ([field]) => !['state', 'county'].includes(field),
        ),
      ),
    },
  ];
  for (const { what, form, profile } of PROFILES) {
    test(what, async () => {
      const sandbox = await newSandbox();
      await sandbox.browserAt('thank-you', { form });
      const [account] = await sandbox.accounts();
      expect(account?.['profile'], 'profile').toEqual(profile);
    });
  }
});

function withEmail(email: string): Answers {
  return { email, confirmEmail: email };
}

const TOLD = 'Your account will be registered as a Private account until the PACER Service Center verifies';
const PENDING = 'registered as a Private account, pending verification';

test.describe('A government employee', () => {
  const PROVEN: Rows<readonly [userType: string, email: string]> = [
    ['Federal', 'pat@example.gov'],
    ['Federal', 'pat@example.mil'],
    ['State', 'pat@courts.example.us'],
    ['Local', 'PAT@EXAMPLE.GOV'],
  ];
  for (const [userType, email] of PROVEN) {
    test(`(${userType}) with ${email} goes on at once and is recorded as Government`, async () => {
      const sandbox = await newSandbox();
      const browser = sandbox.browser();
      const { location } = await browser.submitForm({ userType, ...withEmail(email) });
      expect(location, 'form, step 5').toBe(URLS.credentials);
      await browser.submit(URLS.credentials, CREDENTIALS);
      await browser.submit(URLS.payment, CARD);
      await browser.submit(URLS.policies, ACKNOWLEDGED);
      const [account] = await sandbox.accounts();
      expect(account, 'account').toMatchObject({
        category: 'Government',
        governmentVerification: 'not-needed',
      });
      expect((await browser.open(URLS.thankYou)).html, 'thank-you, step 9').not.toContain(PENDING);
    });
  }

  const UNPROVEN: Rows<readonly [userType: string, email: string]> = [
    ['Federal', 'pat@example.com'],
    ['State', 'pat@example.org'],
    ['Local', 'pat@example.gov.com'],
  ];
  for (const [userType, email] of UNPROVEN) {
    test(`(${userType}) with ${email} is told before going on and is recorded as Private, pending`, async () => {
      const sandbox = await newSandbox();
      const browser = sandbox.browser();
      const { location } = await browser.submitForm({ userType, ...withEmail(email) });
      expect(location, 'form, step 5').toBe(URLS.notice);
      expect((await browser.open(URLS.credentials)).location, 'credentials before Continue').toBe(URLS.form);
      expect((await browser.open(URLS.notice)).html, 'the notice').toContain(TOLD);
      expect((await browser.submit(URLS.notice)).location, 'Continue').toBe(URLS.credentials);
      await browser.submit(URLS.credentials, CREDENTIALS);
      await browser.submit(URLS.payment);
      await browser.submit(URLS.policies, ACKNOWLEDGED);
      const [account] = await sandbox.accounts();
      expect(account, 'account').toMatchObject({
        category: 'Private',
        governmentVerification: 'pending',
        caseSearchStatus: 'inactive',
        statusReason: 'activation-code-mailed',
      });
      expect((await browser.open(URLS.thankYou)).html, 'thank-you, step 9').toContain(PENDING);
    });
  }

  test('who goes back and enters a government e-mail is not told again', async () => {
    const browser = await newBrowser();
    await browser.submitForm({ userType: 'Federal' });
    expect((await browser.submit(URLS.notice, {}, 'back')).location, 'Back on the notice').toBe(URLS.form);
    expect((await browser.open(URLS.form)).html, 'form, step 5').toContain(
      '<option selected>Federal</option>',
    );
    const { location } = await browser.submitForm({ userType: 'Federal', ...withEmail('pat@example.gov') });
    expect(location, 'form, step 5').toBe(URLS.credentials);
  });

  test('who goes back, errs, and opens the notice again cannot go on with the answers from before', async () => {
    const browser = await newBrowser();
    await browser.submitForm({ userType: 'Federal' });
    await browser.submit(URLS.notice, {}, 'back');
    await browser.submitForm({ userType: 'Federal', city: '' });
    expect((await browser.open(URLS.notice)).location, 'the notice').toBe(URLS.form);
    expect((await browser.submit(URLS.notice)).location, 'Continue').toBe(URLS.form);
  });

  test('is the only one who is told', async () => {
    const browser = await newBrowser();
    const { location } = await browser.submitForm({ userType: 'Attorney' });
    expect(location, 'form, step 5').toBe(URLS.credentials);
  });
});

const WARNING = '<h2 class="usa-alert__heading">An account may already exist</h2>';

/** The account that is there, and what must never be seen of it. */
const EXISTING = { form: FORM, credentials: { ...CREDENTIALS, username: 'existing.1234' }, payment: CARD };

const DUPLICATES: Rows<{
  what: string;
  form: Answers;
  told: string;
  record: { possibleDuplicate: boolean; caseSearchStatus: string; statusReason: string };
  letters: number;
}> = [
  {
    what: 'name and birth date',
    form: withEmail('another@example.org'),
    told: 'resembles that of an account we already have',
    record: { possibleDuplicate: true, caseSearchStatus: 'inactive', statusReason: 'activation-code-mailed' },
    letters: 1,
  },
  {
    what: 'name and e-mail',
    form: { dateOfBirth: '01/31/1990' },
    told: 'resembles that of an account we already have',
    record: { possibleDuplicate: true, caseSearchStatus: 'inactive', statusReason: 'activation-code-mailed' },
    letters: 1,
  },
  {
    what: 'birth date and e-mail',
    form: { firstName: 'Ann', lastName: 'Wu' },
    told: 'resembles that of an account we already have',
    record: { possibleDuplicate: true, caseSearchStatus: 'inactive', statusReason: 'activation-code-mailed' },
    letters: 1,
  },
  {
    what: 'name, birth date and e-mail',
    form: {},
    told: 'held for review',
    record: { possibleDuplicate: true, caseSearchStatus: 'inactive', statusReason: 'under-review' },
    letters: 0,
  },
  {
    what: 'only an alias of the e-mail',
    form: {
      firstName: 'Ann',
      lastName: 'Wu',
      dateOfBirth: '01/31/1990',
      ...withEmail('vbnk77+court@example.com'),
    },
    told: 'held for review',
    record: { possibleDuplicate: true, caseSearchStatus: 'inactive', statusReason: 'under-review' },
    letters: 0,
  },
];

test.describe('A registrant who may have an account', () => {
  for (const { what, form, told, record, letters } of DUPLICATES) {
    test(`(${what} agree) is warned after Next on the form and recorded so after Continue`, async () => {
      const sandbox = await newSandbox({ accounts: [EXISTING] });
      const browser = sandbox.browser();
      const { location } = await browser.submitForm(form);
      expect(location, 'form, step 5').toBe(URLS.notice);
      const notice = await browser.open(URLS.notice);
      expect(notice.html, 'the notice').toContain(WARNING);
      expect(notice.html, 'the notice').toContain(told);
      expect(notice.html, 'the notice').toContain('>Continue</button>');

      await browser.submit(URLS.notice);
      await browser.submit(URLS.credentials, CREDENTIALS);
      await browser.submit(URLS.payment);
      await browser.submit(URLS.policies, ACKNOWLEDGED);
      const [existing, account] = await sandbox.accounts();
      expect(account, 'the second account').toMatchObject(record);
      expect(existing, 'the account that was there').toMatchObject({
        username: 'existing.1234',
        caseSearchStatus: 'active',
        possibleDuplicate: false,
      });
      expect(await sandbox.outbox(), 'letters').toHaveLength(letters);
    });
  }

  test('is told no data of the other account', async () => {
    const sandbox = await newSandbox({ accounts: [EXISTING] });
    const browser = sandbox.browser();
    await browser.submitForm({
      firstName: 'Ann',
      lastName: 'Wu',
      dateOfBirth: '01/31/1990',
      ...withEmail('vbnk77+court@example.com'),
    });
    const { html } = await browser.open(URLS.notice);
    const data = ['Kowalski', '07/04/1976', 'vbnk77@', 'existing.1234', '7000001', '1881', 'St. Louis'];
    expect(
      data.filter((text) => html.includes(text)),
      'data of the other account on the notice',
    ).toEqual([]);
    expect(html, 'the notice').toContain(WARNING);
  });

  test('in all three stays inactive even with a card, and is told so at the end', async () => {
    const sandbox = await newSandbox({ accounts: [EXISTING] });
    const browser = await sandbox.browserAt('thank-you', { payment: CARD });
    const [, account] = await sandbox.accounts();
    expect(account, 'account').toMatchObject({
      caseSearchStatus: 'inactive',
      statusReason: 'under-review',
      activation: null,
      card: { lastFour: '1881' },
    });
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').toContain('Your request is under review.');
    expect(html, 'thank-you, step 9').toContain('<td>Inactive</td>');
    expect(html, 'thank-you, step 9').not.toContain('activation code');
    expect(await sandbox.outbox(), 'mailbox').toEqual([]);
  });

  test('in all three with somebody who registers meanwhile is found at Submit', async () => {
    const sandbox = await newSandbox();
    const [slow, quick] = [await sandbox.browserAt('policies'), await sandbox.browserAt('credentials')];
    await quick.submit(URLS.credentials, { ...CREDENTIALS, username: 'quicker.1234' });
    await quick.submit(URLS.payment, {});
    await quick.submit(URLS.policies, ACKNOWLEDGED);
    await slow.submit(URLS.policies, ACKNOWLEDGED);
    const [first, second] = await sandbox.accounts();
    expect(first, 'the first').toMatchObject({ username: 'quicker.1234', possibleDuplicate: false });
    expect(second, 'the second').toMatchObject({ statusReason: 'under-review', possibleDuplicate: true });
  });

  test('in two, with a card, is active at once', async () => {
    const sandbox = await newSandbox({ accounts: [EXISTING] });
    await sandbox.browserAt('thank-you', { form: withEmail('another@example.org'), payment: CARD });
    const [, account] = await sandbox.accounts();
    expect(account, 'account').toMatchObject({ caseSearchStatus: 'active', possibleDuplicate: true });
  });

  test('and is a government employee without proof is told both', async () => {
    const sandbox = await newSandbox({ accounts: [EXISTING] });
    const browser = sandbox.browser();
    await browser.submitForm({ userType: 'Federal' });
    const { html } = await browser.open(URLS.notice);
    expect(html, 'the notice').toContain(WARNING);
    expect(html, 'the notice').toContain(TOLD);
  });

  test('may cancel there', async () => {
    const sandbox = await newSandbox({ accounts: [EXISTING] });
    const browser = sandbox.browser();
    await browser.submitForm();
    await browser.open(URLS.notice);
    expect((await browser.submit(URLS.notice, {}, 'cancel')).location, 'Cancel').toBe(URLS.cancel);
    await browser.submit(URLS.cancel, {}, 'cancel');
    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
  });

  test('is not found in an unfinished registration', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('policies');
    const { location } = await sandbox.browser().submitForm();
    expect(location, 'form, step 5').toBe(URLS.credentials);
  });
});

test.describe('The thank-you', () => {
  test('thanks, says what the account is for, and shows it in a table', async () => {
    const { html } = await (await browserAt('thank-you')).open(URLS.thankYou);
    const text = html.replace(/\s+/g, ' ');
    expect(text, 'thank-you, step 9').toContain('Thank you for registering with the PACER Service Center');
    expect(text, 'thank-you, step 9').toContain('for viewing documents only, not for e-filing');
    const table = between(text, '<table', '</table>');
    for (const label of ['Account Number', 'Username', 'Account Type', 'Case Search Status']) {
      expect(table, 'thank-you, step 9').toContain(`<th scope="row">${label}</th>`);
    }
    expect(table, 'thank-you, step 9: a number of 7 digits').toMatch(/<td>\d{7}<\/td>/);
  });
});
