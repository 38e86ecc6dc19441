import { type App, coversCriterion, coversRule, expect, stepOf, stepsOf, test } from '../../fixtures/test';

const EXPIRED = 'Your session has expired';

test.describe('An idle registration', { tag: ['@journey', '@edge'] }, () => {
  test.beforeEach(async ({ time }) => time.stop());

  // One screen of each kind; tests/forms/requests/session-end.spec.ts has the warning and the end of every screen.
  for (const { screen, start } of [
    { screen: 'form', start: ({ registration }: App) => registration.startAt('form') },
    { screen: 'notice', start: ({ registration }: App) => registration.startAtNotice() },
    { screen: 'policies', start: ({ registration }: App) => registration.startAt('policies') },
  ] as const) {
    test(
      `shows the warning on ${screen} at minute 18, ends at minute 20 without a click, and can be started again`,
      {
        tag: stepOf(screen),
        annotation: [...coversRule('session.warns', 'session.expires'), ...coversCriterion('2.2.1')],
      },
      async ({ app, idleWarning, noSessionPage, formPage, time }) => {
        await start(app);
        await time.pass({ minutes: 17, seconds: 59 });
        await expect(idleWarning.dialog).toBeHidden();
        await time.pass({ minutes: 0, seconds: 1 });
        await expect(idleWarning.dialog).toBeVisible();
        await time.pass({ minutes: 2 });
        await expect(noSessionPage.heading).toHaveText(EXPIRED);
        await noSessionPage.chooseStartAgain();
        await expect(formPage).toBeDisplayed();
        await expect(formPage.fields.lastName).toHaveValue('');
      },
    );
  }

  test(
    'shows the warning and ends at the same minutes on credentials, payment and the question of Cancel',
    {
      tag: stepsOf('credentials', 'payment', 'cancel'),
      annotation: coversRule('session.warns', 'session.expires'),
    },
    async ({ registration, idleWarning, noSessionPage, time }) => {
      const expectWarningAndEnd = async (): Promise<void> => {
        await time.pass({ minutes: 17, seconds: 59 });
        await expect(idleWarning.dialog).toBeHidden();
        await time.pass({ minutes: 0, seconds: 1 });
        await expect(idleWarning.dialog).toBeVisible();
        await time.pass({ minutes: 2 });
        await expect(noSessionPage.heading).toHaveText(EXPIRED);
      };
      await registration.startAt('credentials');
      await expectWarningAndEnd();
      await registration.startAt('payment');
      await expectWarningAndEnd();
      await registration.startAtCancel();
      await expectWarningAndEnd();
    },
  );

  for (const { activity, act } of [
    {
      activity: 'a State is chosen',
      act: async ({ formPage }: App) => {
        await formPage.fillIn({ state: 'New Jersey' });
        await expect(formPage.fields.county).toBeVisible();
      },
    },
    {
      activity: 'User Verification is ticked',
      act: async ({ formPage }: App) => {
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
      },
    },
  ]) {
    test(
      `is extended if ${activity}, and keeps the answers`,
      { tag: stepOf('form'), annotation: coversRule('session.warns', 'session.expires') },
      async ({ registration, app, formPage, idleWarning, messagePage, time }) => {
        await registration.startAt('form');
        await formPage.fillIn({ firstName: 'Pat' });
        await time.pass({ minutes: 10 });
        await act(app);
        await time.pass({ minutes: 17, seconds: 59 });
        await expect(idleWarning.dialog).toBeHidden();
        await expect(formPage.fields.firstName).toHaveValue('Pat');
        await time.pass({ minutes: 0, seconds: 1 });
        await expect(idleWarning.dialog).toBeVisible();
        await time.pass({ minutes: 2 });
        await expect(messagePage.heading).toHaveText(EXPIRED);
      },
    );
  }

  test(
    'is extended in every tab by activity in one tab, and keeps the answers',
    { tag: stepOf('credentials'), annotation: coversRule('session.warns', 'session.expires') },
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
      await expect(credentialsPage.fields.username).toHaveValue('quartz.7788');
      await time.pass({ minutes: 0, seconds: 1 });
      await expect(idleWarning.dialog).toBeVisible();
    },
  );

  test(
    'ends 20 minutes after it was extended, not before',
    {
      tag: stepOf('credentials'),
      annotation: [...coversRule('session.extended', 'session.expires'), ...coversCriterion('2.2.1')],
    },
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
    'has expired if Continue registration is chosen too late',
    { tag: stepOf('credentials'), annotation: coversRule('session.extended', 'session.expires') },
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
    'still ends if the extension is lost',
    { tag: stepOf('credentials'), annotation: coversRule('session.extended', 'session.expires') },
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
    'warns again 18 minutes after Continue registration, and keeps the answers',
    {
      tag: stepOf('credentials'),
      annotation: [...coversRule('session.extended', 'session.warns'), ...coversCriterion('2.2.1')],
    },
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

  test(
    'ends on the server too: a Submit at minute 20 opens no account',
    { tag: stepOf('policies'), annotation: coversRule('session.expires') },
    async ({ registration, messagePage, sandbox }) => {
      await registration.startAt('policies');
      await sandbox.advanceClock(20 * 60);
      await registration.finish();
      await expect(messagePage.heading).toHaveText(EXPIRED);
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'stays recorded after it ends if it was submitted',
    { tag: stepOf('thank-you'), annotation: coversRule('session.expires') },
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
