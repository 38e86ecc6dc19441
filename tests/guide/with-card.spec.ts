import { branch, EVERY_STEP, expect, coversClaim, test } from '../../guides/follow/test';

// The illustrated guides show what is different on this way: sharp, and as wide as their other pictures.
test.use({ viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2, guidePictures: true });

test(
  'a registrant with a card has access at once',
  {
    tag: ['@guide', '@branch', '@smoke', ...EVERY_STEP],
    annotation: [
      branch('With a card'),
      ...coversClaim(
        'moeb-5.individual',
        'moeb-7.information-saved',
        'moeb-7.instant-access-with-card',
        'moeb-7.validated-at-registration',
        'moeb-7.no-registration-charge',
        'moeb-9.thanks',
        'moeb-9.view-only',
        'moeb-9.no-e-filing',
        'moeb-9.use-immediately',
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
    const card = data.card();

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
      await paymentPage.fillIn(card);
      await paymentPage.tickUseAccountAddress();
      await paymentPage.authorizeCharge();
      await guide.camera.fields({ step: 7, caption: 'Enter the card' }, [
        paymentPage.fields.cardHolder,
        paymentPage.fields.securityCode,
      ]);
      await guide.camera.part(
        {
          step: 7,
          caption: 'Use the account address, and authorize charging the card',
          framed: 'the check boxes "Use account address" and the one of the authorization, both ticked',
        },
        [paymentPage.useAccountAddress, paymentPage.authorization],
      );
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    });

    await guide.step(8, async () => {
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    });

    await guide.step(9, async () => {
      await expect(thankYouPage.status).toContainText('You may use your account now');
      await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
      await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
      await guide.camera.wholeScreen({ step: 9, caption: 'What the last screen says' });
    });

    await test.step('The record: an active account, only brand and last four digits of the card, no charge', async () => {
      expect(await sandbox.account(registrant.username)).toMatchObject({
        caseSearchStatus: 'active',
        statusReason: 'card-validated',
        card: {
          holder: card.cardHolder,
          brand: card.cardType,
          lastFour: card.cardNumber.slice(-4),
          expiration: `${card.expirationMonth}/${card.expirationYear}`,
        },
      });
      expect(await sandbox.outbox()).toEqual([]);
      expect(await sandbox.ledger()).toEqual([]);
      expect(await sandbox.everything()).not.toContain(card.cardNumber);
    });
  },
);
