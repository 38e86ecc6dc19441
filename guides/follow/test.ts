import { mergeExpects, type TestInfo } from '@playwright/test';
import { seedFor } from '../../fixtures/data/seed';
import { type App, expect as suiteExpect, test as suite } from '../../fixtures/test';
import type { Guide } from '../catalogue';
import { FINDINGS, FOLLOWED_GUIDE, GUIDE_PICTURES } from './annotations';
import { type Camera, GuideCamera } from './camera';
import { GuideFollower } from './follower';
import { expect as guideExpect } from './matchers';
import { NoCamera } from './no-camera';
import { GuideWalk } from './walk';

interface GuideFixtures {
  guide: GuideWalk;
  /**
   * Somebody without a card who does what a guide says, to the letter: at `page`, or where another app sits. Of each
   * guide it is the same person in every test, so that its pictures are the same.
   */
  follower: (guide: Guide, app?: App) => GuideFollower;
}

interface GuideWorkerFixtures {
  /** Whether whoever follows a guide takes pictures, each with the same bytes for the same site and seed. */
  guidePictures: boolean;
}

/** The suite's `test` for those that walk or follow a guide. */
export const test = suite.extend<GuideFixtures, GuideWorkerFixtures>({
  guidePictures: [false, { option: true, scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions, guidePictures }, use) => {
      const { args = [] } = launchOptions;
      // Painted in parts, edges differ in a few pixels.
      await use(
        guidePictures ? { ...launchOptions, args: [...args, '--disable-partial-raster'] } : launchOptions,
      );
    },
    { scope: 'worker' },
  ],

  guide: async ({ app }, use, testInfo) => {
    const camera = new GuideCamera(app.page);
    await use(new GuideWalk(app, testInfo, camera));
    if (camera.pictures.length > 0) await attachPictures(testInfo, camera);
  },

  follower: async ({ app, data, guidePictures }, use, testInfo) => {
    const Camera = guidePictures ? GuideCamera : NoCamera;
    const followers: GuideFollower[] = [];
    await use((guide, site = app) => {
      data.faker.seed(seedFor(guide.id));
      const registrant = data.registrant({ userType: 'Individual' });
      const follower = new GuideFollower(guide, new Camera(site.page), { app: site, registrant });
      followers.push(follower);
      return follower;
    });
    // Whoever follows a guide for another reason, such as a changed one, is no part of what is told of the guides.
    const told = followers.filter(({ guide }) =>
      testInfo.annotations.some(
        ({ type, description }) => type === FOLLOWED_GUIDE && description === guide.id,
      ),
    );
    if (told.length === 0) return;
    for (const { guide, camera } of told) await attachPictures(testInfo, camera, guide.id);
    const findings = told.flatMap((follower) =>
      follower.findings.map((finding) => ({ guide: follower.guide.id, ...finding })),
    );
    await testInfo.attach(FINDINGS, { body: JSON.stringify(findings), contentType: 'application/json' });
  },
});

export const expect = mergeExpects(suiteExpect, guideExpect);

/** Attaches what a camera took, for the illustrated guides. */
async function attachPictures(
  testInfo: TestInfo,
  { pictures, files }: Camera,
  id?: string,
): Promise<void> {
  const body = JSON.stringify({ id, pictures });
  await testInfo.attach(GUIDE_PICTURES, { body, contentType: 'application/json' });
  for (const [name, picture] of files) {
    await testInfo.attach(name, { body: picture, contentType: 'image/png' });
  }
}

export { coversClaim, coversRule, EVERY_STEP, finding, START_OF_CLOCK, stepOf } from '../../fixtures/test';
export { branch, follows } from './annotations';
