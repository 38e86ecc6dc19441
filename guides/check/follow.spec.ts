import { readFileSync } from 'node:fs';
import { type Guide, guideStepTitle } from '../catalogue';
import { follows, test } from '../follow/test';
import { GUIDE_FILE } from './guide-file';

const guide = JSON.parse(readFileSync(GUIDE_FILE, 'utf8')) as Guide;

test(
  'the guide is followed to the letter, and on to the last screen',
  { annotation: follows(guide) },
  async ({ follower }) => {
    const person = follower(guide);
    for (const step of guide.steps) {
      await test.step(guideStepTitle(step), () => person.take(step));
    }
    await test.step('On to the last screen', () => person.end());
  },
);
