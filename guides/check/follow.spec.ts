import { readFileSync } from 'node:fs';
import type { Guide } from '../catalogue';
import { follows, test } from '../follow/test';
import { followToEnd } from './follow-to-end';
import { GUIDE_FILE } from './guide-file';

const guide = JSON.parse(readFileSync(GUIDE_FILE, 'utf8')) as Guide;

test(
  'the guide is followed to the letter, and on to the last screen',
  { annotation: follows(guide) },
  async ({ follower }) => {
    await followToEnd(follower(guide));
  },
);
