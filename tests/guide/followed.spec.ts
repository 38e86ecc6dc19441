import { GUIDES, guideStepTitle } from '../../guides/catalogue';
import { EVERY_STEP, expect, follows, test } from '../../guides/follow/test';

// The pictures are sharp, of the narrowest window in which the left panel is still at the left.
test.use({ viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2, guidePictures: true });

// A whole guide with two pictures a step, which is the longest walk of the suite.
test.describe.configure({ timeout: 90_000 });

for (const guide of GUIDES) {
  test(
    `the guide of the ${guide.court}, followed to the letter, leads to an account with the findings on record`,
    { tag: ['@guide', '@followed', `@${guide.id}`, ...EVERY_STEP], annotation: follows(guide) },
    async ({ follower, thankYouPage }) => {
      const person = follower(guide);
      for (const step of guide.steps) {
        await test.step(guideStepTitle(step), async () => {
          expect.soft(await person.take(step)).toBeRecordedIn(guide, step.number);
        });
      }
      await expect(thankYouPage).toBeDisplayed();
    },
  );
}
