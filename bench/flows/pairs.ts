import type { TestInfo } from '@playwright/test';

/** Measured pairs, and pairs before them that only warm up. */
const PAIRS = 15;
const WARM_UP = 2;

/** Declares a measured test. Its time is the duration of the test, or of the flow that it runs in another process. */
type Declare = (title: string, details: { annotation: TestInfo['annotations'] }) => void;

/** Declares the tests of all variants in turns; every other pair starts with the last variant, so that order favors none. */
export function interleave(variants: Readonly<Record<string, Declare>>): void {
  for (let pair = 1; pair <= WARM_UP + PAIRS; pair += 1) {
    const turn = Object.entries(variants);
    for (const [name, declare] of pair % 2 === 0 ? turn.reverse() : turn) {
      const annotation = [{ type: 'variant', description: name }];
      if (pair > WARM_UP) annotation.push({ type: 'measured', description: `${pair - WARM_UP} of ${PAIRS}` });
      declare(`${name} ${pair}`, { annotation });
    }
  }
}
