import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { expect, stepOf, test } from '../../fixtures/test';

const WIDTHS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [device, viewport] of Object.entries(WIDTHS)) {
  test.describe(`WCAG 2.1 AA on a ${device}`, { tag: '@a11y' }, () => {
    test.use({ viewport });

    test('home', { tag: stepOf('home') }, async ({ homePage, accessibility }) => {
      await homePage.open();
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('register', { tag: stepOf('register') }, async ({ registerPage, accessibility }) => {
      await registerPage.open();
      await expect(registerPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('case search', { tag: stepOf('case-search') }, async ({ caseSearchPage, accessibility }) => {
      await caseSearchPage.open();
      await expect(caseSearchPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });

    test(
      'form, with every message it can show when it is empty',
      { tag: stepOf('form') },
      async ({ formPage, accessibility }) => {
        await formPage.open();
        await formPage.buttons.chooseNext();
        await expect(formPage.errors.summary).toBeVisible();
        await expect(formPage.userVerification.checkbox).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'form, with every field it can ask for',
      { tag: stepOf('form') },
      async ({ formPage, accessibility }) => {
        await formPage.open();
        await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
        await formPage.userVerification.tick();
        await expect(formPage.fields.county).toBeVisible();
        await expect(formPage.fields.taxId).toBeVisible();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'notice before the credentials',
      { tag: stepOf('form') },
      async ({ registration, noticePage, accessibility }) => {
        await registration.startAtNotice();
        await expect(noticePage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'credentials, refused',
      { tag: stepOf('credentials') },
      async ({ registration, credentialsPage, accessibility }) => {
        await registration.startAt('credentials');
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'payment, refused',
      { tag: stepOf('payment') },
      async ({ registration, paymentPage, accessibility }) => {
        await registration.startAt('payment');
        await paymentPage.tickUseAccountAddress();
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'policies, refused',
      { tag: stepOf('policies') },
      async ({ registration, policiesPage, accessibility }) => {
        await registration.startAt('policies');
        await policiesPage.chooseSubmit();
        await expect(policiesPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test('thank you', { tag: stepOf('thank-you') }, async ({ registration, thankYouPage, accessibility }) => {
      await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('log-in, refused', { tag: stepOf('log-in') }, async ({ logInPage, accessibility }) => {
      await logInPage.open();
      await logInPage.logInAs({});
      await expect(logInPage.errors.summary).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
    });

    test(
      'my account, with fees and a code refused',
      { tag: stepOf('payment') },
      async ({ account, myAccountPage, sandbox, accessibility }) => {
        const { username } = await account.startAs();
        await sandbox.viewDocuments(username, [12]);
        await myAccountPage.open();
        await myAccountPage.enterActivationCode('AAAAAAAAAA');
        await expect(myAccountPage.errors.summary).toBeVisible();
        await expect(myAccountPage.charges).toHaveCount(1);
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'inactive account at the court',
      { tag: stepOf('court') },
      async ({ account, courtPage, accessibility }) => {
        await account.startAs();
        await courtPage.open();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test.describe('of the court', { tag: stepOf('court') }, () => {
      test.beforeEach(async ({ account, data }) => {
        await account.startAs({ card: data.card() });
      });

      test('menu', async ({ courtPage, accessibility }) => {
        await courtPage.open();
        await expect(courtPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('query, refused', async ({ queryPage, accessibility }) => {
        await queryPage.open();
        await queryPage.search('');
        await expect(queryPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('results', async ({ queryPage, resultsPage, accessibility }) => {
        await queryPage.open();
        await queryPage.search('Walnut');
        await expect(resultsPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('document before it is paid for', async ({ documentPage, accessibility }) => {
        await documentPage.open('25-40001', 1);
        await expect(documentPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('document that was paid for', async ({ documentPage, viewedPage, accessibility }) => {
        await documentPage.open('25-40001', 1);
        await documentPage.chooseView();
        await expect(viewedPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('utilities', async ({ courtPage, utilitiesPage, accessibility }) => {
        await courtPage.open();
        await courtPage.menu.choose('Utilities');
        await expect(utilitiesPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('link, refused', async ({ linkPage, accessibility }) => {
        await linkPage.open();
        await linkPage.enter({ login: '', password: '' });
        await expect(linkPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('accounts to verify', async ({ linkPage, verifyLinkPage, accessibility }) => {
        await linkPage.open();
        await linkPage.enter(CMECF_ACCOUNT);
        await expect(verifyLinkPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('confirmation of the link', async ({ account, linkedPage, accessibility }) => {
        await account.linkTo(CMECF_ACCOUNT);
        await expect(linkedPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('filing, refused', async ({ account, filePage, linkedPage, accessibility }) => {
        await account.linkTo(CMECF_ACCOUNT);
        await expect(linkedPage).toBeDisplayed();
        await filePage.open();
        await filePage.file('', '');
        await expect(filePage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('what was filed', async ({ account, filePage, filedPage, linkedPage, accessibility }) => {
        await account.linkTo(CMECF_ACCOUNT);
        await expect(linkedPage).toBeDisplayed();
        await filePage.open();
        await filePage.file('25-40001', 'Motion');
        await expect(filedPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      });

      test('why an account cannot e-file', async ({ filePage, noEFilingPage, accessibility }) => {
        await filePage.open();
        await expect(noEFilingPage.utilities).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      });
    });
  });
}

test.describe('the scan itself', { tag: ['@a11y', stepOf('form')] }, () => {
  test('finds a field that lost its label', async ({ formPage, accessibility, page }) => {
    await formPage.open();
    await page.getByText('First Name', { exact: true }).evaluate((label) => label.remove());
    expect(await accessibility.violations()).toEqual([expect.stringMatching(/^label: .* at #firstName$/)]);
  });

  test('finds a field that lost its label in the frame of User Verification', async ({
    formPage,
    accessibility,
  }) => {
    await formPage.open();
    await formPage.userVerification.checkbox.evaluate((box: HTMLInputElement) => box.labels?.[0]?.remove());
    expect(await accessibility.violations()).toEqual([expect.stringMatching(/^label: .* #not-a-robot$/)]);
  });

  test('that does not reach a frame is an error, not a clean page', async ({
    formPage,
    accessibility,
    page,
  }) => {
    await formPage.open();
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), {
        id: 'closed-to-scripts',
        title: 'Notice',
      });
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
    });
    await expect(accessibility.violations()).rejects.toThrow(/did not reach the frame #closed-to-scripts/);
  });

  test('that cannot run is an error, not a clean page', async ({ homePage, accessibility, page }) => {
    await homePage.open();
    await page.close();
    await expect(accessibility.violations()).rejects.toThrow(/closed/);
  });
});

test(
  '"Skip to main content" is the first thing the keyboard reaches',
  { tag: ['@a11y', stepOf('home')] },
  async ({ homePage, page }) => {
    await homePage.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
);
