import { DOCUMENTED_FLOW } from '../../pages/steps';
import type { Place } from '../judge';
import type { PairOutcome } from '../pair';
import { type Level, levelOf, type SiteTest } from '../site-test';
import type { SeededFault } from './catalogue';
import { coversRuleOf, isOfStep, stepTags } from './groups';

/** The test that failed on the site with the fault. It passes on the site as it is. */
export interface Catcher {
  /** Name of the test. */
  readonly test: string;
  readonly level: Level;
  /** First lines of its error. */
  readonly message: readonly string[];
  /** Milliseconds until it failed. */
  readonly ms: number;
  /** Why it may have failed for another reason than the fault; null when nothing points to one. */
  readonly doubt: string | null;
}

/** What is known of a fault after a run. */
export interface Verdict extends SeededFault {
  /** A doubtful fault made a test fail, perhaps for another reason: that proves nothing. */
  readonly verdict: 'caught' | 'doubtful' | 'survived' | 'not tried';
  /** How many tests that cover a rule which it breaks ran against it. */
  readonly tests: number;
  /** How many other tests ran against it. */
  readonly others: number;
  readonly catcher: Catcher | null;
}

/** Judges a fault by the outcomes of all tests that were to run against it. */
export function verdictOn(
  fault: SeededFault,
  outcomes: readonly PairOutcome[],
  testOf: (name: string) => SiteTest,
): Verdict {
  const ran = outcomes.filter(({ ending }) => ending !== 'not run');
  const catchers = ran
    .filter(({ ending }) => ending !== 'passed')
    .sort((a, b) => a.startedAt - b.startedAt)
    .map((outcome): Catcher => ({
      test: outcome.test,
      level: levelOf(outcome.test),
      message: outcome.message,
      ms: outcome.ms,
      doubt: doubtOf(fault, testOf(outcome.test), outcome),
    }));
  const catcher = catchers.find(({ doubt }) => doubt === null) ?? catchers[0] ?? null;
  const covering = ran.filter(({ test }) => coversRuleOf(fault, testOf(test))).length;
  const wasTried = ran.length > 0 || outcomes.length === 0;
  return {
    ...fault,
    verdict: catcher ? (catcher.doubt === null ? 'caught' : 'doubtful') : wasTried ? 'survived' : 'not tried',
    tests: covering,
    others: ran.length - covering,
    catcher,
  };
}

export function isCaught({ verdict }: Pick<Verdict, 'verdict'>): boolean {
  return verdict === 'caught';
}

/** Why a test that did not pass proves little: it did not fail by itself, or it is about something else. */
function doubtOf(fault: SeededFault, test: SiteTest, { ending, place }: PairOutcome): string | null {
  if (ending === 'timed out') return 'it ran out of time';
  if (ending === 'broken') return 'none of its assertions and actions failed';
  if (!coversRuleOf(fault, test)) return 'it covers no rule that the fault breaks';
  const steps = stepTags(test.tags);
  if (steps.length === 0) return 'it is about no step of the flow';
  if (!isOfStep(fault, test)) return `it is about ${steps.map((tag) => `@${tag}`).join(', ')}`;
  return place && isElsewhere(fault, place)
    ? `it failed at screen "${place.screen}", of step ${place.step}`
    : null;
}

/** A fault of a screen shows there, or at the screen beside it, which is not displayed. */
function isElsewhere({ step, screen }: SeededFault, place: Place): boolean {
  if (step === 'any' || place.step === null || place.screen === screen) return false;
  // Screens after registration lead to each other, whatever their steps.
  if (!DOCUMENTED_FLOW.steps.some((one) => one.screen === place.screen)) return false;
  return Math.abs(place.step - step) > 1;
}

/** `faults.json`: what a run found. */
export interface FaultsRun {
  readonly durationMs: number;
  /** What chose some of the catalogue; null when the run tried all of it. */
  readonly selection: string | null;
  /** Why the run is void; empty when it counts. */
  readonly problems: readonly string[];
  readonly faults: readonly Verdict[];
}
