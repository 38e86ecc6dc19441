import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rounded } from './statistics.mjs';
import { judge } from './target.mjs';

/** How many times the bare flow each command may take, set-up apart. */
const TARGETS = { e2e: 120, test: 350 };

/**
 * The last whole runs of the commands that passed, as multiples of the bare flow.
 * @typedef {object} CommandFigure
 * @property {string} command
 * @property {number} seconds
 * @property {string} endedAt
 * @property {import('./target.mjs').Judged} ratio
 */

/**
 * @param {number} bareMs the bare flow that was measured just now
 * @param {string} root
 * @returns {CommandFigure[]} none of a command that has not passed as a whole on this machine
 */
export function commandFigures(bareMs, root) {
  const file = path.join(root, 'reports/output/durations.json');
  /** @type {Record<string, import('../runner/durations').Duration | undefined>} */
  const durations = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return Object.entries(TARGETS).flatMap(([command, target]) => {
    const duration = durations[command];
    if (duration === undefined) return [];
    const ratio = judge(rounded((duration.seconds * 1000) / bareMs), 'at most', target);
    return [{ command: command === 'test' ? 'npm test' : `npm run ${command}`, ...duration, ratio }];
  });
}
