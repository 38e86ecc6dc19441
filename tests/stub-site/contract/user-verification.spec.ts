import { expect, test } from '@playwright/test';
import { between, FORM, newBrowser, newSandbox, URLS } from '../client';
import type { Rows } from '../rows';

// Source: facts 3.4, field 23 [M-H]; issue 2 (token, single use, two minutes, four modes); D-24, D-25.

const REQUIRED = [['userVerification', 'User Verification is required.']];
const USED = [['userVerification', 'User Verification has been used. Verify again.']];
const EXPIRED = [['userVerification', 'User Verification has expired. Verify again.']];
const UNAVAILABLE = [['userVerification', 'User Verification is unavailable. Try again later.']];

const accepted = { status: 303, location: URLS.credentials };

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

  const NOT_VERIFIED: Rows<readonly [what: string, token: (issued: string) => Record<string, string>]> = [
    ['was not ticked', (issued) => ({ userVerification: issued })],
    ['is left out', () => ({})],
    ['is empty', () => ({ userVerification: '' })],
    ['is made up', () => ({ userVerification: 'AAAAAAAAAAAAAAAAAAAAAA' })],
    ['is the word "verified"', () => ({ userVerification: 'verified' })],
  ];
  for (const [what, token] of NOT_VERIFIED) {
    test(`that ${what} is asked for, and nothing else is lost`, async () => {
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

  const WRONG: Rows<readonly [what: string, answer: Record<string, string>]> = [
    ['no answer', {}],
    ['an empty answer', { answer: '' }],
    ['a wrong answer', { answer: '8' }],
    ['the answer in letters', { answer: 'seven' }],
  ];
  for (const [what, fields] of WRONG) {
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

  test('does not count for whoever answers before being asked', async () => {
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
