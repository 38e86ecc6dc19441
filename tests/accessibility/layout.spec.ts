import { coversRule, expect, stepOf, test } from '../../fixtures/test';

/** The smallest width that WCAG asks for, a phone, and a desktop. */
const WIDTHS = [320, 390, 1280];

for (const width of WIDTHS) {
  test.describe(`At a width of ${width} pixels`, { tag: ['@a11y', '@edge'] }, () => {
    test.use({ viewport: { width, height: 800 } });

    test.describe('a challenge of User Verification', { tag: stepOf('form') }, () => {
      test.use({ sandboxOptions: { verification: 'challenge' } });

      test(
        'is shown whole: question, answer, Verify and message',
        { annotation: coversRule('page.fits', 'form.user-verification') },
        async ({ registration, formPage, layout }) => {
          await registration.startAt('form');
          const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
            formPage.userVerification;
          await formPage.userVerification.tick();
          await expect(challengeAnswer).toBeVisible();
          await expect
            .poll(() => layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }))
            .toEqual([]);
        },
      );
    });

    test.describe('a challenge of User Verification, without script,', { tag: stepOf('form') }, () => {
      test.use({ sandboxOptions: { verification: 'challenge' }, javaScriptEnabled: false });

      test(
        'is shown whole, and so is the button that asks for it',
        { annotation: coversRule('page.fits', 'page.without-script') },
        async ({ registration, formPage, layout }) => {
          await registration.startAt('form');
          const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
            formPage.userVerification;
          expect(await layout.cutBy(box, { checkbox, verify })).toEqual([]);
          await formPage.userVerification.tick();
          await formPage.userVerification.chooseVerify();
          await expect(challengeAnswer).toBeVisible();
          expect(
            await layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }),
          ).toEqual([]);
        },
      );
    });
  });
}
