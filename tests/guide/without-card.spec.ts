import { branch, EVERY_STEP, expect, finding, coversClaim, test } from '../../guides/follow/test';

// The illustrated guides show what is different on this way: sharp, and as wide as their other pictures.
test.use({ viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2, guidePictures: true });

test(
  'a registrant without a card waits for the mailed code',
  {
    tag: ['@guide', '@branch', '@smoke', ...EVERY_STEP],
    annotation: [
      branch('Without a card'),
      ...coversClaim(
        'moeb-3.left-panel',
        'moeb-4.register-link',
        'moeb-5.individual',
        'moeb-5.not-a-robot',
        'moeb-6.credentials',
        'moeb-7.screen-optional',
        'moeb-7.card-optional',
        'moeb-7.next-without-card',
        'moeb-7.no-card-code-by-mail',
        'moeb-7.no-registration-charge',
        'moeb-8.acknowledge',
        'moeb-9.thanks',
        'moeb-9.view-only',
        'moeb-9.no-e-filing',
      ),
      finding(
        'Step 9 of the guide says that the account can be used immediately. Step 7 says: once the code has come.',
      ),
    ],
  },
  async ({
    guide,
    data,
    sandbox,
    registration,
    credentialsPage,
    paymentPage,
    policiesPage,
    thankYouPage,
  }) => {
    const registrant = data.registrant({ userType: 'Individual' });

    await guide.stepsToForm();

    await guide.step(5, async () => {
      await registration.completeForm(registrant);
      await expect(credentialsPage).toBeDisplayed();
    });

    await guide.step(6, async () => {
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
    });

    await guide.step(7, async () => {
      await guide.camera.part(
        { step: 7, caption: 'Enter nothing and choose Next', framed: 'the button "Next"' },
        [paymentPage.buttons.next],
      );
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
    });

    await guide.step(8, async () => {
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    });

    await guide.step(9, async () => {
      await expect(thankYouPage.status).toContainText('activation code by U.S. mail in 7-10 business days');
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
      await expect(thankYouPage.accountNumber).toHaveText(/^\d{7}$/);
      await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
      await guide.camera.wholeScreen({ step: 9, caption: 'What the last screen says' });
    });

    await test.step('The record: an inactive account, a letter in the mail, no charge', async () => {
      const account = await sandbox.account(registrant.username);
      expect(account).toMatchObject({
        accountType: 'PACER - Case Search Only',
        userType: 'Individual',
        caseSearchStatus: 'inactive',
        statusReason: 'activation-code-mailed',
        card: null,
        profile: {
          firstName: registrant.firstName,
          lastName: registrant.lastName,
          county: registrant.county,
        },
      });
      // Submitted on Monday, September 15, 2025: seven business days later is Wednesday the 24th.
      expect(await sandbox.outbox()).toEqual([
        expect.objectContaining({
          kind: 'letter',
          accountNumber: account.accountNumber,
          sentOn: '2025-09-15',
          deliveredOn: '2025-09-24',
        }),
      ]);
      expect(await sandbox.ledger()).toEqual([]);
    });
  },
);
