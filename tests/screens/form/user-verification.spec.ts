import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const REQUIRED = 'User Verification is required.';

test.describe(
  'Registration form: User Verification',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.user-verification') },
  () => {
    test('not ticked, the form is refused', async ({ registration, formPage }) => {
      await registration.tryForm({});
      await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
    });

    test('ticked, the form is accepted', async ({ registration, formPage, credentialsPage }) => {
      await registration.openForm();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
    });

    test('a made-up verification does not count', async ({ registration, formPage, tamper }) => {
      await registration.openForm();
      await tamper.setVerification('AAAAAAAAAAAAAAAAAAAAAA');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
    });

    test(
      'after a refusal the box is to be ticked again',
      { annotation: coversRule('form.user-verification-once') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip: '' });
        await registration.verifyAndContinue();
        await expect(formPage).toShowFieldError(formPage.fields.zip, 'Zip/Postal Code is required.');
        await expect(formPage.userVerification.checkbox).not.toBeChecked();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.fields.zip, 'Zip/Postal Code is required.', {
          beside: [REQUIRED],
        });
      },
    );

    test(
      'used twice, by sending the same answers again, it no longer counts',
      { annotation: coversRule('form.user-verification-once') },
      async ({ registration, formPage, page }) => {
        await registration.tryForm({ zip: '' });
        await registration.verifyAndContinue();
        await expect(formPage).toShowFieldError(formPage.fields.zip, 'Zip/Postal Code is required.');
        await page.reload();
        await expect(formPage).toShowFieldError(formPage.fields.zip, 'Zip/Postal Code is required.', {
          beside: ['User Verification has been used. Verify again.'],
        });
      },
    );

    test.describe('two minutes', { annotation: coversRule('form.user-verification-expires') }, () => {
      test('119 seconds after the tick it counts', async ({
        registration,
        formPage,
        credentialsPage,
        sandbox,
      }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
        await sandbox.advanceClock(119);
        await formPage.buttons.chooseNext();
        await expect(credentialsPage).toBeDisplayed();
      });

      test('120 seconds after the tick it has expired', async ({ registration, formPage, sandbox }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
        await sandbox.advanceClock(120);
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification has expired. Verify again.',
        );
      });
    });

    test.describe('when a challenge is asked', () => {
      test.use({ sandboxOptions: { verification: 'challenge' } });

      test('the right answer verifies the registrant', async ({
        registration,
        formPage,
        credentialsPage,
      }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('Answer the question to go on.');
        await formPage.userVerification.answerChallenge('7');
        await formPage.buttons.chooseNext();
        await expect(credentialsPage).toBeDisplayed();
      });

      test('a wrong answer does not, and the question stays', async ({ registration, formPage }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await formPage.userVerification.answerChallenge('8');
        await expect(formPage.userVerification.challengeAnswer).toHaveValue('');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
      });

      test('a challenge without an answer does not count as a tick', async ({ registration, formPage }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.challengeAnswer).toBeVisible();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
      });
    });

    test.describe('when verification fails', () => {
      test.use({ sandboxOptions: { verification: 'fail' } });

      test('the registrant is told and cannot go on', async ({ registration, formPage }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('Verification failed. Try again.');
        await expect(formPage.userVerification.checkbox).not.toBeChecked();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
      });

      test('the registrant can go on once the service passes again', async ({
        registration,
        formPage,
        credentialsPage,
        sandbox,
      }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('Verification failed. Try again.');
        await sandbox.setVerification('pass');
        await registration.verifyAndContinue();
        await expect(credentialsPage).toBeDisplayed();
      });
    });

    test.describe('when the service is down', () => {
      test.use({ sandboxOptions: { verification: 'unavailable' } });

      test('the registrant is told to try later, and nothing entered is lost', async ({
        registration,
        formPage,
      }) => {
        await registration.tryForm({ city: 'Kept City' });
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is unavailable. Try again later.',
        );
        await expect(formPage.userVerification.status).toHaveText(
          'User verification is unavailable. Try again later.',
        );
        await expect(formPage.fields.city).toHaveValue('Kept City');
      });

      test('the registrant goes on once it is back', async ({
        registration,
        formPage,
        credentialsPage,
        sandbox,
      }) => {
        await registration.tryForm({});
        await expect(formPage).toShowFieldError(
          formPage.userVerification.group,
          'User Verification is unavailable. Try again later.',
        );
        await sandbox.setVerification('pass');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
        await registration.verifyAndContinue();
        await expect(credentialsPage).toBeDisplayed();
      });
    });
  },
);
