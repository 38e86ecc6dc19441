import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { type App, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const OUT_OF_DATE = 'This page is out of date';

/** Forms of an account holder, and whether the account has a card. Without one it waits for its activation code. */
const OF_A_HOLDER = [
  {
    button: 'Run Query',
    screen: 'query',
    hasCard: true,
    send: ({ queryPage }: App) => queryPage.search('Walnut'),
  },
  {
    button: 'View Document',
    screen: 'document',
    hasCard: true,
    send: ({ documentPage }: App) => documentPage.chooseView(),
  },
  {
    button: 'Submit of a CM/ECF account',
    screen: 'link',
    hasCard: true,
    send: ({ linkPage }: App) => linkPage.enter(CMECF_ACCOUNT),
  },
  {
    button: 'Submit of the accounts to verify',
    screen: 'verify-link',
    hasCard: true,
    send: ({ verifyLinkPage }: App) => verifyLinkPage.chooseSubmit(),
  },
  {
    button: 'Activate',
    screen: 'my-account',
    hasCard: false,
    send: ({ myAccountPage }: App) => myAccountPage.enterActivationCode('AAAAAAAAAA'),
  },
  {
    button: 'Log Out',
    screen: 'my-account',
    hasCard: true,
    send: ({ myAccountPage }: App) => myAccountPage.chooseLogOut(),
  },
] as const;

/** Other buttons of a registration than Next and Submit, and the screen on which the registration continues. */
const OF_A_REGISTRANT = [
  {
    button: 'Continue of the notice',
    screen: 'notice',
    open: ({ registration }: App) => registration.startAtNotice(),
    send: ({ noticePage }: App) => noticePage.chooseContinue(),
    continuesAt: 'form',
  },
  {
    button: 'Yes, cancel my registration',
    screen: 'cancel',
    open: ({ registration }: App) => registration.startAtCancel(),
    send: ({ cancelPage }: App) => cancelPage.chooseConfirm(),
    continuesAt: 'credentials',
  },
  {
    button: 'Reset of the credentials',
    screen: 'credentials',
    open: ({ registration }: App) => registration.startAt('credentials'),
    send: ({ credentialsPage }: App) => credentialsPage.buttons.chooseReset(),
    continuesAt: 'credentials',
  },
] as const;

/** CSRF tokens that do not belong to the form; `earlier` is the token of an earlier log-in or registration. */
const TOKENS = [
  { token: 'no CSRF token', from: () => undefined },
  { token: 'a made-up CSRF token', from: () => 'AAAAAAAAAAAAAAAAAAAAAA' },
  { token: 'the CSRF token of an earlier session', from: (earlier: string) => earlier },
] as const;

test.describe('A tampered request', { tag: ['@journey', '@edge'] }, () => {
  for (const screen of ['form', 'credentials', 'payment'] as const) {
    for (const { token, from } of TOKENS) {
      test(
        `Next of ${screen} with ${token} is refused, and the registration continues on that screen`,
        { tag: stepOf(screen), annotation: coversRule('request.csrf') },
        async ({ registration, app, outOfDatePage, page, tamper }) => {
          await registration.startAt(screen);
          const earlier = await tamper.token();
          await page.context().clearCookies();
          const registrant = await registration.startAt(screen);
          await registration.fillInAt(screen, registrant);
          await tamper.setToken(from(earlier));
          await app.pageOf(screen).buttons.chooseNext();
          await expect(outOfDatePage.heading).toHaveText(OUT_OF_DATE);
          await outOfDatePage.chooseGoOn();
          await expect(app.pageOf(screen)).toBeDisplayed();
        },
      );
    }
  }

  for (const { button, screen, open, send, continuesAt } of OF_A_REGISTRANT) {
    test(
      `${button} with no CSRF token is refused and changes nothing`,
      { tag: stepOf(screen), annotation: coversRule('request.csrf') },
      async ({ app, outOfDatePage, tamper, sandbox }) => {
        await open(app);
        const before = await sandbox.everything();
        await tamper.setToken(undefined);
        await send(app);
        await expect(outOfDatePage.heading).toHaveText(OUT_OF_DATE);
        await expect(outOfDatePage.text).toContainText('Nothing was changed.');
        expect(await sandbox.everything()).toBe(before);
        await outOfDatePage.chooseGoOn();
        await expect(app.pageOf(continuesAt)).toBeDisplayed();
      },
    );
  }

  for (const { token, csrf } of [
    { token: 'no CSRF token', csrf: undefined },
    { token: 'a made-up CSRF token', csrf: 'AAAAAAAAAAAAAAAAAAAAAA' },
  ]) {
    test(
      `Submit with ${token} is refused and opens no account`,
      { tag: stepOf('policies'), annotation: coversRule('request.csrf') },
      async ({ registration, policiesPage, outOfDatePage, tamper, sandbox }) => {
        await registration.startAt('policies');
        await tamper.setToken(csrf);
        await registration.finish();
        await expect(outOfDatePage.heading).toHaveText('This page is out of date');
        expect(await sandbox.accounts()).toEqual([]);
        await outOfDatePage.chooseGoOn();
        await expect(policiesPage).toBeDisplayed();
      },
    );
  }

  test(
    'Submit with the CSRF token of an earlier registration is refused and opens no account',
    { tag: stepOf('policies'), annotation: coversRule('request.csrf') },
    async ({ registration, policiesPage, messagePage, page, tamper, sandbox }) => {
      await registration.startAt('policies');
      const stale = await tamper.token();
      await page.context().clearCookies();
      await registration.startAt('policies');
      await expect(policiesPage).toBeDisplayed();
      await tamper.setToken(stale);
      await registration.finish();
      await expect(messagePage.heading).toHaveText('This page is out of date');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'Submit with its own CSRF token opens the account',
    { tag: stepOf('policies'), annotation: coversRule('request.csrf') },
    async ({ registration, thankYouPage, tamper }) => {
      await registration.startAt('policies');
      await tamper.setToken(await tamper.token());
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    },
  );

  test(
    'Submit without cookies says that registration needs cookies',
    { tag: stepOf('policies'), annotation: coversRule('request.cookies') },
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
    'a made-up cookie starts no session',
    { tag: stepOf('payment'), annotation: coversRule('request.cookies') },
    async ({ registration, paymentPage, messagePage, page, baseURL }) => {
      await registration.startAt('payment');
      await page
        .context()
        .addCookies([{ name: 'registration', value: 'AAAAAAAAAAAAAAAAAAAAAA', url: baseURL ?? '' }]);
      await paymentPage.open();
      await expect(messagePage.heading).toHaveText('Your session has expired');
    },
  );

  test.describe('after registration', () => {
    for (const { button, screen, hasCard, send } of OF_A_HOLDER) {
      for (const { token, from } of TOKENS) {
        test(
          `${button} with ${token} is refused and changes nothing`,
          { tag: stepOf(screen), annotation: coversRule('log-in.csrf') },
          async ({ app, account, messagePage, tamper, sandbox, data }) => {
            const holder = await account.startAs(hasCard ? { card: data.card() } : {});
            await account.openAt(screen);
            const earlier = await tamper.token();
            await account.become(holder);
            await account.openAt(screen);
            const before = await sandbox.everything();
            await tamper.setToken(from(earlier));
            await send(app);
            await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
            await expect(messagePage.text).toContainText('Nothing was changed.');
            expect(await sandbox.everything()).toBe(before);
          },
        );
      }
    }

    for (const { token, from } of TOKENS) {
      test(
        `Submit of a filing with ${token} is refused and files nothing`,
        { tag: stepOf('file'), annotation: coversRule('log-in.csrf') },
        async ({ account, linkedPage, filePage, messagePage, tamper, sandbox, data }) => {
          const holder = await account.startAs({ card: data.card() });
          await account.linkTo(CMECF_ACCOUNT);
          await expect(linkedPage).toBeDisplayed();
          const earlier = await tamper.token();
          await account.become(holder);
          await filePage.open();
          await tamper.setToken(from(earlier));
          await filePage.file('25-40001', 'Motion');
          await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
          expect(await sandbox.filings()).toEqual([]);
        },
      );
    }

    test(
      'Login sent from another site is refused with the reason, and changes nothing',
      { tag: stepOf('log-in'), annotation: coversRule('log-in.csrf') },
      async ({ account, logInPage, outOfDatePage, tamper, sandbox }) => {
        const { username, password } = await account.open();
        await logInPage.open();
        const before = await sandbox.everything();
        await tamper.sendFromElsewhere(logInPage.screen.path, { username, password, action: 'next' });
        await expect(outOfDatePage.heading).toHaveText(OUT_OF_DATE);
        await expect(outOfDatePage.text).toContainText('this Login came from no page of this site');
        expect(await sandbox.everything()).toBe(before);
        await outOfDatePage.chooseOpenAgain();
        await expect(logInPage).toBeDisplayed();
      },
    );

    test(
      'a refused request of the court leads back to the court without a new log-in',
      { tag: stepOf('court'), annotation: coversRule('log-in.csrf') },
      async ({ account, queryPage, courtPage, outOfDatePage, tamper, data }) => {
        await account.startAs({ card: data.card() });
        await queryPage.open();
        await tamper.setToken(undefined);
        await queryPage.search('Walnut');
        await outOfDatePage.chooseOpenAgain();
        await expect(courtPage).toBeDisplayed();
      },
    );

    for (const { button, send } of OF_A_HOLDER.filter(({ screen }) => screen === 'my-account')) {
      test(
        `a refused ${button} leads back to Manage My Account without a new log-in`,
        { tag: stepOf('my-account'), annotation: coversRule('log-in.csrf') },
        async ({ app, account, myAccountPage, outOfDatePage, tamper }) => {
          await account.startAs();
          await myAccountPage.open();
          await tamper.setToken(undefined);
          await send(app);
          await outOfDatePage.chooseOpenAgain();
          await expect(myAccountPage).toBeDisplayed();
        },
      );
    }
  });
});
