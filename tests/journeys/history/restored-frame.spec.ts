import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const FRAMES = '/user-verification/';

test.describe(
  "The browser's Back to the form",
  {
    tag: ['@journey', '@edge', stepOf('form')],
    annotation: coversRule('form.own-verification', 'order.history'),
  },
  () => {
    test(
      'the registration continues although the browser restores a used User Verification',
      { tag: '@needs-other-frame' },
      async ({ registration, formPage, credentialsPage, browserButtons, network }) => {
        await registration.openForm();
        await expect(formPage.userVerification.checkbox).toBeVisible();
        const used = formPage.userVerification.address() ?? '';
        await registration.verifyAndContinue();
        await expect(credentialsPage).toBeDisplayed();
        await network.showInstead(FRAMES, used);
        await browserButtons.back();
        await expect(formPage).toBeDisplayed();
        await expect.poll(() => formPage.userVerification.address()).not.toBe(used);
        await registration.verifyAndContinue();
        await expect(credentialsPage).toBeDisplayed();
      },
    );
  },
);
