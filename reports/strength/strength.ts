import type { TestCase, TestStep } from '@playwright/test/reporter';
import { testCaseName } from '../../fixtures/test-name';
import { SourceCode } from './source-code';

/** What an assertion looks at. */
export const KINDS = ['address', 'visible', 'text', 'state of a control', 'recorded', 'value'] as const;
export type AssertionKind = (typeof KINDS)[number];

/** All that an assertion looks at, by its name. Any other compares a value, or what the sandbox recorded. */
const LOOKS_AT: Readonly<Record<string, readonly AssertionKind[]>> = {
  toBeDisplayed: ['visible', 'address'],
  // The summary, the message there, that at the field, and the title.
  toShowFieldError: ['visible', 'text', 'text', 'text'],
  toHaveURL: ['address'],
  toBeVisible: ['visible'],
  toBeHidden: ['visible'],
  toBeAttached: ['visible'],
  toHaveCount: ['visible'],
  toContainText: ['text'],
  toHaveText: ['text'],
  toHaveTitle: ['text'],
  toHaveAccessibleDescription: ['text'],
  toHaveAccessibleName: ['text'],
  toHaveValue: ['state of a control'],
  toHaveAttribute: ['state of a control'],
  toBeChecked: ['state of a control'],
  toBeEnabled: ['state of a control'],
  toBeDisabled: ['state of a control'],
  toBeFocused: ['state of a control'],
};

/** What a test asserted when it passed. */
export interface TestStrength {
  readonly test: string;
  readonly assertions: number;
  /** How many things the assertions look at: `toShowFieldError` looks at four. */
  readonly weight: number;
  /** The same by kind. */
  readonly kinds: Readonly<Partial<Record<AssertionKind, number>>>;
}

/** What is wrong with a whole run: tests that passed and asserted nothing, which cannot fail. */
export function emptyTests(all: readonly TestStrength[]): string[] {
  return all
    .filter(({ assertions }) => assertions === 0)
    .map(({ test }) => `${test}: it passed without an assertion.`);
}

/** The strength of every test that passed, the weakest first: that which looks at fewest things, then at fewest kinds. */
export function strengths(tests: readonly TestCase[]): TestStrength[] {
  const code = new SourceCode();
  return tests
    .filter((test) => test.outcome() === 'expected' && test.expectedStatus === 'passed')
    .map((test) => strengthOf(test, code))
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        a.assertions - b.assertions ||
        kindCount(a) - kindCount(b) ||
        a.test.localeCompare(b.test),
    );
}

function strengthOf(test: TestCase, code: SourceCode): TestStrength {
  const assertions = (test.results.at(-1)?.steps ?? []).flatMap(assertionsIn);
  const looks = assertions.flatMap((step) => looksOf(step, code));
  const kinds: Partial<Record<AssertionKind, number>> = {};
  for (const kind of looks) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    test: testCaseName(test),
    assertions: assertions.length,
    weight: looks.length,
    kinds,
  };
}

/** The assertions in a step; those within a matcher of this suite are part of it. */
function assertionsIn(step: TestStep): TestStep[] {
  return step.category === 'expect' ? [step] : step.steps.flatMap(assertionsIn);
}

/** What an assertion looks at. One with a message of its own has that for a title: its name stands in the code. */
function looksOf({ title, location }: TestStep, code: SourceCode): readonly AssertionKind[] {
  const assertion = code.assertionAt(location);
  const [, name = ''] = /^Expect "(?:[a-z]+ )*(\w+)"/.exec(title) ?? /\.(to[A-Z]\w+)\(/.exec(assertion) ?? [];
  return LOOKS_AT[name] ?? [code.readsSandbox(assertion, location) ? 'recorded' : 'value'];
}

function kindCount({ kinds }: TestStrength): number {
  return Object.keys(kinds).length;
}
