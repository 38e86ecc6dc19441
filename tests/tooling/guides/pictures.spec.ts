import type { Camera } from '../../../guides/follow/camera/camera';
import type { GuideFollower } from '../../../guides/follow/follower';
import { guideOf } from '../../../guides/catalogue';
import { Sandbox } from '../../../fixtures/sandbox/sandbox';
import { expect, START_OF_CLOCK, test } from '../../../guides/follow/test';
import { App } from '../../../fixtures/app/app';

const MOEB = guideOf('moeb');

test.use({ viewport: { width: 800, height: 1000 }, guidePictures: true });

test('the pictures of a guide are the same bytes for the same site and seed', async ({
  browser,
  baseURL,
  data,
  follower,
}) => {
  const walk = async (person: GuideFollower): Promise<Pick<Camera, 'pictures' | 'files'>> => {
    for (const step of person.guide.steps) await person.take(step);
    return { pictures: person.camera.pictures, files: person.camera.files };
  };
  const first = await walk(follower(MOEB));

  data.registrant(); // what a test draws besides changes nothing
  const sandbox = await Sandbox.create(baseURL ?? '', { clock: START_OF_CLOCK });
  const context = await browser.newContext({
    extraHTTPHeaders: sandbox.headers,
    ...(baseURL ? { baseURL } : {}),
  });
  const app = new App(await context.newPage(), {
    sandbox,
    baseURL: baseURL ?? '',
    invent: (overrides) => data.registrant(overrides),
    start: START_OF_CLOCK,
  });
  const second = await walk(follower(MOEB, app));
  await context.close();
  expect(second.pictures).toEqual(first.pictures);
  const changed = [...first.files].filter(([name, bytes]) => !second.files.get(name)?.equals(bytes));
  expect(
    changed.map(([name]) => name),
    'pictures that differ between two walks',
  ).toEqual([]);
});
