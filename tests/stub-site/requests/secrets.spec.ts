import { expect, test } from '@playwright/test';
import { scryptSync } from 'node:crypto';
import { ACKNOWLEDGED, CARD, CREDENTIALS, FORM, SECRETS, URLS } from '../answers';
import { type Answer, newSandbox } from '../client';

// What the stub promises: CSRF token, HttpOnly and SameSite cookies, security headers with a strict content
// policy, salted hashes, card numbers never beyond brand and last four; D-19 for loopback hosts.

/** Whether a text has a secret in it as a word of its own: a short one may stand inside a random token. */
function mentions(text: string, secret: string): boolean {
  return text.split(secret).some((_, index, parts) => {
    const [before, after] = [parts[index]?.at(-1), parts[index + 1]?.at(0)];
    return index < parts.length - 1 && ![before, after].some((neighbour) => /[\w-]/.test(neighbour ?? ' '));
  });
}

test.describe('Secrets', () => {
  test('the check of this spec finds a secret and does not take a part of a token for one', () => {
    expect(mentions('value="739"', '739')).toBe(true);
    expect(mentions('{"a":"x739","b":"739"}', '739')).toBe(true);
    expect(mentions('739', '739')).toBe(true);
    expect(mentions('x739y 7391', '739')).toBe(false);
    expect(mentions('', '739')).toBe(false);
  });

  test('are on no page and in no record, from the form to the thank-you and back', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const seen: { where: string; text: string }[] = [];
    const look = async (where: string, answer: Answer): Promise<void> => {
      seen.push({ where: `the answer to ${where}`, text: answer.html });
      seen.push({ where: `the records after ${where}`, text: await sandbox.everything() });
    };

    await look('Next on the form', await browser.submitForm());
    await look('opening the credentials', await browser.open(URLS.credentials));
    await look(
      'refused credentials',
      await browser.submit(URLS.credentials, { ...CREDENTIALS, username: 'short' }),
    );
    await look('Generate username', await browser.submit(URLS.credentials, CREDENTIALS, 'generate'));
    await look('Back on the credentials', await browser.submit(URLS.credentials, CREDENTIALS, 'back'));
    await look('Cancel on the credentials', await browser.submit(URLS.credentials, CREDENTIALS, 'cancel'));
    await look('opening the confirmation of Cancel', await browser.open(URLS.cancel));
    await look('Next on the credentials', await browser.submit(URLS.credentials, CREDENTIALS));
    await look('opening the credentials again', await browser.open(URLS.credentials));
    await look(
      'a refused card',
      await browser.submit(URLS.payment, { ...CARD, cardHolder: '', authorization: '' }),
    );
    await look('Back on the payment', await browser.submit(URLS.payment, CARD, 'back'));
    await look('opening the payment again', await browser.open(URLS.payment));
    await look('Next on the payment', await browser.submit(URLS.payment, CARD));
    await look('opening the payment once more', await browser.open(URLS.payment));
    await look('refused policies', await browser.submit(URLS.policies));
    await look('Submit', await browser.submit(URLS.policies, ACKNOWLEDGED));
    await look('the thank-you', await browser.open(URLS.thankYou));

    expect(await sandbox.accounts(), 'accounts').toHaveLength(1);
    const found = seen.flatMap(({ where, text }) =>
      SECRETS.filter((secret) => mentions(text, secret)).map((secret) => `${secret} in ${where}`),
    );
    expect(seen, 'looks').toHaveLength(34);
    expect(found, 'secrets that were found').toEqual([]);
  });

  test('that were sent to the wrong screen are neither shown nor kept', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('form');
    const secrets = {
      password: CREDENTIALS.password,
      securityAnswer1: CREDENTIALS.securityAnswer1,
      cardNumber: CARD.cardNumber,
    };
    const { html } = await browser.submit(URLS.form, { ...FORM, ...secrets });
    const texts = [html, await sandbox.everything()];
    expect(texts[1], 'what is kept: the answers of the form').toContain('Kowalski');
    expect(
      Object.values(secrets).filter((secret) => texts.some((text) => text.includes(secret))),
      'secrets that were found',
    ).toEqual([]);
  });

  test('of a refused card are kept nowhere: a number as on a real card', async () => {
    const sandbox = await newSandbox();
    const browser = await sandbox.browserAt('payment');
    const { status, errors, html } = await browser.submit(URLS.payment, {
      ...CARD,
      cardNumber: '4539 5787 6362 1486',
    });
    expect(status, 'payment, step 7').toBe(422);
    expect(errors, 'payment, step 7').toEqual([
      ['cardNumber', 'This test site accepts only published test card numbers.'],
    ]);
    for (const text of [html, await sandbox.everything()]) {
      expect(text).not.toContain('4539');
      expect(text).not.toContain('1486');
    }
    expect(html, 'payment, step 7').toContain('Pat Kowalski');
  });
});

test.describe('Hashes', () => {
  test('a password is kept as a salted scrypt hash of its own', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you');
    const [account] = await sandbox.accounts();
    const [scheme, cost, salt, hash] = (account?.passwordHash ?? '').split('$');
    expect(scheme, 'scheme').toBe('scrypt');
    expect(Number(cost), 'cost').toBeGreaterThanOrEqual(512);
    expect(Buffer.from(salt ?? '', 'base64url').length, 'bytes of salt').toBeGreaterThanOrEqual(16);
    const expected = scryptSync(CREDENTIALS.password, Buffer.from(salt ?? '', 'base64url'), 32, {
      N: Number(cost),
    });
    expect(hash, 'hash of the password').toBe(expected.toString('base64url'));
  });

  test('two accounts with the same password and the same answers have nothing in common', async () => {
    const sandbox = await newSandbox();
    await sandbox.browserAt('thank-you', { credentials: { username: 'first.1234' } });
    await sandbox.browserAt('thank-you', { credentials: { username: 'second.1234' } });
    const accounts = await sandbox.accounts();
    const digests = accounts.flatMap(({ passwordHash, securityQuestions }) => [
      passwordHash,
      ...(securityQuestions as { answerDigest: string }[]).map(({ answerDigest }) => answerDigest),
    ]);
    expect(digests, 'hashes and digests').toHaveLength(6);
    expect(new Set(digests).size, 'different hashes and digests').toBe(6);
  });
});
