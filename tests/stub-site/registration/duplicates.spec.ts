import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, type Answers, CARD, CREDENTIALS, FORM, URLS } from '../answers';
import { newSandbox } from '../client';
import type { Rows } from '../rows';
import { withEmail, TOLD } from './notice-texts';

// Source: guides steps 7 and 9 [H] (card: access at once; no card: code by mail; registering is free), facts 3.8 and 4,
// D-05, D-09, D-15, D-16, D-20, D-23, D-28.

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

  test('sees no data of the other account', async () => {
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

  test('in all three stays inactive even with a card, and the thank-you says so', async () => {
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

  test('who shares all three facts with an account that is opened meanwhile is found at Submit', async () => {
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

  test('and is a government employee without proof sees both notices', async () => {
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
