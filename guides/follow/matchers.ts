import { expect as baseExpect } from '@playwright/test';
import type { Finding, Guide } from '../catalogue';
import { changesIn } from '../findings';

/** Assertions about guides. */
export const expect = baseExpect.extend({
  /**
   * Asserts that what was found at a step of a guide is what is recorded with it. The failure names guide, step and claim
   * of each finding that is new or gone.
   */
  toBeRecordedIn(found: readonly Finding[], guide: Guide, step: number) {
    const changes = changesIn(found, guide, step);
    return {
      pass: changes.length === 0,
      name: 'toBeRecordedIn',
      message: () =>
        [...changes, `If the site is right, correct "findings" in guides/data/${guide.id}.json.`].join('\n'),
    };
  },
});
