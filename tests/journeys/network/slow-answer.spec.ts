import { coversRule, expect, stepOf, test, type App } from '../../../fixtures/test';

/** Other buttons than Next and Submit: how the screen is opened, and the screen that follows. */
const OTHER_BUTTONS = [
  {
    button: 'Continue',
    screen: 'notice',
    open: ({ registration }: App) => registration.startAtNotice(),
    locate: ({ noticePage }: App) => noticePage.continue,
    following: 'credentials',
  },
  {
    button: 'Yes, cancel my registration',
    screen: 'cancel',
    open: ({ registration }: App) => registration.startAtCancel(),
    locate: ({ cancelPage }: App) => cancelPage.confirm,
    following: 'case-search',
  },
  {
    button: 'Login',
    screen: 'log-in',
    open: async ({ account, logInPage }: App) => {
      const { username, password } = await account.open();
      await logInPage.open();
      await logInPage.fields.username.fill(username);
      await logInPage.fields.password.fill(password);
    },
    locate: ({ logInPage }: App) => logInPage.logIn,
    following: 'my-account',
  },
] as const;

test.describe('A slow answer', { tag: ['@journey', '@edge'] }, () => {
  for (const { screen, following } of [
    { screen: 'form', following: 'credentials' },
    { screen: 'credentials', following: 'payment' },
    { screen: 'payment', following: 'policies' },
  ] as const) {
    test(
      `a second click on Next of ${screen} sends nothing`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
      async ({ registration, app, network, rawClick, data }) => {
        const registrant = data.registrant();
        await registration.startAt(screen, registrant);
        await registration.fillInAt(screen, registrant);
        const held = await network.hold(app.pageOf(screen).screen.path);
        const click = await rawClick.over(app.pageOf(screen).buttons.next);
        await click();
        await held.arrived;
        await click();
        held.release();
        await expect(app.pageOf(following)).toBeDisplayed();
        expect(held.requests(), `requests of ${screen}`).toBe(1);
      },
    );
  }

  for (const { button, screen, open, locate, following } of OTHER_BUTTONS) {
    test(
      `a second click on "${button}" sends nothing`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
      async ({ app, network, rawClick }) => {
        await open(app);
        const held = await network.hold(app.pageOf(screen).screen.path);
        const click = await rawClick.over(locate(app));
        await click();
        await held.arrived;
        await click();
        held.release();
        await expect(app.pageOf(following)).toBeDisplayed();
        expect(held.requests(), `requests of ${screen}`).toBe(1);
      },
    );
  }

  test(
    'Next of the form waits until the counties are loaded',
    { tag: stepOf('form'), annotation: coversRule('submit.once') },
    async ({ registration, formPage, network }) => {
      await registration.openForm();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      const held = await network.hold(formPage.screen.path);
      await formPage.fillIn({ state: 'New Jersey', zip: '07102' });
      await held.arrived;
      await formPage.buttons.chooseNext();
      expect(held.requests(), 'requests of form before the counties').toBe(1);
      held.release();
      await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.');
    },
  );

  test(
    'a second click on Submit opens no second account',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, rawClick, sandbox }) => {
      await registration.startAt('policies');
      const held = await network.hold(policiesPage.screen.path);
      await policiesPage.tickAcknowledgement();
      const click = await rawClick.over(policiesPage.submit);
      await click();
      await held.arrived;
      await click();
      held.release();
      await expect(thankYouPage).toBeDisplayed();
      expect(held.requests()).toBe(1);
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
