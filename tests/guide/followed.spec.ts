import { GUIDES, guideStepTitle } from '../../guides/catalogue';
import { EVERY_STEP, expect, follows, test } from '../../guides/follow/test';

// Sharp pictures of the narrowest window that still has the left panel at the left.
test.use({ viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2, guidePictures: true });

// The longest tests of the suite: a whole guide with two pictures a step.
test.describe.configure({ timeout: 90_000 });

for (const guide of GUIDES) {
  test(
    `following the guide of the ${guide.court} leads to an account, with the findings on record`,
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
