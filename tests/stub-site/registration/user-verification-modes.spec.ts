import { expect, test } from '@playwright/test';
import { FORM, URLS } from '../answers';
import { newSandbox } from '../client';
import type { Rows } from '../rows';
import { REQUIRED, accepted } from './verification-errors';

// Source: facts 3.4, field 23 [M-H]; D-24, D-25 for token, single use, two minutes and modes.

const UNAVAILABLE = [['userVerification', 'User Verification is unavailable. Try again later.']];

test.describe('User Verification with a challenge', () => {
  test('counts once the question is answered', async () => {
    const browser = (await newSandbox({ verification: 'challenge' })).browser();
    const token = await browser.untickedVerification();
    const asked = await browser.tick(token);
    expect(asked.html, 'the frame').toContain('What is three plus four?');
    const answered = await browser.tick(token, { tick: 'yes', answer: '7' });
    expect(answered.html, 'the frame').toContain('You are verified.');
    const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(answer, 'form, step 5').toMatchObject(accepted);
  });

  const WRONG: Rows<{ what: string; fields: Record<string, string> }> = [
    { what: 'no answer', fields: {} },
    { what: 'an empty answer', fields: { answer: '' } },
    { what: 'a wrong answer', fields: { answer: '8' } },
    { what: 'the answer in letters', fields: { answer: 'seven' } },
  ];
  for (const { what, fields } of WRONG) {
    test(`asks again after ${what} and does not count`, async () => {
      const browser = (await newSandbox({ verification: 'challenge' })).browser();
      const token = await browser.untickedVerification();
      await browser.tick(token);
      const frame = await browser.tick(token, { tick: 'yes', ...fields });
      expect(frame.html, 'the frame').toContain('What is three plus four?');
      const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
      expect(errors, 'form, step 5').toEqual(REQUIRED);
    });
  }

  test('does not count when the answer comes before the question', async () => {
    const browser = (await newSandbox({ verification: 'challenge' })).browser();
    const token = await browser.untickedVerification();
    const frame = await browser.tick(token, { tick: 'yes', answer: '7' });
    expect(frame.html, 'the frame').not.toContain('You are verified.');
  });

  test('lasts two minutes from the answer, not from the tick', async () => {
    const sandbox = await newSandbox({ verification: 'challenge' });
    const browser = sandbox.browser();
    const token = await browser.untickedVerification();
    await browser.tick(token);
    await sandbox.advance(300);
    await browser.tick(token, { tick: 'yes', answer: '7' });
    await sandbox.advance(119);
    const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(answer, 'form, step 5').toMatchObject(accepted);
  });

  test('shows the question again when the frame is opened again', async () => {
    const browser = (await newSandbox({ verification: 'challenge' })).browser();
    const token = await browser.untickedVerification();
    await browser.tick(token);
    const { html } = await browser.open(`/user-verification/${token}`);
    expect(html, 'the frame').toContain('What is three plus four?');
  });
});

test.describe('User Verification that fails', () => {
  test('says so and does not count', async () => {
    const browser = (await newSandbox({ verification: 'fail' })).browser();
    const token = await browser.untickedVerification();
    const frame = await browser.tick(token);
    expect(frame.html, 'the frame').toContain('Verification failed. Try again.');
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(REQUIRED);
  });

  test('counts when it is tried again and passes', async () => {
    const sandbox = await newSandbox({ verification: 'fail' });
    const browser = sandbox.browser();
    const token = await browser.untickedVerification();
    await browser.tick(token);
    await sandbox.setVerification('pass');
    await browser.tick(token);
    const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(answer, 'form, step 5').toMatchObject(accepted);
  });
});

test.describe('User Verification that is unavailable', () => {
  test('says so in its frame with status 503', async () => {
    const browser = (await newSandbox({ verification: 'unavailable' })).browser();
    const token = await browser.untickedVerification();
    const [opened, ticked] = [await browser.open(`/user-verification/${token}`), await browser.tick(token)];
    expect([opened.status, ticked.status], 'the frame').toEqual([503, 503]);
    expect(opened.html, 'the frame').toContain('User verification is unavailable. Try again later.');
    expect(ticked.html, 'the frame').toContain('User verification is unavailable. Try again later.');
  });

  test('holds the registrant at the form, loses nothing, and lets go on once it is back', async () => {
    const sandbox = await newSandbox({ verification: 'unavailable' });
    const browser = sandbox.browser();
    const token = await browser.untickedVerification();
    const refused = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(refused.status, 'form, step 5').toBe(422);
    expect(refused.errors, 'form, step 5').toEqual(UNAVAILABLE);

    await sandbox.setVerification('pass');
    const again = await browser.open(URLS.form);
    const typed = ['Pat', 'Kowalski', '07/04/1976', '111 South 10th Street', '63102', 'vbnk77@example.com'];
    expect(
      typed.filter((value) => !again.html.includes(`value="${value}"`)),
      'form, step 5: what is gone',
    ).toEqual([]);
    expect(await browser.submitForm(), 'form, step 5').toMatchObject(accepted);
  });

  test('refuses a tick that was made before it went down', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const token = await browser.verification();
    await sandbox.setVerification('unavailable');
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(UNAVAILABLE);
  });
});
