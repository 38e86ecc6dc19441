import { coversRule, expect, stepOf, test, type App } from '../../fixtures/test';

const EXPIRED = 'Your session has expired';

test.describe('An idle registration', { tag: ['@journey', '@edge'] }, () => {
  test.beforeEach(async ({ time }) => time.stop());

  for (const [screen, tag, start] of [
    ['form', '@step-5', ({ registration }) => registration.startAt('form')],
    ['the notice', '@step-5', ({ registration }) => registration.startAside('notice')],
    ['credentials', '@step-6', ({ registration }) => registration.startAt('credentials')],
    ['the question of Cancel', '@step-6', ({ registration }) => registration.startAside('cancel')],
    ['payment', '@step-7', ({ registration }) => registration.startAt('payment')],
    ['policies', '@step-8', ({ registration }) => registration.startAt('policies')],
  ] satisfies [string, string, (app: App) => Promise<unknown>][]) {
    test(
      `at ${screen} is warned at minute 18, not before`,
      { tag: [tag], annotation: coversRule('session.warns') },
      async ({ app, idleWarning, time }) => {
        await start(app);
        await time.pass({ minutes: 17, seconds: 59 });
        await expect(idleWarning.dialog).toBeHidden();
        await time.pass({ minutes: 0, seconds: 1 });
        await expect(idleWarning.dialog).toBeVisible();
      },
    );

    test(
      `at ${screen} ends at minute 20, by itself, and can be started again`,
      { tag: [tag], annotation: coversRule('session.expires') },
      async ({ app, idleWarning, messagePage, formPage, time }) => {
        await start(app);
        await time.pass({ minutes: 18 });
        await expect(idleWarning.dialog).toBeVisible();
        await time.pass({ minutes: 2 });
        await expect(messagePage.heading).toHaveText(EXPIRED);
        await messagePage.chooseStartAgain();
        await expect(formPage).toBeDisplayed();
        await expect(formPage.lastName).toHaveValue('');
      },
    );
  }

  for (const [what, act] of [
    [
      'a State was chosen',
      async ({ formPage }) => {
        await formPage.fillIn({ state: 'New Jersey' });
        await expect(formPage.county).toBeVisible();
      },
    ],
    [
      'User Verification was ticked',
      async ({ formPage }) => {
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
      },
    ],
  ] satisfies [string, (app: App) => Promise<unknown>][]) {
    test(
      `is idle only since ${what}, and keeps what was typed until then`,
      { tag: '@step-5', annotation: coversRule('session.warns', 'session.expires') },
      async ({ registration, app, formPage, idleWarning, messagePage, time }) => {
        await registration.startAt('form');
        await formPage.fillIn({ firstName: 'Pat' });
        await time.pass({ minutes: 10 });
        await act(app);
        await time.pass({ minutes: 17, seconds: 59 });
        await expect(idleWarning.dialog).toBeHidden();
        await expect(formPage.firstName).toHaveValue('Pat');
        await time.pass({ minutes: 0, seconds: 1 });
        await expect(idleWarning.dialog).toBeVisible();
        await time.pass({ minutes: 2 });
        await expect(messagePage.heading).toHaveText(EXPIRED);
      },
    );
  }

  test(
    'goes on in every tab when it goes on in one, with what was typed',
    { tag: '@step-6', annotation: coversRule('session.warns', 'session.expires') },
    async ({ registration, credentialsPage, idleWarning, anotherTab, time }) => {
      await registration.startAt('credentials');
      await credentialsPage.fillIn({ username: 'quartz.7788' });
      await time.pass({ minutes: 18 });
      await expect(idleWarning.dialog).toBeVisible();
      const other = await anotherTab();
      await other.credentialsPage.open();
      await expect(idleWarning.dialog).toBeHidden();
      await time.pass({ minutes: 17, seconds: 59 });
      await expect(idleWarning.dialog).toBeHidden();
      await expect(credentialsPage.username).toHaveValue('quartz.7788');
      await time.pass({ minutes: 0, seconds: 1 });
      await expect(idleWarning.dialog).toBeVisible();
    },
  );

  test(
    'that was extended ends 20 minutes after that, not before',
    { tag: '@step-6', annotation: coversRule('session.extended', 'session.expires') },
    async ({ registration, credentialsPage, idleWarning, messagePage, time }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18, seconds: 30 });
      await idleWarning.chooseContinue();
      await expect(idleWarning.dialog).toBeHidden();
      await time.pass({ minutes: 19, seconds: 59 });
      await expect(idleWarning.dialog).toBeVisible();
      await expect(credentialsPage).toBeDisplayed();
      await time.pass({ minutes: 0, seconds: 1 });
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'is told to have expired when it can no longer be extended',
    { tag: '@step-6', annotation: coversRule('session.extended', 'session.expires') },
    async ({ registration, idleWarning, messagePage, time, sandbox }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18 });
      await expect(idleWarning.dialog).toBeVisible();
      // The site's clock is ahead of the browser's.
      await sandbox.advanceClock(2 * 60);
      await idleWarning.chooseContinue();
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'is still warned, and still ends, when the extension is lost on the way',
    { tag: '@step-6', annotation: coversRule('session.extended', 'session.expires') },
    async ({ registration, idleWarning, messagePage, network, page, time }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18 });
      await network.dropRequests('/pscof/registration/keep-alive');
      const lost = page.waitForEvent('requestfailed');
      await idleWarning.chooseContinue();
      await lost;
      await expect(idleWarning.dialog).toBeVisible();
      await network.recover();
      await time.pass({ minutes: 2 });
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'goes on for another 20 minutes when the registrant says so, with what was typed',
    { tag: '@step-6', annotation: coversRule('session.extended', 'session.warns') },
    async ({ registration, credentialsPage, idleWarning, paymentPage, time }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fillIn(registrant);
      await time.pass({ minutes: 18 });
      await idleWarning.chooseContinue();
      await expect(idleWarning.dialog).toBeHidden();
      await time.pass({ minutes: 17, seconds: 59 });
      await expect(idleWarning.dialog).toBeHidden();
      await time.pass({ minutes: 0, seconds: 1 });
      await expect(idleWarning.dialog).toBeVisible();
      await idleWarning.chooseContinue();
      await expect(idleWarning.dialog).toBeHidden();
      await credentialsPage.buttons.chooseNext();
      await expect(paymentPage).toBeDisplayed();
    },
  );

  for (const screen of ['form', 'credentials', 'payment'] as const) {
    test(
      `ends on the server too: Next on ${screen} at minute 20 is refused`,
      { tag: [stepOf(screen)], annotation: coversRule('session.expires') },
      async ({ registration, app, messagePage, sandbox }) => {
        await registration.startAt(screen);
        await sandbox.advanceClock(20 * 60);
        await app.pageOf(screen).buttons.chooseNext();
        await expect(messagePage.heading).toHaveText(EXPIRED);
      },
    );
  }

  test(
    'ends on the server too: Continue on the notice at minute 20 is refused',
    { tag: '@step-5', annotation: coversRule('session.expires') },
    async ({ registration, noticePage, messagePage, sandbox }) => {
      await registration.startAside('notice');
      await sandbox.advanceClock(20 * 60);
      await noticePage.chooseContinue();
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'ends on the server too: there is nothing left to cancel at minute 20',
    { tag: '@step-6', annotation: coversRule('session.expires') },
    async ({ registration, cancelPage, messagePage, sandbox }) => {
      await registration.startAside('cancel');
      await sandbox.advanceClock(20 * 60);
      await cancelPage.chooseConfirm();
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'ends on the server too: a Submit at minute 20 opens no account',
    { tag: '@step-8', annotation: coversRule('session.expires') },
    async ({ registration, messagePage, sandbox }) => {
      await registration.startAt('policies');
      await sandbox.advanceClock(20 * 60);
      await registration.finish();
      await expect(messagePage.heading).toHaveText(EXPIRED);
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'is still open one second before',
    { tag: '@step-8', annotation: coversRule('session.expires') },
    async ({ registration, thankYouPage, sandbox }) => {
      await registration.startAt('policies');
      await sandbox.advanceClock(20 * 60 - 1);
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'that was submitted is recorded all the same',
    { tag: '@step-9', annotation: coversRule('session.expires') },
    async ({ registration, thankYouPage, messagePage, sandbox }) => {
      await registration.startAt('thank-you');
      await sandbox.advanceClock(20 * 60);
      await thankYouPage.open();
      await expect(messagePage.heading).toHaveText(EXPIRED);
      await expect(messagePage.text).toContainText('A registration that you submitted is recorded');
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
