import type { TestCase } from '@playwright/test/reporter';
import { testCaseName } from '../../fixtures/test-name';
import { endingOf } from '../ending';
import {
  isFree,
  type Transition,
  transitionName,
  transitionOf,
  TRANSITIONS,
} from '../../fixtures/evidence/transitions';

/** A transition of the flow and the tests that took it, by their titles. */
export interface WalkedTransition extends Transition {
  readonly name: string;
  readonly tests: readonly string[];
}

/** Which transitions of the flow a run walked. */
export interface WalkedFlow {
  readonly transitions: readonly WalkedTransition[];
  /** Transitions that tests took and the flow does not have, with one of the tests. */
  readonly unknown: readonly { readonly name: string; readonly test: string }[];
}

/** What passed tests say about the transitions they took (annotations of fixtures/evidence/transition-recorder.ts). */
export function walkedFlow(tests: readonly TestCase[]): WalkedFlow {
  const testsByTransition = new Map<string, string[]>();
  for (const test of tests.filter((candidate) => endingOf(candidate) === 'passed')) {
    for (const { type, description = '' } of test.results.at(-1)?.annotations ?? []) {
      if (type !== 'transition') continue;
      testsByTransition.set(description, [...(testsByTransition.get(description) ?? []), testCaseName(test)]);
    }
  }
  const transitions = TRANSITIONS.map((transition) => {
    const name = transitionName(transition);
    return { ...transition, name, tests: testsByTransition.get(name) ?? [] };
  });
  const known = new Set(transitions.map(({ name }) => name));
  const unknown = [...testsByTransition]
    .filter(([name]) => !known.has(name) && !isFree(transitionOf(name)))
    .map(([name, [test = '']]) => ({ name, test }));
  return { transitions, unknown };
}

/** What is wrong with a whole run's walk through the flow, one line each; empty when every transition was walked. */
export function flowGaps({ transitions, unknown }: WalkedFlow): string[] {
  return [
    ...transitions
      .filter(({ tests }) => tests.length === 0)
      .map(
        ({ from, by, to, when }) => `No test takes the transition from ${from} by ${by} to ${to} (${when}).`,
      ),
    ...unknown.map(
      ({ name, test }) =>
        `The transition "${name}" is not in fixtures/evidence/transitions.ts; it was taken by: ${test}`,
    ),
  ];
}
