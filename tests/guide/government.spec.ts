import { branch, EVERY_STEP, expect, coversClaim, test } from '../../guides/follow/test';

// The illustrated guides show what is different on this way: sharp, and as wide as their other pictures.
test.use({ viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2, guidePictures: true });

test(
  'a government employee registers under Government Accounts',
  {
    tag: ['@guide', '@branch', ...EVERY_STEP],
    annotation: [
      branch('As a government employee'),
      ...coversClaim('moeb-5.government', 'moeb-7.no-registration-charge'),
    ],
  },
  async ({
    guide,
    data,
    sandbox,
    registration,
    formPage,
    credentialsPage,
    paymentPage,
    policiesPage,
    thankYouPage,
  }) => {
    const registrant = data.registrant({ userType: 'Federal', email: 'clerk@example.gov' });

    await guide.stepsToForm();

    await guide.step(5, async () => {
      const firstGroup = formPage.userTypeGroups.first();
      await expect(firstGroup).toHaveAttribute('label', 'Government Accounts');
      await expect(firstGroup.getByRole('option')).toHaveText(['Federal', 'State', 'Local']);
      await formPage.fillIn(registrant);
      await guide.camera.part(
        {
          step: 5,
          caption:
            'Choose "Federal", of the group Government Accounts, in "User Type", and give a government e-mail',
          framed: 'the list "User Type", in which "Federal" is chosen',
        },
        [formPage.fields.userType],
      );
      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
    });

    await guide.step(6, async () => {
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
    });

    await guide.step(7, async () => {
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
    });

    await guide.step(8, async () => {
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    });

    await guide.step(9, async () => {
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
      await expect(thankYouPage.status).not.toContainText('Private account');
      await guide.camera.wholeScreen({ step: 9, caption: 'What the last screen says' });
    });

    await test.step('The record: a Government account, verified by its e-mail address', async () => {
      expect(await sandbox.account(registrant.username)).toMatchObject({
        userType: 'Federal',
        category: 'Government',
        governmentVerification: 'not-needed',
      });
      expect(await sandbox.outbox()).toHaveLength(1);
      expect(await sandbox.ledger()).toEqual([]);
    });
  },
);
