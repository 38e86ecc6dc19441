import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Context, OUTPUT } from './project.cjs';
import { UserError } from './user-error.cjs';

const FILE = `${OUTPUT}/run.lock`;

/** Set for every process that a run starts, so that a run within a run needs no lock of its own. */
export const LOCK_HELD_BY = 'RUN_LOCK_HELD_BY';

interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly since: string;
}

const LOOK_FOR_HOLDER_MS = 500;

/**
 * Takes the checkout for this process until it ends, since two runs at once would mix their reports. Throws when another
 * run has it. A lock that a crashed run left behind is replaced. A run within a run needs no lock of its own, and is
 * interrupted when the process that has the lock is killed.
 */
export function lockCheckout(command: string, { root, env }: Context): void {
  if (env[LOCK_HELD_BY] !== undefined) {
    endWith(Number(env[LOCK_HELD_BY]));
    return;
  }
  const file = path.join(root, FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, command, since: new Date().toISOString() };
  if (!create(file, own)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder.pid)) {
      throw new UserError(
        `Another run is going on in this checkout: ${holder.command}, process ${holder.pid}, since ${holder.since}. ` +
          'Two runs at once would mix their reports. Wait until it ends, or end it.',
      );
    }
    rmSync(file, { force: true });
    if (!create(file, own))
      throw new UserError('Another run has just started in this checkout. Wait until it ends.');
  }
  env[LOCK_HELD_BY] = process.env[LOCK_HELD_BY] = String(process.pid);
  process.once('exit', () => rmSync(file, { force: true }));
}

function endWith(holder: number): void {
  const look = setInterval(() => {
    if (isAlive(holder)) return;
    clearInterval(look);
    console.error(`The command that started this run, process ${holder}, is gone. The run stops here.`);
    process.kill(process.pid, 'SIGINT');
  }, LOOK_FOR_HOLDER_MS).unref();
}

/** Whether the file could be created: not if it exists. */
function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // it was removed meanwhile, or its process was killed while it wrote
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, of another user
  }
}
