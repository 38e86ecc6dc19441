import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, CARD, CREDENTIALS, URLS } from '../answers';
import { newBrowser, newSandbox } from '../client';
import type { Rows } from '../rows';
import { withEmail, TOLD } from './notice-texts';

// Source: guides steps 7 and 9 [H] (card: access at once; no card: code by mail; registering is free), facts 3.8 and 4,
// D-05, D-09, D-15, D-16, D-20, D-23, D-28.

const PENDING = 'registered as a Private account, pending verification';

test.describe('A government employee', () => {
  const PROVEN: Rows<{ userType: string; email: string }> = [
    { userType: 'Federal', email: 'pat@example.gov' },
    { userType: 'Federal', email: 'pat@example.mil' },
    { userType: 'State', email: 'pat@courts.example.us' },
    { userType: 'Local', email: 'PAT@EXAMPLE.GOV' },
  ];
  for (const { userType, email } of PROVEN) {
    test(`(${userType}) with ${email} sees no notice and is recorded as Government`, async () => {
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

  const UNPROVEN: Rows<{ userType: string; email: string }> = [
    { userType: 'Federal', email: 'pat@example.com' },
    { userType: 'State', email: 'pat@example.org' },
    { userType: 'Local', email: 'pat@example.gov.com' },
  ];
  for (const { userType, email } of UNPROVEN) {
    test(`(${userType}) with ${email} sees a notice and is recorded as Private, pending`, async () => {
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

  test('who goes back, gets an error and opens the notice again cannot continue with the earlier answers', async () => {
    const browser = await newBrowser();
    await browser.submitForm({ userType: 'Federal' });
    await browser.submit(URLS.notice, {}, 'back');
    await browser.submitForm({ userType: 'Federal', city: '' });
    expect((await browser.open(URLS.notice)).location, 'the notice').toBe(URLS.form);
    expect((await browser.submit(URLS.notice)).location, 'Continue').toBe(URLS.form);
  });

  test('is the only registrant who sees the notice', async () => {
    const browser = await newBrowser();
    const { location } = await browser.submitForm({ userType: 'Attorney' });
    expect(location, 'form, step 5').toBe(URLS.credentials);
  });
});
