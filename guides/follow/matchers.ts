import { expect as baseExpect } from '@playwright/test';
import { noteFailure } from '../../fixtures/evidence/failure-facts';
import { SCREENS } from '../../pages/screens';
import { flowStepOf } from '../../pages/steps';
import type { Finding, Guide } from '../catalogue';
import { findingText } from '../finding-text';
import { changesIn } from '../findings';

/** Assertions about guides. */
export const expect = baseExpect.extend({
  /**
   * Asserts that what was found at a step of a guide is what is recorded with it. The failure names the guide, the step
   * and the claim of each finding that is new or gone.
   */
  toBeRecordedIn(found: readonly Finding[], guide: Guide, number: number) {
    const changes = changesIn(found, guide, number);
    const pass = changes.length === 0;
    const name = 'toBeRecordedIn';
    const step = guide.steps.find((one) => one.number === number);
    if (pass || !step) return { pass, name, message: () => changes.join('\n') };
    const { screen } = step;
    const text = noteFailure({
      kind: 'assertion',
      level: 'browser',
      screen,
      step: flowStepOf(step).number,
      address: SCREENS[screen].path,
      expected: textsOf(guide.findings.filter((finding) => finding.step === number)),
      found: textsOf(found),
      message: [...changes, `If the site is right, correct "findings" in guides/data/${guide.id}.json.`].join(
        '\n',
      ),
    });
    return { pass, name, message: () => text };
  },
});

function textsOf(findings: readonly Finding[]): string {
  return findings.map(findingText).join(' ') || 'no finding';
}
