import { guideOf, type GuideStep } from '../../../guides/catalogue';
import { followToEnd } from '../../../guides/check/follow-to-end';
import { expect, test } from '../../../guides/follow/test';

const MOEB = guideOf('moeb');

test.use({ guidePictures: true });

/** MOEB's guide with one of its steps only. */
const onlyStep = (number: number) => ({
  ...MOEB,
  steps: MOEB.steps.filter((step) => step.number === number),
});

test.describe('a site that does not lead on', () => {
  test.use({ sandboxOptions: { verification: 'fail' } });

  const STUCK =
    /^Guide moeb, step 5 \(claims moeb-5\.individual, .*\): the site does not lead on from "form", whatever is entered\./;

  test('is an error that names the guide, the step and its claims', async ({ follower, registration }) => {
    await registration.startAt('form');
    const guide = onlyStep(5);
    await expect(follower(guide).take(guide.steps[0] as GuideStep)).rejects.toThrow(STUCK);
  });

  test('ends a check with a finding at that step, after what was found there before', async ({
    follower,
    registration,
  }) => {
    await registration.startAt('form');
    const person = follower(onlyStep(5));
    await followToEnd(person);
    expect(person.findings.map(({ kind }) => kind)).toContain('label-differs');
    expect(person.findings.at(-1)).toMatchObject({
      kind: 'not-followed',
      step: 5,
      meets: expect.stringMatching(STUCK),
    });
  });
});

test('a check that takes too long leaves out the other steps, and says so at the first of them', async ({
  follower,
}) => {
  const person = follower(MOEB);
  await followToEnd(person, -1);
  expect(person.findings).toMatchObject([
    { kind: 'not-followed', step: 1, meets: expect.stringContaining('are left out.') },
  ]);
});

test.describe('an action at which the browser fails', () => {
  test('is a finding at its line with a picture, and the next action is taken', async ({
    follower,
    registration,
    thankYouPage,
  }) => {
    await registration.startAt('policies');
    const guide = onlyStep(8);
    const [step] = guide.steps as [GuideStep];
    const [checkBox] = step.actions as [GuideStep['actions'][number]];
    const targets = [{ kind: 'check box' as const, name: checkBox.label ?? '' }];
    const initials = {
      control: 'field' as const,
      label: 'initials',
      answers: ['username' as const],
      line: 38,
      targets,
    };
    const person = follower({ ...guide, claims: [] });
    const found = await person.take({ ...step, actions: [initials, ...step.actions] });
    const failed = {
      kind: 'not-followed',
      says: 'initials',
      meets: expect.stringContaining('cannot be filled'),
      line: 38,
    };
    expect(found).toMatchObject([{ step: 8, ...failed }]);
    await expect(thankYouPage).toBeDisplayed();
    const pictured = person.camera.pictures.filter(({ findings }) => findings.length > 0);
    expect(pictured).toMatchObject([{ caption: 'The browser failed at "initials"', findings: [failed] }]);
  });
});
