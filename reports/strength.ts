import type { TestCase, TestStep } from '@playwright/test/reporter';

/** What an assertion looks at. */
export const KINDS = ['screen', 'refusal', 'text', 'state of a control', 'record or value'] as const;
export type AssertionKind = (typeof KINDS)[number];

/** Assertions by their names; any other compares a value, such as what the sandbox recorded. */
const KIND_OF: Readonly<Record<string, AssertionKind>> = {
  toBeDisplayed: 'screen',
  toHaveURL: 'screen',
  toRefuse: 'refusal',
  toContainText: 'text',
  toHaveText: 'text',
  toHaveTitle: 'text',
  toHaveAccessibleDescription: 'text',
  toHaveValue: 'state of a control',
  toHaveAttribute: 'state of a control',
  toHaveCount: 'state of a control',
  toBeChecked: 'state of a control',
  toBeFocused: 'state of a control',
  toBeVisible: 'state of a control',
  toBeHidden: 'state of a control',
};

/** How many assertions a test made when it passed, by what they look at. */
export interface TestStrength {
  readonly test: string;
  readonly assertions: number;
  readonly kinds: Readonly<Partial<Record<AssertionKind, number>>>;
}

/** What is wrong with a whole run: tests that passed and asserted nothing, which cannot fail. */
export function emptyTests(all: readonly TestStrength[]): string[] {
  return all
    .filter(({ assertions }) => assertions === 0)
    .map(({ test }) => `${test}: it passed without an assertion.`);
}

/** The strength of every test that passed, the weakest first: fewest assertions, then fewest kinds of them. */
export function strengths(tests: readonly TestCase[]): TestStrength[] {
  return tests
    .filter((test) => test.outcome() === 'expected' && test.expectedStatus === 'passed')
    .map(strengthOf)
    .sort((a, b) => a.assertions - b.assertions || kindCount(a) - kindCount(b));
}

function strengthOf(test: TestCase): TestStrength {
  const [, , file = '', ...titles] = test.titlePath();
  const names = (test.results.at(-1)?.steps ?? []).flatMap(assertionsIn);
  const kinds: Partial<Record<AssertionKind, number>> = {};
  for (const name of names) {
    const kind = KIND_OF[name] ?? 'record or value';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { test: [file, ...titles].join(' › '), assertions: names.length, kinds };
}

/**
 * Names of the assertions in a step; those within a matcher of this suite are part of it. One with a message of its own
 * is told by that alone: it has no name, and counts as a value.
 */
function assertionsIn(step: TestStep): string[] {
  if (step.category !== 'expect') return step.steps.flatMap(assertionsIn);
  const [, name = ''] = /^Expect "(?:[a-z]+ )*(\w+)"/.exec(step.title) ?? [];
  return [name];
}

function kindCount({ kinds }: TestStrength): number {
  return Object.keys(kinds).length;
}
