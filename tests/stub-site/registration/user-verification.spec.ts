import { expect, test } from '@playwright/test';
import { FORM, URLS } from '../answers';
import { between, newBrowser, newSandbox } from '../client';
import type { Rows } from '../rows';
import { REQUIRED, accepted } from './verification-errors';

// Source: facts 3.4, field 23 [M-H]; D-24, D-25 for token, single use, two minutes and modes.

const USED = [['userVerification', 'User Verification has been used. Verify again.']];

const EXPIRED = [['userVerification', 'User Verification has expired. Verify again.']];

test.describe('User Verification', () => {
  test('that was ticked lets the registrant go on', async () => {
    const browser = await newBrowser();
    const token = await browser.untickedVerification();
    const frame = await browser.tick(token);
    expect(frame.status, 'the frame').toBe(200);
    expect(frame.html, 'the frame').toContain('You are verified.');
    const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(answer, 'form, step 5').toMatchObject(accepted);
  });

  const NOT_VERIFIED: Rows<{ what: string; token: (issued: string) => Record<string, string> }> = [
    { what: 'was not ticked', token: (issued) => ({ userVerification: issued }) },
    { what: 'is left out', token: () => ({}) },
    { what: 'is empty', token: () => ({ userVerification: '' }) },
    { what: 'is made up', token: () => ({ userVerification: 'AAAAAAAAAAAAAAAAAAAAAA' }) },
    { what: 'is the word "verified"', token: () => ({ userVerification: 'verified' }) },
  ];
  for (const { what, token } of NOT_VERIFIED) {
    test(`that ${what} must be ticked, and no other answer is lost`, async () => {
      const sandbox = await newSandbox();
      const browser = sandbox.browser();
      const issued = await browser.untickedVerification();
      const { status, errors, html } = await browser.submit(URLS.form, { ...FORM, ...token(issued) });
      expect(status, 'form, step 5').toBe(422);
      expect(errors, 'form, step 5').toEqual(REQUIRED);
      expect(html, 'form, step 5').toContain('value="Kowalski"');
      expect((await browser.open(URLS.credentials)).location, 'credentials, step 6').toBe(URLS.form);
    });
  }

  test('counts once: the refused form asks to tick again, the next tick counts', async () => {
    const browser = await newBrowser();
    const token = await browser.verification();
    const first = await browser.submit(URLS.form, { ...FORM, city: '', userVerification: token });
    expect(first.errors, 'first submit').toEqual([['city', 'City is required.']]);
    const next = between(first.html, 'name="userVerification" value="', '"');
    expect(next, 'token of the refused form').not.toBe(token);
    const second = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(second.errors, 'second submit with the first token').toEqual(USED);
    await browser.tick(next);
    const third = await browser.submit(URLS.form, { ...FORM, userVerification: next });
    expect(third, 'third submit with a new token').toMatchObject(accepted);
  });

  test('counts once: not for the form sent again after it was accepted', async () => {
    const browser = await newBrowser();
    const token = await browser.verification();
    await browser.submit(URLS.form, { ...FORM, userVerification: token });
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(USED);
  });

  test('counts once: for one of two forms sent at once', async () => {
    const browser = await newBrowser();
    const token = await browser.verification();
    const answers = await Promise.all(
      [1, 2].map(() => browser.submit(URLS.form, { ...FORM, userVerification: token })),
    );
    expect(answers.map(({ status }) => status).sort(), 'form, step 5').toEqual([303, 422]);
  });

  test('that was used cannot be ticked again', async () => {
    const browser = await newBrowser();
    const token = await browser.verification();
    await browser.submit(URLS.form, { ...FORM, city: '', userVerification: token });
    const frame = await browser.tick(token);
    expect(frame.html, 'the frame').not.toContain('You are verified.');
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(USED);
  });

  test('of another session does not count, and is not used up by the attempt', async () => {
    const sandbox = await newSandbox();
    const [owner, other] = [sandbox.browser(), sandbox.browser()];
    const token = await owner.verification();
    await other.open(URLS.form);
    const stolen = await other.submit(URLS.form, { ...FORM, userVerification: token });
    expect(stolen.errors, 'form of the other session').toEqual(REQUIRED);
    const own = await owner.submit(URLS.form, { ...FORM, userVerification: token });
    expect(own, 'form of its own session').toMatchObject(accepted);
  });

  test('of another session cannot be ticked', async () => {
    const sandbox = await newSandbox();
    const [owner, other] = [sandbox.browser(), sandbox.browser()];
    const token = await owner.untickedVerification();
    await other.open(URLS.form);
    expect((await other.tick(token)).status, 'the frame in the other session').toBe(403);
    const { errors } = await owner.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form of its own session').toEqual(REQUIRED);
  });

  const LIFETIMES: Rows<{ seconds: number; errors: string[][] }> = [
    { seconds: 0, errors: [] },
    { seconds: 119, errors: [] },
    { seconds: 119.999, errors: [] },
    { seconds: 120, errors: EXPIRED },
    { seconds: 121, errors: EXPIRED },
    { seconds: 1199, errors: EXPIRED },
  ];
  for (const { seconds, errors } of LIFETIMES) {
    test(`${errors.length === 0 ? 'still counts' : 'has expired'} ${seconds} seconds after the tick`, async () => {
      const sandbox = await newSandbox();
      const browser = sandbox.browser();
      const token = await browser.verification();
      await sandbox.advance(seconds);
      const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
      expect(answer.errors, 'form, step 5').toEqual(errors);
    });
  }

  test('is counted from the tick, however long the form was open', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const token = await browser.untickedVerification();
    await sandbox.advance(600);
    await browser.tick(token);
    await sandbox.advance(119);
    const answer = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(answer, 'form, step 5').toMatchObject(accepted);
  });

  test('is not prolonged by a second tick', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const token = await browser.verification();
    await sandbox.advance(60);
    await browser.tick(token);
    await sandbox.advance(60);
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(EXPIRED);
  });

  test('made by hand without ticking does not count', async () => {
    const browser = await newBrowser();
    const token = await browser.untickedVerification();
    const frame = await browser.tick(token, {});
    expect(frame.html, 'the frame').not.toContain('You are verified.');
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(REQUIRED);
  });

  test('ticked without its CSRF token does not count', async () => {
    const browser = await newBrowser();
    const token = await browser.untickedVerification();
    const frame = await browser.send(`/user-verification/${token}`, { csrf: 'made-up', tick: 'yes' });
    expect(frame.status, 'the frame').toBe(403);
    const { errors } = await browser.submit(URLS.form, { ...FORM, userVerification: token });
    expect(errors, 'form, step 5').toEqual(REQUIRED);
  });

  test('has no frame for a token that was made up, or for a browser without a session', async () => {
    const sandbox = await newSandbox();
    const browser = sandbox.browser();
    const token = await browser.untickedVerification();
    expect((await browser.open('/user-verification/made-up')).status, 'a made-up token').toBe(403);
    const stranger = await sandbox.browser().open(`/user-verification/${token}`);
    expect(stranger.status, 'no session').toBe(403);
  });

  test('in its own frame says what it is', async () => {
    const browser = await newBrowser();
    const token = await browser.untickedVerification();
    const { html } = await browser.open(`/user-verification/${token}`);
    expect(html, 'the frame').toContain("I'm not a robot</label>");
    expect(html, 'the frame').toContain('<title>User Verification');
    expect(html, 'the frame').toContain('<html lang="en">');
  });
});
