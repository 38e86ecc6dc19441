import { test } from '@playwright/test';
import { guideStepTitle } from '../catalogue';
import type { GuideFollower } from '../follow/follower';
import type { Finding } from '../schema';

/** Milliseconds after which no further step is begun: well before the test's own time-out. */
const LONGEST = 90_000;

/**
 * Follows a guide, whatever it says, and goes on to the last screen. A step at which the browser cannot go on ends the
 * following with a finding at that step, and so does a guide that takes too long.
 */
export async function followToEnd(follower: GuideFollower, longest = LONGEST): Promise<void> {
  const started = performance.now();
  const { steps } = follower.guide;
  for (const step of steps) {
    const stop = (meets: string): void => {
      const finding: Finding = { kind: 'not-followed', step: step.number, says: step.sentence, meets };
      follower.findings.push(finding);
    };
    if (performance.now() - started > longest) {
      return stop(`After ${longest / 1000} seconds, this step and those after it are left out.`);
    }
    const error = await test.step(guideStepTitle(step), () => errorOf(follower.take(step)));
    if (error) return stop(`${error} This step and those after it are left out.`);
  }
  const error = await test.step('On to the last screen', () => errorOf(follower.end()));
  const last = steps.at(-1);
  if (error && last)
    follower.findings.push({ kind: 'not-followed', step: last.number, says: last.sentence, meets: error });
}

/** The first line of what a promise is rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: Error) => error.message.split('\n')[0],
  );
}
