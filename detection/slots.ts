import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pair } from './pair';
import { specOf } from './site-test';

/** A pair, and the name under which its test runs: the slot is the first folder. */
export interface SlottedPair<P extends Pair = Pair> {
  readonly pair: P;
  readonly name: string;
}

/**
 * Gives each pair a slot: a test that meets several changes runs once in each of as many slots. Projects or `repeatEach`
 * would do the same, but Playwright starts other workers and browsers for each of them.
 */
export function inSlots<P extends Pair>(pairs: readonly P[]): SlottedPair<P>[] {
  const taken = new Map<string, number>();
  return pairs.map((pair) => {
    const slot = taken.get(pair.test) ?? 0;
    taken.set(pair.test, slot + 1);
    return { pair, name: `${slot}/${pair.test}` };
  });
}

/** Writes a file for every spec of every slot. It loads the spec as if it were the first time. */
export function writeSlots(slotted: readonly SlottedPair[], slotsDir: string, testsDir: string): void {
  rmSync(slotsDir, { recursive: true, force: true });
  for (const file of new Set(slotted.map(({ name }) => specOf(name)))) {
    const [, ...parts] = file.split('/');
    const spec = JSON.stringify(path.join(testsDir, ...parts));
    const target = path.join(slotsDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `delete require.cache[${spec}];\nrequire(${spec});\n`);
  }
}
