import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { expect, stepOf, test } from '../../fixtures/test';
import { DEVICES } from './devices';

for (const { device, viewport } of DEVICES) {
  test.describe(`WCAG 2.1 AA on a ${device} in the court`, { tag: '@a11y' }, () => {
    test.use({ viewport });

    test(
      'the court without access for an inactive account has no violations',
      { tag: stepOf('court') },
      async ({ account, courtPage, accessibility }) => {
        await account.startAs();
        await courtPage.open();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test.describe('with an active account', () => {
      test.beforeEach(async ({ account, data }) => {
        await account.startAs({ card: data.card() });
      });

      test('the menu has no violations', { tag: stepOf('court') }, async ({ courtPage, accessibility }) => {
        await courtPage.open();
        await expect(courtPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test(
        'query with an error has no violations',
        { tag: stepOf('query') },
        async ({ queryPage, accessibility }) => {
          await queryPage.open();
          await queryPage.search('');
          await expect(queryPage.errors.summary).toBeVisible();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'results have no violations',
        { tag: stepOf('results') },
        async ({ queryPage, resultsPage, accessibility }) => {
          await queryPage.open();
          await queryPage.search('Walnut');
          await expect(resultsPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'a document with its price has no violations',
        { tag: stepOf('document') },
        async ({ documentPage, accessibility }) => {
          await documentPage.open('25-40001', 1);
          await expect(documentPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'a paid document has no violations',
        { tag: stepOf('viewed') },
        async ({ documentPage, viewedPage, accessibility }) => {
          await documentPage.open('25-40001', 1);
          await documentPage.chooseView();
          await expect(viewedPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'utilities have no violations',
        { tag: stepOf('utilities') },
        async ({ courtPage, utilitiesPage, accessibility }) => {
          await courtPage.open();
          await courtPage.menu.choose('Utilities');
          await expect(utilitiesPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'link with errors has no violations',
        { tag: stepOf('link') },
        async ({ linkPage, accessibility }) => {
          await linkPage.open();
          await linkPage.enter({ login: '', password: '' });
          await expect(linkPage.errors.summary).toBeVisible();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'the accounts to verify have no violations',
        { tag: stepOf('verify-link') },
        async ({ linkPage, verifyLinkPage, accessibility }) => {
          await linkPage.open();
          await linkPage.enter(CMECF_ACCOUNT);
          await expect(verifyLinkPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'the confirmation of the link has no violations',
        { tag: stepOf('linked') },
        async ({ account, linkedPage, accessibility }) => {
          await account.linkTo(CMECF_ACCOUNT);
          await expect(linkedPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'file with errors has no violations',
        { tag: stepOf('file') },
        async ({ account, filePage, linkedPage, accessibility }) => {
          await account.linkTo(CMECF_ACCOUNT);
          await expect(linkedPage).toBeDisplayed();
          await filePage.open();
          await filePage.file('', '');
          await expect(filePage.errors.summary).toBeVisible();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'the notice of a filing has no violations',
        { tag: stepOf('filed') },
        async ({ account, filePage, filedPage, linkedPage, accessibility }) => {
          await account.linkTo(CMECF_ACCOUNT);
          await expect(linkedPage).toBeDisplayed();
          await filePage.open();
          await filePage.file('25-40001', 'Motion');
          await expect(filedPage).toBeDisplayed();
          expect(await accessibility.violations()).toEqual([]);
        },
      );

      test(
        'the reason why an account cannot e-file has no violations',
        { tag: stepOf('file') },
        async ({ filePage, noEFilingPage, accessibility }) => {
          await filePage.open();
          await expect(noEFilingPage.utilities).toBeVisible();
          expect(await accessibility.violations()).toEqual([]);
        },
      );
    });
  });
}
