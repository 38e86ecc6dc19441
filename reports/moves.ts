import type { TestCase } from '@playwright/test/reporter';
import { isFree, type Move, moveName, moveOf, MOVES } from '../fixtures/flow';

/** A move of the flow and the tests that took it, by their titles. */
export interface WalkedMove extends Move {
  readonly name: string;
  readonly tests: readonly string[];
}

/** Which moves of the flow a run walked. */
export interface WalkedFlow {
  readonly moves: readonly WalkedMove[];
  /** Moves that tests took and the flow does not have, with one of the tests. */
  readonly unknown: readonly { readonly name: string; readonly test: string }[];
}

/** What passed tests say about the moves they took (annotations of fixtures/move-recorder.ts). */
export function walkedFlow(tests: readonly TestCase[]): WalkedFlow {
  const testsByMove = new Map<string, string[]>();
  for (const test of tests.filter((candidate) => candidate.outcome() === 'expected')) {
    const [, , file = '', ...titles] = test.titlePath();
    for (const { type, description = '' } of test.results.at(-1)?.annotations ?? []) {
      if (type !== 'move') continue;
      testsByMove.set(description, [...(testsByMove.get(description) ?? []), [file, ...titles].join(' > ')]);
    }
  }
  const moves = MOVES.map((move) => {
    const name = moveName(move);
    return { ...move, name, tests: testsByMove.get(name) ?? [] };
  });
  const known = new Set(moves.map(({ name }) => name));
  const unknown = [...testsByMove]
    .filter(([name]) => !known.has(name) && !isFree(moveOf(name)))
    .map(([name, [test = '']]) => ({ name, test }));
  return { moves, unknown };
}

/** What is wrong with a whole run's walk through the flow, one line a fault; empty when every move was walked. */
export function flowFaults({ moves, unknown }: WalkedFlow): string[] {
  return [
    ...moves
      .filter(({ tests }) => tests.length === 0)
      .map(({ from, by, to, when }) => `No test takes the move from ${from} by ${by} to ${to} (${when}).`),
    ...unknown.map(
      ({ name, test }) => `The move "${name}" is not in fixtures/flow.ts; it was taken by: ${test}`,
    ),
  ];
}
