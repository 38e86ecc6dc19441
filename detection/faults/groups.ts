import { levelOf, type SiteTest } from '../site-test';
import { needsBrowser, type SeededFault } from './catalogue';

/** The tests that a fault meets, one group after the other until it is caught. */
export interface TestGroups {
  /** Tests of the fault's step that cover a rule which it breaks: a failure proves that the fault is caught. */
  readonly decisive: readonly (readonly string[])[];
  /** Tests of other steps, then those of other rules: a failure proves nothing. */
  readonly others: readonly (readonly string[])[];
}

export interface GroupOptions {
  /** Whether the test that caught the fault last time goes first, also where it needs a browser. */
  readonly trustsLast?: boolean;
}

type Fault = Pick<SeededFault, 'step' | 'breaks' | 'kind'>;

/**
 * The groups of a fault. The test that caught it last time goes first, form tests go before browser tests. A fault that
 * only a browser shows meets no form test.
 */
export function groupsOf(
  fault: Fault,
  tests: readonly SiteTest[],
  last?: string | null,
  { trustsLast = false }: GroupOptions = {},
): TestGroups {
  const usable = needsBrowser(fault) ? tests.filter(({ name }) => levelOf(name) === 'browser') : tests;
  const covering = usable.filter((test) => coversRuleOf(fault, test));
  const ofStep = covering.filter((test) => isOfStep(fault, test));
  return {
    decisive: decisiveGroups(
      ofStep.map(({ name }) => name),
      last,
      trustsLast,
    ),
    others: [
      covering.filter((test) => !ofStep.includes(test)),
      usable.filter((test) => !covering.includes(test)),
    ]
      .map((group) => group.map(({ name }) => name))
      .filter((group) => group.length > 0),
  };
}

function decisiveGroups(
  names: readonly string[],
  last: string | null | undefined,
  trustsLast: boolean,
): string[][] {
  const known = names.filter((name) => name === last);
  const rest = names.filter((name) => name !== last);
  const forms = rest.filter((name) => levelOf(name) === 'form');
  const browsers = rest.filter((name) => levelOf(name) === 'browser');
  const wasForm = known.some((name) => levelOf(name) === 'form');
  // A fault that a browser test caught last time meets form tests all the same: they take milliseconds.
  const groups = wasForm || trustsLast ? [known, forms, browsers] : [[...forms, ...known], browsers];
  return groups.filter((group) => group.length > 0);
}

/** Whether a test covers a rule that the fault breaks. */
export function coversRuleOf({ breaks }: Fault, { rules }: Pick<SiteTest, 'rules'>): boolean {
  return rules.some((rule) => breaks.includes(rule));
}

/** Whether a test is about the fault's step; about any step, where the fault is at several. */
export function isOfStep({ step }: Fault, { tags }: Pick<SiteTest, 'tags'>): boolean {
  return step === 'any' ? stepTags(tags).length > 0 : tags.includes(`step-${step}`);
}

/** The tags of steps among those of a test, such as `step-5`. */
export function stepTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => tag.startsWith('step-'));
}
