import { coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

test.describe('A bookmark', { tag: ['@journey', '@edge'] }, () => {
  for (const { bookmark, unfinished } of [
    { bookmark: 'credentials', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'form' },
    { bookmark: 'policies', unfinished: 'form' },
    { bookmark: 'thank-you', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'credentials' },
    { bookmark: 'thank-you', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'policies' },
  ] as const) {
    test(
      `of ${bookmark} opens the first unfinished screen, ${unfinished}, and the answers are kept`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ registration, app, formPage, page, data }) => {
        const registrant = data.registrant();
        await registration.startReturningTo(unfinished, registrant);
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(app.pageOf(unfinished)).toBeDisplayed();
        await formPage.open();
        await expect(formPage.fields.email).toHaveValue(registrant.email);
      },
    );
  }

  for (const bookmark of ['credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `of ${bookmark} opens form if no registration has started`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ app, formPage, page }) => {
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(formPage).toBeDisplayed();
      },
    );
  }

  for (const { bookmark, opened } of [
    { bookmark: 'notice', opened: 'form' },
    { bookmark: 'cancel', opened: 'case-search' },
  ] as const) {
    test(
      `of ${bookmark} opens ${opened} if no registration has started`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ app, page }) => {
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(app.pageOf(opened)).toBeDisplayed();
      },
    );
  }

  test(
    'of form starts a new registration after the thank-you',
    { tag: stepOf('form'), annotation: coversRule('order.new-registration') },
    async ({ registration, formPage, thankYouPage }) => {
      await registration.startAt('thank-you');
      await formPage.open();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.lastName).toHaveValue('');
      await thankYouPage.open();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'of form lets the registrant change the name, which asks for new credentials; another change does not',
    { tag: stepsOf('form', 'credentials'), annotation: coversRule('order.new-owner') },
    async ({ registration, formPage, credentialsPage, paymentPage }) => {
      await registration.startAt('payment');
      await formPage.open();
      await formPage.fillIn({ room: '7' });
      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      await expect(paymentPage).toBeDisplayed();

      await formPage.open();
      await formPage.fillIn({ lastName: 'Anotherone' });
      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      await expect(credentialsPage).toBeDisplayed();
    },
  );
});
