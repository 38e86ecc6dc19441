import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { coversRule, expect, test, type App } from '../../fixtures/test';

const OUT_OF_DATE = 'This page is out of date';

/** What an account holder sends: the way to its screen, and the button; with a card or, to activate, without. */
const OF_A_HOLDER = [
  [
    'Run Query',
    '@step-9',
    true,
    (app: App) => app.queryPage.open(),
    (app: App) => app.queryPage.search('Walnut'),
  ],
  [
    'View Document',
    '@step-9',
    true,
    (app: App) => app.documentPage.open('25-40001', 2),
    (app: App) => app.documentPage.chooseView(),
  ],
  [
    'Submit of a CM/ECF account',
    '@step-9',
    true,
    (app: App) => app.linkPage.open(),
    (app: App) => app.linkPage.enter(CMECF_ACCOUNT),
  ],
  [
    'Submit of the accounts to verify',
    '@step-9',
    true,
    async (app: App) => {
      await app.linkPage.open();
      await app.linkPage.enter(CMECF_ACCOUNT);
      await expect(app.verifyLinkPage).toBeDisplayed();
    },
    (app: App) => app.verifyLinkPage.chooseSubmit(),
  ],
  [
    'Activate',
    '@step-7',
    false,
    (app: App) => app.myAccountPage.open(),
    (app: App) => app.myAccountPage.enterActivationCode('AAAAAAAAAA'),
  ],
  [
    'Log Out',
    '@step-9',
    true,
    (app: App) => app.myAccountPage.open(),
    (app: App) => app.myAccountPage.chooseLogOut(),
  ],
] as const;

/** What a registrant sends beside Next and Submit: the way to it, its button, and where it goes on. */
const OF_A_REGISTRANT = [
  [
    'Continue of the notice',
    '@step-5',
    ({ registration }: App) => registration.startAside('notice'),
    (app: App) => app.noticePage.chooseContinue(),
    (app: App) => app.formPage,
  ],
  [
    'Yes, cancel my registration',
    '@step-6',
    ({ registration }: App) => registration.startAside('cancel'),
    (app: App) => app.cancelPage.chooseConfirm(),
    (app: App) => app.credentialsPage,
  ],
  [
    'Reset of the credentials',
    '@step-6',
    ({ registration }: App) => registration.startAt('credentials'),
    (app: App) => app.credentialsPage.buttons.chooseReset(),
    (app: App) => app.credentialsPage,
  ],
] as const;

/** The token of a forged request, from that of an earlier log-in or registration. */
const FORGED = [
  ['without a token', () => undefined],
  ['with a made-up token', () => 'AAAAAAAAAAAAAAAAAAAAAA'],
  ['with the token of an earlier one', (earlier: string) => earlier],
] as const;

