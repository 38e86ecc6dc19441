import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { type Answers, CARD, CREDENTIALS, FORM, URLS } from '../answers';
import { between, browserAt, newSandbox } from '../client';
import type { Rows } from '../rows';
import { withEmail } from './notice-texts';

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
