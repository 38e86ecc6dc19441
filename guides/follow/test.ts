import { mergeExpects, type TestInfo } from '@playwright/test';
import { seedFor } from '../../fixtures/data/seed';
import { type App, expect as suiteExpect, test as suite } from '../../fixtures/test';
import type { Guide } from '../catalogue';
import { FINDINGS, FOLLOWED_GUIDE, type FoundInGuide, GUIDE_PICTURES, type GuidePictures } from '../evidence';
import { type Camera, GuideCamera } from './camera/camera';
import { GuideFollower } from './follower';
import { expect as guideExpect } from './matchers';
import { NoCamera } from './camera/no-camera';
import { GuideWalk } from './walk';

interface GuideFixtures {
  /** Walks the documented flow step by step. */
  guide: GuideWalk;
  /**
   * Follows a guide to the letter for a registrant without a card: at `page`, or in another app. The registrant is the
   * same for the same guide and seed, so that the pictures are the same.
   */
  follower: (guide: Guide, app?: App) => GuideFollower;
}

interface GuideWorkerFixtures {
  /** Whether following a guide takes pictures; the same site and seed give the same bytes. */
  guidePictures: boolean;
}

/** The suite's `test` for tests that walk or follow a guide. */
export const test = suite.extend<GuideFixtures, GuideWorkerFixtures>({
  guidePictures: [false, { option: true, scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions, guidePictures }, use) => {
      const { args = [] } = launchOptions;
      // A page that is painted in parts differs by a few pixels at their edges.
      const options = { ...launchOptions, args: [...args, '--disable-partial-raster'] };
      await use(guidePictures ? options : launchOptions);
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
    await use((guide, at = app) => {
      data.faker.seed(seedFor(guide.id));
      const registrant = data.registrant({ userType: 'Individual' });
      const follower = new GuideFollower(guide, new Camera(at.page), { app: at, registrant });
      followers.push(follower);
      return follower;
    });
    // A test that is not annotated with the guide, such as one that changes it, says nothing about the guide.
    const reported = followers.filter(({ guide }) =>
      testInfo.annotations.some(
        ({ type, description }) => type === FOLLOWED_GUIDE && description === guide.id,
      ),
    );
    if (reported.length === 0) return;
    for (const { guide, camera } of reported) await attachPictures(testInfo, camera, guide.id);
    const findings = reported.flatMap((follower) =>
      follower.findings.map((finding): FoundInGuide => ({ guide: follower.guide.id, ...finding })),
    );
    await attachJSON(testInfo, FINDINGS, findings);
  },
});

export const expect = mergeExpects(suiteExpect, guideExpect);

/** Attaches the pictures of a camera, for the illustrated guides. */
async function attachPictures(testInfo: TestInfo, { pictures, files }: Camera, id?: string): Promise<void> {
  await attachJSON(testInfo, GUIDE_PICTURES, { id, pictures } satisfies GuidePictures);
  for (const [name, picture] of files) {
    await testInfo.attach(name, { body: picture, contentType: 'image/png' });
  }
}

async function attachJSON(testInfo: TestInfo, name: string, data: object): Promise<void> {
  await testInfo.attach(name, { body: JSON.stringify(data), contentType: 'application/json' });
}

export {
  coversClaim,
  coversRule,
  EVERY_STEP,
  finding,
  quarantined,
  START_OF_CLOCK,
  stepOf,
} from '../../fixtures/test';
export { branch, follows } from './annotations';
