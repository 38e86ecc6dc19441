import { checks, expect, JOURNEYS, test } from '../../fixtures/test';

test.describe('A forged request', { tag: ['@journey', '@edge'], annotation: JOURNEYS }, () => {
  for (const [what, csrf] of [
    ['without a CSRF token', undefined],
    ['with a made-up CSRF token', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ] as const) {
    test(
      `Submit ${what} is refused and opens no account`,
      { tag: '@step-8', annotation: checks('request.csrf') },
      async ({ registration, policiesPage, messagePage, forgery, sandbox }) => {
        await registration.startAt('policies');
        await forgery.setToken(csrf);
        await registration.finish();
        await expect(messagePage.heading).toHaveText('This page is out of date');
        expect(await sandbox.accounts()).toEqual([]);
        await messagePage.chooseGoOn();
        await expect(policiesPage).toBeDisplayed();
      },
    );
  }

  test(
    'Submit with the token of an earlier registration is refused and opens no account',
    { tag: '@step-8', annotation: checks('request.csrf') },
    async ({ registration, policiesPage, messagePage, page, forgery, sandbox }) => {
      await registration.startAt('policies');
      const stale = await forgery.token();
      await page.context().clearCookies();
      await registration.startAt('policies');
      await expect(policiesPage).toBeDisplayed();
      await forgery.setToken(stale);
      await registration.finish();
      await expect(messagePage.heading).toHaveText('This page is out of date');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'Submit with its own token goes through',
    { tag: '@step-8', annotation: checks('request.csrf') },
    async ({ registration, thankYouPage, forgery }) => {
      await registration.startAt('policies');
      await forgery.setToken(await forgery.token());
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    },
  );

  test(
    'without cookies the registrant is told that registration needs them',
    { tag: '@step-5', annotation: checks('request.cookies') },
    async ({ registration, messagePage, page, sandbox }) => {
      await registration.startAt('policies');
      await page.context().clearCookies();
      await registration.finish();
      await expect(messagePage.heading).toHaveText('Your browser sent no session');
      await expect(messagePage.text).toContainText('Allow cookies for this site');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'a cookie that somebody made up starts no session',
    { annotation: checks('request.cookies') },
    async ({ registration, paymentPage, messagePage, page, baseURL }) => {
      await registration.startAt('payment');
      await page
        .context()
        .addCookies([{ name: 'registration', value: 'AAAAAAAAAAAAAAAAAAAAAA', url: baseURL ?? '' }]);
      await paymentPage.open();
      await expect(messagePage.heading).toHaveText('Your session has expired');
    },
  );
});
