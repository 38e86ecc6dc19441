import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUTPUT } from './project.cjs';

const FILE = `${OUTPUT}/durations.json`;

/** A whole run of a command that passed. */
export interface Duration {
  /** Without the set-up. */
  readonly seconds: number;
  readonly endedAt: string;
}

/** How long the last whole run of each command took that passed on this machine, by the command's name. */
export function readDurations(root: string): Partial<Record<string, Duration>> {
  const file = path.join(root, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Duration>) : {};
}

/** Remembers a whole run that passed. */
export function writeDuration(root: string, command: string, ms: number): void {
  const file = path.join(root, FILE);
  const duration: Duration = { seconds: Math.round(ms / 1000), endedAt: new Date().toISOString() };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readDurations(root), [command]: duration }, null, 2)}\n`);
}
