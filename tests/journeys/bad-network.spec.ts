import { checks, expect, JOURNEYS, stepOf, test } from '../../fixtures/test';

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

test.describe('A bad network', { tag: ['@journey', '@edge'], annotation: JOURNEYS }, () => {
  test(
    'a connection that drops on Submit leaves one account, whatever is clicked then',
    { tag: '@step-8', annotation: checks('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, page, sandbox }) => {
      await registration.startAt('policies');
      await network.dropAnswers(policiesPage.screen.path);
      await registration.finish();
      await expect.poll(() => sandbox.accounts()).toHaveLength(1);
      await network.recover();
      await page.goto(policiesPage.screen.path);
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'a Submit that never arrived opens no account, and can be sent again',
    { tag: '@step-8', annotation: checks('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, page, sandbox }) => {
      await registration.startAt('policies');
      await network.dropRequests(policiesPage.screen.path);
      await registration.finish();
      await expect(page).toHaveURL(/chrome-error:/);
      await network.recover();
      expect(await sandbox.accounts()).toEqual([]);
      await page.goto(policiesPage.screen.path);
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  for (const screen of ['form', 'credentials', 'payment'] as const) {
    test(
      `a failure of the server at ${screen} loses nothing: go back and continue`,
      { tag: [stepOf(screen)], annotation: checks('order.failure') },
      async ({ registration, screens, network, page }) => {
        await registration.startAt('policies');
        await page.goto(screens[screen].screen.path);
        await network.fail(screens[screen].screen.path);
        await screens[screen].buttons.chooseNext();
        await expect(page.getByText('The server failed')).toBeVisible();
        await network.recover();
        await page.goBack();
        await expect(screens[screen]).toBeDisplayed();
        await page.goto(screens.policies.screen.path);
        await expect(screens.policies).toBeDisplayed();
      },
    );
  }

  test(
    'a slow answer is waited for, and a second click on Submit meanwhile opens no second account',
    { tag: '@step-8', annotation: checks('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, page, sandbox }) => {
      await registration.startAt('policies');
      const held = await network.hold(policiesPage.screen.path);
      await policiesPage.tickAcknowledgement();
      await policiesPage.submit.scrollIntoViewIfNeeded();
      // A locator would wait for the answer; an impatient finger does not.
      const { x, y, width, height } = (await policiesPage.submit.boundingBox()) ?? NOWHERE;
      await page.mouse.click(x + width / 2, y + height / 2);
      await held.arrived;
      await page.mouse.click(x + width / 2, y + height / 2);
      held.release();
      await expect(thankYouPage).toBeDisplayed();
      expect(held.requests()).toBe(1);
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
