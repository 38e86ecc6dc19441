import { type App, coversCriterion, coversRule, expect, stepOf, test } from '../../fixtures/test';
import { SCREENS } from '../../pages/screens';

const EXPIRED = 'Your session has expired';
/** What the end of a session needs. */
interface Ending {
  readonly app: App;
  readonly sandbox: { advanceClock(seconds: number): Promise<unknown> };
  readonly time: { pass(span: { readonly minutes: number }): Promise<void> };
}

const KEEP_ALIVE = '/pscof/registration/keep-alive';

/**
 * What Escape does in Chromium where a page may not prevent it: the dialog asks and closes. The event `close` comes with the
 * next frame; here it never comes.
 */
function closeAsChromium(dialog: Node): void {
  dialog.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true });
  dialog.dispatchEvent(new Event('cancel'));
  (dialog as HTMLDialogElement).close();
}

test.describe('The warning of an idle session', { tag: ['@journey', '@edge', '@a11y'] }, () => {
  test.beforeEach(async ({ time }) => time.stop());

  test(
    'Escape continues the registration for another 20 minutes',
    {
      tag: stepOf('credentials'),
      annotation: [...coversRule('session.escape', 'session.extended'), ...coversCriterion('2.2.1')],
    },
    async ({ registration, credentialsPage, idleWarning, messagePage, page, time }) => {
      await registration.startAt('credentials');
      await credentialsPage.fillIn({ username: 'quartz.7788' });
      await time.pass({ minutes: 18 });
      await expect(idleWarning.dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(idleWarning.dialog).toBeHidden();
      await time.pass({ minutes: 19, seconds: 59 });
      await expect(idleWarning.dialog).toBeVisible();
      await expect(credentialsPage.fields.username).toHaveValue('quartz.7788');
      await time.pass({ minutes: 0, seconds: 1 });
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'stays when Escape is pressed again and again and the extension never arrives',
    { tag: stepOf('credentials'), annotation: coversRule('session.escape', 'session.extended') },
    async ({ registration, idleWarning, messagePage, network, page, time }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18 });
      await network.dropRequests(KEEP_ALIVE);
      for (const attempt of ['first', 'second', 'third']) {
        const lost = page.waitForEvent('requestfailed');
        await page.keyboard.press('Escape');
        await lost;
        await expect(idleWarning.dialog, `after the ${attempt} Escape`).toBeVisible();
      }
      await network.recover();
      await time.pass({ minutes: 2 });
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  test(
    'stays when Escape closed it, the extension never arrives and the browser does not yet tell that it is closed',
    { tag: stepOf('credentials'), annotation: coversRule('session.escape') },
    async ({ registration, idleWarning, network, page, time }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18 });
      await network.dropRequests(KEEP_ALIVE);
      const lost = page.waitForEvent('requestfailed');
      await idleWarning.dialog.evaluate(closeAsChromium);
      await lost;
      await expect(idleWarning.dialog).toBeVisible();
    },
  );

  test(
    'is not answered by the event of an earlier warning that closed late',
    { tag: stepOf('credentials'), annotation: coversRule('session.escape', 'session.expires') },
    async ({ registration, idleWarning, messagePage, time }) => {
      await registration.startAt('credentials');
      await time.pass({ minutes: 18 });
      await expect(idleWarning.dialog).toBeVisible();
      await idleWarning.dialog.dispatchEvent('close');
      await expect(idleWarning.dialog).toBeVisible();
      await time.pass({ minutes: 2 });
      await expect(messagePage.heading).toHaveText(EXPIRED);
    },
  );

  for (const { button, close } of [
    { button: 'Continue registration', close: 'Enter' },
    { button: 'Escape', close: 'Escape' },
  ]) {
    test(
      `gives the focus back to the box of User Verification after ${button}`,
      { tag: stepOf('form'), annotation: [...coversRule('session.focus'), ...coversCriterion('2.4.3')] },
      async ({ registration, formPage, idleWarning, page, time }) => {
        await registration.startAt('form');
        await formPage.userVerification.checkbox.focus();
        await expect(formPage.userVerification.checkbox).toBeFocused();
        await time.pass({ minutes: 18 });
        await expect(idleWarning.continue).toBeFocused();
        await page.keyboard.press(close);
        await expect(idleWarning.dialog).toBeHidden();
        await expect(formPage.userVerification.checkbox).toBeFocused();
      },
    );
  }

  test(
    'gives the focus back to the field where the registrant was typing',
    { tag: stepOf('credentials'), annotation: [...coversRule('session.focus'), ...coversCriterion('2.4.3')] },
    async ({ registration, credentialsPage, idleWarning, time }) => {
      await registration.startAt('credentials');
      await credentialsPage.fields.username.focus();
      await time.pass({ minutes: 18 });
      await idleWarning.chooseContinue();
      await expect(idleWarning.dialog).toBeHidden();
      await expect(credentialsPage.fields.username).toBeFocused();
    },
  );

  for (const { end, happens } of [
    {
      end: 'when nobody answers the warning',
      happens: ({ time }: Ending) => time.pass({ minutes: 2 }),
    },
    {
      end: 'when Continue registration comes too late',
      happens: async ({ app, sandbox }: Ending) => {
        await sandbox.advanceClock(2 * 60);
        await app.idleWarning.chooseContinue();
      },
    },
  ]) {
    test(
      `a refused screen is sent once: not again at the end of the session, ${end}`,
      { tag: stepOf('credentials'), annotation: coversRule('order.no-resend', 'session.expires') },
      async ({ app, registration, credentialsPage, idleWarning, messagePage, network, sandbox, time }) => {
        await registration.startAt('credentials');
        const posts = network.posts(SCREENS.credentials.path);
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage.errors.summary).toBeVisible();
        // The address now names a field, as after any link of the summary.
        await credentialsPage.errors.links.first().click();
        await time.pass({ minutes: 18 });
        await expect(idleWarning.dialog).toBeVisible();
        await happens({ app, sandbox, time });
        await expect(messagePage.heading).toHaveText(EXPIRED);
        expect(posts()).toBe(1);
      },
    );
  }
});
