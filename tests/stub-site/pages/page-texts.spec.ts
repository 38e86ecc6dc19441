import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, CREDENTIALS, URLS } from '../answers';
import { between, browserAt, newSandbox, Site } from '../client';

// Source: D-02 (the strip on every page, neutral copy), facts 3 (skip link first; no seals, no logos), facts 3.1-3.8
// for headings and labels, D-03 for the pages that are not modeled.

/** What a page does not say, of what it must. */
function missing(html: string, words: readonly string[]): string[] {
  const text = html.replace(/\s+/g, ' ');
  return words.filter((word) => !text.includes(word));
}

test.describe('The payment screen', () => {
  test('says all that the guide promises before anything is entered', async () => {
    const { html } = await (await browserAt('payment')).open(URLS.payment);
    const notice = between(html, 'aria-label="About payment"', '</section>');
    const promises = [
      'A payment card is optional',
      'choose Next without entering anything',
      'For instant access, enter a card. PACER validates it',
      'no charge for registering',
      'charged quarterly for fees incurred',
      'an activation code by U.S. mail in 7-10 business days',
    ];
    expect(missing(notice, promises), 'payment, step 7: promises that are not there').toEqual([]);
  });
});

test.describe('The policies screen', () => {
  test('has the texts of the documented screen', async () => {
    const { html } = await (await browserAt('policies')).open(URLS.policies);
    const texts = [
      'Click here to download a printable version of the Policies and Procedures',
      'Required Information',
      'Check here to acknowledge you have read and understand the policies and procedures listed above.',
      '>Submit</button>',
    ];
    expect(missing(html, texts), 'policies, step 8: texts that are not there').toEqual([]);
  });

  test('states the fees and the rules of conduct', async () => {
    const { html } = await (await browserAt('policies')).open(URLS.policies);
    const facts = [
      '$0.10 a page',
      '$3.00',
      '30 pages',
      'A search that finds nothing costs one page',
      '$30 or less in a quarter',
      'billed quarterly',
      'no fee for registering',
      'automation to avoid billing is misuse',
      'Access may be suspended',
      'Never send your password by e-mail',
    ];
    const policies = between(html, 'aria-label="Policies and procedures"', '</section>');
    expect(missing(policies, facts), 'policies, step 8: facts that are not there').toEqual([]);
  });
});

test.describe('The printable policies', () => {
  test('are a PDF to download, with a session and without one', async () => {
    const site = new Site();
    const browser = await (await site.sandbox()).browserAt('policies');
    for (const answer of [
      await site.request(URLS.printablePolicies),
      await browser.open(URLS.printablePolicies),
    ]) {
      expect(answer.status, 'printable policies').toBe(200);
      expect(answer.headers.get('content-type'), 'printable policies').toBe('application/pdf');
      expect(answer.headers.get('content-disposition'), 'printable policies').toBe(
        'attachment; filename="policies-and-procedures.pdf"',
      );
      expect(answer.html.slice(0, 5), 'printable policies: beginning').toBe('%PDF-');
      expect(answer.html.trimEnd().slice(-5), 'printable policies: end').toBe('%%EOF');
    }
    const policies = await browser.open(URLS.policies);
    expect(policies.html, 'policies, step 8').toContain(`href="${URLS.printablePolicies}"`);
  });

  test('change nothing on the way to Submit', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('policies', { credentials: CREDENTIALS });
    const before = await sandbox.everything();
    await browser.open(URLS.printablePolicies);
    expect(await sandbox.everything(), 'what is kept').toBe(before);
    expect((await browser.submit(URLS.policies, ACKNOWLEDGED)).location, 'Submit').toBe(URLS.thankYou);
  });
});
