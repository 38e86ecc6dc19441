import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { minutes } from '../../runner/progress';
import { type Ending, runChild } from '../parts/child';
import { commandText, processOf } from '../parts/command';
import { NO_PROOF, type Part, type PartContext, type Prepared, type Proof } from '../parts/part';
import { SUITE_FILE } from '../parts/proof';
import { SUITE_RUN } from '../suite/reporter';
import { NIGHT_FOLDER, type PartResult } from './result';

/** A part may take so many times as long as on two quiet cores. */
const PATIENCE = 4;
const LEAST_LIMIT_MINUTES = 15;
/** Of what a red part printed last, for a failure that left nothing else. */
const LAST_LINES = 12;

export interface PartOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly seed: string;
  readonly cancel: AbortSignal;
  readonly onLine?: (line: string) => void;
  /** A limit other than that of the part. */
  readonly limitMs?: number;
  readonly graceMs?: number;
}

/** Runs a part. It never throws: whatever happens to a part is a result, and the next one begins. */
export async function runPart(part: Part, options: PartOptions): Promise<PartResult> {
  const { root, env, seed } = options;
  const start = Date.now();
  const folder = `${NIGHT_FOLDER}/${part.name}`;
  const context: PartContext = { root, env, seed, folder, since: start };
  const known = {
    ...NO_PROOF,
    name: part.name,
    proves: part.proves,
    command: commandText(part.command, seedOf(part, seed)),
    options: part.options ?? [],
    replay: replayOf(part, seed),
    startedAt: new Date(start).toISOString(),
    log: null,
  };
  const secondsNow = (): number => Math.round((Date.now() - start) / 100) / 10;
  try {
    rmSync(path.join(root, folder), { recursive: true, force: true });
    const prepared = (await part.prepare?.(context)) ?? {};
    if (prepared.cannot !== undefined) {
      return { ...known, state: 'not run', why: [prepared.cannot], seconds: secondsNow() };
    }
    const ran = await runPrepared(part, prepared, context, options);
    return { ...known, ...ran, seconds: secondsNow() };
  } catch (error) {
    if (options.cancel.aborted) return { ...known, ...cancelled(), seconds: secondsNow() };
    return {
      ...known,
      state: 'red',
      why: [`It could not begin: ${(error as Error).message}`],
      seconds: secondsNow(),
    };
  }
}

/** A part that was not reached, or not finished. */
export function cancelled(): Pick<PartResult, 'state' | 'why'> {
  return { state: 'cancelled', why: ['The night was ended before this part was.'] };
}

async function runPrepared(
  part: Part,
  { args = [], env: more = {} }: Prepared,
  context: PartContext,
  { cancel, onLine, limitMs = limitOf(part), graceMs }: PartOptions,
): Promise<Proof & Pick<PartResult, 'state' | 'why' | 'command' | 'log'>> {
  const { root, env, folder, seed } = context;
  const command = [...part.command, ...args];
  const own = { ...more, ...seedOf(part, seed) };
  const { file, args: all } = processOf(root, command);
  const { E2E_SEED: ofAnother, ...others } = env;
  mkdirSync(path.join(root, folder), { recursive: true });
  const last: string[] = [];
  const ending = await runChild(file, all, {
    root,
    env: { ...others, ...own, [SUITE_RUN]: path.join(root, folder, SUITE_FILE) },
    log: path.join(root, folder, 'log.txt'),
    limitMs,
    ...(graceMs === undefined ? {} : { graceMs }),
    cancel,
    onLine: (line) => {
      last.push(line);
      if (last.length > LAST_LINES) last.shift();
      onLine?.(line);
    },
  });
  const proof = proofOf(part, context);
  const common = { ...proof, command: commandText(command, own), log: `${part.name}/log.txt` };
  if (ending.how === 'cancelled') return { ...common, ...cancelled() };
  const why = [...endingProblems(ending, limitMs, proof.problems, last), ...proof.problems];
  return { ...common, state: why.length === 0 ? 'green' : 'red', why };
}

/** What a part left; a problem where it cannot be read. */
function proofOf(part: Part, context: PartContext): Proof {
  try {
    return part.prove(context);
  } catch (error) {
    const problem = `Its result could not be read: ${(error as Error).message}`;
    return { ...NO_PROOF, problems: [problem] };
  }
}

/** The command that runs a part again, with its seed. */
export function replayOf(part: Part, seed: string): string {
  const args = ['--part', part.name, ...(part.options ?? [])];
  return commandText(['npm', 'run', 'nightly', '--', ...args], seedOf(part, seed));
}

function seedOf({ isSeeded }: Part, seed: string): Record<string, string> {
  return isSeeded ? { E2E_SEED: seed } : {};
}

function limitOf({ minutes: expected }: Part): number {
  return Math.max(LEAST_LIMIT_MINUTES, PATIENCE * expected) * 60_000;
}

/** What is wrong with how a part ended. An exit code that the part's own problems explain needs no words. */
function endingProblems(
  { how, code, signal, error }: Ending,
  limitMs: number,
  problems: readonly string[],
  last: readonly string[],
): string[] {
  const printed = last.length === 0 ? 'It printed nothing.' : `It printed last:\n${last.join('\n')}`;
  switch (how) {
    case 'not started':
      return [`It could not be started: ${error}.`];
    case 'out of time':
      return [`It was ended after ${minutes(limitMs)}, its limit. ${printed}`];
    case 'killed':
      return [`It was killed by ${signal}: by the system, if the memory was full. ${printed}`];
    case 'cancelled':
      return [];
    case 'ended':
      return [
        ...(error === undefined ? [] : [`Its output was not kept: ${error}.`]),
        ...(code === 0 || problems.length > 0
          ? []
          : [`It ended with exit code ${code}; expected 0. ${printed}`]),
      ];
  }
}
