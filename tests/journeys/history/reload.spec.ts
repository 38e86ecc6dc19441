import { coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

/** Screens of an account with a card that cost a fee or file a document, and what there is after each is opened. */
const OF_A_HOLDER = [
  { screen: 'results', fees: 1, filings: 0 },
  { screen: 'viewed', fees: 1, filings: 0 },
  { screen: 'linked', fees: 0, filings: 0 },
  { screen: 'filed', fees: 0, filings: 1 },
] as const;

test.describe('Reload of', { tag: ['@journey', '@edge'] }, () => {
  // tests/forms/requests/reload.spec.ts reloads the other screens.
  for (const screen of ['policies', 'thank-you'] as const) {
    test(
      `${screen} shows it again during a registration`,
      { tag: stepOf(screen), annotation: coversRule('order.reload') },
      async ({ registration, app, browserButtons, sandbox }) => {
        await registration.startAt(screen);
        const accounts = await sandbox.accounts();
        await browserButtons.reload();
        await expect(app.pageOf(screen)).toBeDisplayed();
        expect(await sandbox.accounts()).toEqual(accounts);
      },
    );
  }

  test(
    'form and credentials keeps the answers',
    { tag: stepsOf('form', 'credentials'), annotation: coversRule('order.reload', 'form.kept') },
    async ({ registration, formPage, credentialsPage, browserButtons }) => {
      const registrant = await registration.startAt('policies');
      await formPage.open();
      await browserButtons.reload();
      await expect(formPage.fields.lastName).toHaveValue(registrant.lastName);
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await credentialsPage.open();
      await browserButtons.reload();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await expect(credentialsPage.fields.password).toHaveValue('');
    },
  );

  test(
    'a validation error sends the same answers and shows the same error',
    { tag: [stepOf('credentials'), '@needs-resend'], annotation: coversRule('order.reload') },
    async ({ registration, credentialsPage, browserButtons }) => {
      await registration.tryCredentials({ username: 'sevench' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username must be 8 to 45 characters.',
      );
      await browserButtons.reload();
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username must be 8 to 45 characters.',
      );
    },
  );

  test(
    'the notice shows it again, and Continue leads to the credentials',
    { tag: stepOf('notice'), annotation: coversRule('order.reload') },
    async ({ registration, noticePage, credentialsPage, browserButtons }) => {
      await registration.startAtNotice();
      await browserButtons.reload();
      await expect(noticePage).toBeDisplayed();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'the confirmation of Cancel shows it again and discards nothing',
    { tag: stepOf('cancel'), annotation: coversRule('order.reload', 'cancel.taken-back') },
    async ({ registration, credentialsPage, cancelPage, browserButtons }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fields.username.fill(registrant.username);
      await credentialsPage.buttons.chooseCancel();
      await expect(cancelPage).toBeDisplayed();
      await browserButtons.reload();
      await expect(cancelPage).toBeDisplayed();
      await cancelPage.chooseGoBack();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
    },
  );

  test.describe('after registration', () => {
    test(
      'Manage My Account after Activate sends no code again',
      { tag: stepOf('my-account'), annotation: coversRule('order.reload', 'activation.single-use') },
      async ({ account, myAccountPage, browserButtons, sandbox }) => {
        const holder = await account.open();
        const code = await account.receiveCode(holder);
        await account.become(holder);
        await myAccountPage.open();
        await myAccountPage.enterActivationCode(code);
        await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
        const before = await sandbox.accounts();
        await browserButtons.reload();
        await expect(myAccountPage).toBeDisplayed();
        await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
        await expect(myAccountPage.errors.summary).toBeHidden();
        expect(await sandbox.accounts()).toEqual(before);
      },
    );

    for (const { screen, fees, filings } of OF_A_HOLDER) {
      test(
        `${screen} shows it again and changes nothing: fees ${fees}, filings ${filings}`,
        { tag: stepOf(screen), annotation: coversRule('order.reload') },
        async ({ app, account, browserButtons, sandbox, data }) => {
          await account.startAs({ card: data.card() });
          await account.openAt(screen);
          const before = await sandbox.accounts();
          await browserButtons.reload();
          await expect(app.pageOf(screen)).toBeDisplayed();
          expect(await sandbox.ledger()).toHaveLength(fees);
          expect(await sandbox.filings()).toHaveLength(filings);
          expect(await sandbox.accounts()).toEqual(before);
        },
      );
    }
  });
});
