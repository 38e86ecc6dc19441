import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const REQUIRED = 'User Verification is required.';

test.describe(
  'Registration form: User Verification',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.user-verification') },
  () => {
    test('a form without it is refused, and one with it is accepted', async ({
      registration,
      formPage,
      credentialsPage,
    }) => {
      await registration.tryForm({});
      await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
    });

    test('a made-up token does not count', async ({ registration, formPage, tamper }) => {
      await registration.openForm();
      await tamper.setVerification('AAAAAAAAAAAAAAAAAAAAAA');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
    });

    test(
      'must be ticked again after a validation error',
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
      'does not count a second time if the browser sends the same answers again',
      { tag: '@needs-resend', annotation: coversRule('form.user-verification-once') },
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

    test.describe('lasts two minutes', { annotation: coversRule('form.user-verification-expires') }, () => {
      test('and counts 119 seconds after the tick', async ({
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

      test('and has expired 120 seconds after the tick', async ({ registration, formPage, sandbox }) => {
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

    test.describe('with a challenge', () => {
      test.use({ sandboxOptions: { verification: 'challenge' } });

      test('verifies the registrant after the right answer', async ({
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

      test('does not count without an answer, and asks again after a wrong one', async ({
        registration,
        formPage,
      }) => {
        await registration.openForm();
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.challengeAnswer).toBeVisible();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
        await formPage.userVerification.tick();
        await formPage.userVerification.answerChallenge('8');
        await expect(formPage.userVerification.challengeAnswer).toHaveValue('');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
      });
    });

    test.describe('that fails', () => {
      test.use({ sandboxOptions: { verification: 'fail' } });

      test(
        'says so, the form is refused, and a second try is accepted',
        { annotation: coversCriterion('4.1.3') },
        async ({ registration, formPage, credentialsPage, sandbox }) => {
          await registration.openForm();
          await formPage.userVerification.tick();
          await expect(formPage.userVerification.status).toHaveText('Verification failed. Try again.');
          await expect(formPage.userVerification.checkbox).not.toBeChecked();
          await formPage.buttons.chooseNext();
          await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
          await sandbox.setVerification('pass');
          await registration.verifyAndContinue();
          await expect(credentialsPage).toBeDisplayed();
        },
      );
    });

    test.describe('that is unavailable', () => {
      test.use({ sandboxOptions: { verification: 'unavailable' } });

      test('asks the registrant to try later, keeps the answers, and can be ticked once it is available', async ({
        registration,
        formPage,
        credentialsPage,
        sandbox,
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
        await sandbox.setVerification('pass');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, REQUIRED);
        await registration.verifyAndContinue();
        await expect(credentialsPage).toBeDisplayed();
      });
    });
  },
);
