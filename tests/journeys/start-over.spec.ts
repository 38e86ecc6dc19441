import { coversRule, expect, stepOf, test } from '../../fixtures/test';

test(
  'a person who starts over registers in an empty site, whatever others registered',
  { tag: ['@journey', '@edge', stepOf('form')], annotation: coversRule('page.start-over') },
  async ({ browserByHand, data }) => {
    const registrant = data.registrant();
    const first = await browserByHand();
    await first.startOverPage.open();
    await first.startOverPage.chooseStartOver();
    await expect(first.homePage).toBeDisplayed();
    await first.formPage.open();
    await first.registration.completeForm(registrant);
    await first.registration.finishWithoutCard(registrant);
    await expect(first.thankYouPage).toBeDisplayed();

    await first.formPage.open();
    await first.registration.completeForm(registrant);
    await expect(first.noticePage, 'the same person, a second time').toBeDisplayed();

    await first.startOverPage.footerLink.click();
    await first.startOverPage.chooseStartOver();
    await expect(first.homePage).toBeDisplayed();
    await first.formPage.open();
    await expect(first.formPage.fields.lastName).toHaveValue('');
    await first.registration.completeForm(registrant);
    await expect(first.credentialsPage, 'after starting over').toBeDisplayed();
  },
);
