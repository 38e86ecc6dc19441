import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** How a child process ended. */
export interface Ending {
  readonly how: 'ended' | 'not started' | 'out of time' | 'cancelled' | 'killed';
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started. */
  readonly error?: string;
}

export interface ChildOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes all that the child prints. */
  readonly log: string;
  readonly limitMs: number;
  /** Ends the child in order. */
  readonly cancel: AbortSignal;
  /** Gets each line that the child prints. */
  readonly onLine: (line: string) => void;
  /** How long the child may take to end, before it is killed with all that it started. */
  readonly graceMs?: number;
}

const GRACE_MS = 30_000;
/** Processes in a group of their own can be killed together; Windows has no groups. */
const HAS_GROUPS = process.platform !== 'win32';

/** Runs a child process to its end, whatever that is. Never rejects: a part that cannot run is a result. */
export function runChild(
  command: string,
  args: readonly string[],
  { root, env, log, limitMs, cancel, onLine, graceMs = GRACE_MS }: ChildOptions,
): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: HAS_GROUPS,
    });
    const file = createWriteStream(log);
    file.on('error', ({ message }) => (logError = message)); // a full disk, for example: the part goes on
    const limit = AbortSignal.timeout(limitMs);
    let stopped: Ending['how'] | undefined;
    let error: string | undefined;
    let logError: string | undefined;
    const killAll = () => void kill(child.pid);
    const stop = (how: Ending['how']) => {
      if (stopped !== undefined) return;
      stopped = how;
      child.kill('SIGINT'); // what it started is ended by it
      AbortSignal.timeout(graceMs).addEventListener('abort', killAll);
    };
    const onLimit = () => stop('out of time');
    const onCancel = () => stop('cancelled');
    limit.addEventListener('abort', onLimit);
    cancel.addEventListener('abort', onCancel);
    process.once('exit', killAll);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        file.write(chunk);
        for (const line of chunk.toString().split(/[\r\n]+/)) if (line.trim() !== '') onLine(line.trim());
      });
    }
    child.on('error', ({ message }) => (error = message));
    child.on('exit', killAll); // what is left would hold the output open, and a port
    child.on('close', (code, signal) => {
      limit.removeEventListener('abort', onLimit);
      cancel.removeEventListener('abort', onCancel);
      process.off('exit', killAll);
      const how = error !== undefined ? 'not started' : (stopped ?? (signal ? 'killed' : 'ended'));
      const problem = error ?? logError;
      const end = () => resolve({ how, code, signal, ...(problem === undefined ? {} : { error: problem }) });
      if (file.destroyed) end();
      else file.end(end);
    });
    if (cancel.aborted) onCancel();
  });
}

/** Kills a process and all of its group. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -pid : pid, 'SIGKILL');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ESRCH', 'EPERM'].includes(code)) throw error; // they are gone; macOS says EPERM then
  }
}
