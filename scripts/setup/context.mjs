import { thisMachine } from '../../fixtures/browser/machine.mjs';
import { environmentOf } from '../../runner/environment.cjs';
import { PROJECT_ROOT } from '../../runner/project.cjs';

/**
 * What the steps need to know; tests put a made-up machine in place of this one.
 * @typedef {import('../../fixtures/browser/machine.mjs').Machine & Wishes} Context
 */
/**
 * @typedef {object} Wishes
 * @property {boolean} headless whether the run needs no window
 * @property {boolean} isRoot whether the system's package manager may be used
 * @property {(line: string) => void} say shows progress
 * @property {number} reminderMs how often a step that takes long is mentioned again
 * @property {Patience} [patience]
 */

/**
 * How many milliseconds may pass before anything arrives, and between one arrival and the next.
 * @typedef {{ firstByte: number, pause: number }} Patience
 */

/** @typedef {{ done: boolean, reason: string }} Outcome `reason`: why it was not done */

/**
 * @param {Partial<Context>} given
 * @returns {Context}
 */
export function contextOf(given) {
  return {
    ...thisMachine({ env: environmentOf(given.root ?? PROJECT_ROOT) }),
    headless: true,
    isRoot: process.getuid?.() === 0,
    say: (line) => console.error(line), // standard output belongs to the command that follows
    reminderMs: 20_000,
    ...given,
  };
}