test.describe('A forged request', { tag: ['@journey', '@edge'] }, () => {
  for (const screen of ['form', 'credentials', 'payment'] as const) {
    for (const [what, tokenFrom] of FORGED) {
      test(
        `Next of ${screen} ${what} is refused, and the registration goes on from there`,
        { annotation: coversRule('request.csrf') },
        async ({ registration, app, messagePage, page, tamper }) => {
          await registration.startAt(screen);
          const earlier = await tamper.token();
          await page.context().clearCookies();
          const registrant = await registration.startAt(screen);
          await registration.fillInAt(screen, registrant);
          await tamper.setToken(tokenFrom(earlier));
          await app.pageOf(screen).buttons.chooseNext();
          await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
          await messagePage.chooseGoOn();
          await expect(app.pageOf(screen)).toBeDisplayed();
        },
      );
    }
  }

  for (const [what, step, open, send, goesOnAt] of OF_A_REGISTRANT) {
    test(
      `${what} without a token is refused and changes nothing`,
      { tag: [step], annotation: coversRule('request.csrf') },
      async ({ app, messagePage, tamper, sandbox }) => {
        await open(app);
        const before = await sandbox.everything();
        await tamper.setToken(undefined);
        await send(app);
        await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
        await expect(messagePage.text).toContainText('Nothing was changed.');
        expect(await sandbox.everything()).toBe(before);
        await messagePage.chooseGoOn();
        await expect(goesOnAt(app)).toBeDisplayed();
      },
    );
  }

  for (const [what, csrf] of [
    ['without a CSRF token', undefined],
    ['with a made-up CSRF token', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ] as const) {
    test(
      `Submit ${what} is refused and opens no account`,
      { tag: '@step-8', annotation: coversRule('request.csrf') },
      async ({ registration, policiesPage, messagePage, tamper, sandbox }) => {
        await registration.startAt('policies');
        await tamper.setToken(csrf);
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
    { tag: '@step-8', annotation: coversRule('request.csrf') },
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
    'Submit with its own token goes through',
    { tag: '@step-8', annotation: coversRule('request.csrf') },
    async ({ registration, thankYouPage, tamper }) => {
      await registration.startAt('policies');
      await tamper.setToken(await tamper.token());
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    },
  );

  test(
    'without cookies the registrant is told that registration needs them',
    { tag: '@step-5', annotation: coversRule('request.cookies') },
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
    { annotation: coversRule('request.cookies') },
    async ({ registration, paymentPage, messagePage, page, baseURL }) => {
      await registration.startAt('payment');
      await page
        .context()
        .addCookies([{ name: 'registration', value: 'AAAAAAAAAAAAAAAAAAAAAA', url: baseURL ?? '' }]);
      await paymentPage.open();
      await expect(messagePage.heading).toHaveText('Your session has expired');
    },
  );

  test.describe('after registration', {}, () => {
    for (const [what, step, hasCard, open, send] of OF_A_HOLDER) {
      for (const [how, tokenFrom] of FORGED) {
        test(
          `${what} ${how} is refused and changes nothing`,
          { tag: [step], annotation: coversRule('log-in.csrf') },
          async ({ app, account, messagePage, tamper, sandbox, data }) => {
            const holder = await account.startAs(hasCard ? { card: data.card() } : {});
            await open(app);
            const earlier = await tamper.token();
            await account.become(holder);
            await open(app);
            const before = await sandbox.everything();
            await tamper.setToken(tokenFrom(earlier));
            await send(app);
            await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
            await expect(messagePage.text).toContainText('Nothing was changed.');
            expect(await sandbox.everything()).toBe(before);
          },
        );
      }
    }

    for (const [how, tokenFrom] of FORGED) {
      test(
        `Submit of a filing ${how} is refused and files nothing`,
        { tag: '@step-9', annotation: coversRule('log-in.csrf') },
        async ({ account, linkedPage, filePage, messagePage, tamper, sandbox, data }) => {
          const holder = await account.startAs({ card: data.card() });
          await account.linkTo(CMECF_ACCOUNT);
          await expect(linkedPage).toBeDisplayed();
          const earlier = await tamper.token();
          await account.become(holder);
          await filePage.open();
          await tamper.setToken(tokenFrom(earlier));
          await filePage.file('25-40001', 'Motion');
          await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
          expect(await sandbox.filings()).toEqual([]);
        },
      );
    }

    test(
      'a Login from another site is refused, says why, and logs nobody in',
      { tag: '@step-9', annotation: coversRule('log-in.csrf') },
      async ({ account, logInPage, messagePage, tamper, sandbox }) => {
        const { username, password } = await account.open();
        await logInPage.open();
        const before = await sandbox.everything();
        await tamper.sendFromElsewhere(logInPage.screen.path, { username, password, action: 'next' });
        await expect(messagePage.heading).toHaveText(OUT_OF_DATE);
        await expect(messagePage.text).toContainText('this Login came from no page of this site');
        expect(await sandbox.everything()).toBe(before);
        await messagePage.chooseOpenAgain();
        await expect(logInPage).toBeDisplayed();
      },
    );

    test(
      'a refused request of the court leads back to it, still logged in',
      { tag: '@step-9', annotation: coversRule('log-in.csrf') },
      async ({ account, queryPage, courtPage, messagePage, tamper, data }) => {
        await account.startAs({ card: data.card() });
        await queryPage.open();
        await tamper.setToken(undefined);
        await queryPage.search('Walnut');
        await messagePage.chooseOpenAgain();
        await expect(courtPage).toBeDisplayed();
      },
    );

    for (const [what, choose] of [
      ['Activate', (app) => app.myAccountPage.enterActivationCode('AAAAAAAAAA')],
      ['Log Out', (app) => app.myAccountPage.chooseLogOut()],
    ] satisfies [string, (app: App) => Promise<unknown>][]) {
      test(
        `a refused ${what} leads back to Manage My Account, still logged in`,
        { tag: '@step-7', annotation: coversRule('log-in.csrf') },
        async ({ app, account, myAccountPage, messagePage, tamper }) => {
          await account.startAs();
          await myAccountPage.open();
          await tamper.setToken(undefined);
          await choose(app);
          await messagePage.chooseOpenAgain();
          await expect(myAccountPage).toBeDisplayed();
        },
      );
    }
  });
});
