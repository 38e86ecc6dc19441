import { minutes, type Progress } from '../../runner/progress';
import { NO_PROOF, type Part } from '../parts/part';
import { type NightResult, nightOf, type PartResult, resultOf, type RunIdentity } from './result';
import { cancelled, replayOf, runPart } from './run-part';
import { writeNight } from './write';

export interface NightOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly seed: string;
  readonly identity: RunIdentity;
  /** Ends the night: what is done is kept. */
  readonly cancel: AbortSignal;
  readonly progress: Progress;
  readonly graceMs?: number;
}

/**
 * Runs the parts one after another, each whatever became of the others. What is known is written after each of them, so
 * that a night whose process is killed leaves a result too: that of a cancelled night.
 */
export async function runNight(parts: readonly Part[], options: NightOptions): Promise<NightResult> {
  const startedAt = new Date().toISOString();
  const done: PartResult[] = [];
  const { root, cancel, progress, seed, identity } = options;
  const write = async (): Promise<NightResult> => {
    const left = parts.slice(done.length).map((part) => notReached(part, seed));
    const facts = { version: 1, startedAt, endedAt: new Date().toISOString(), seed } as const;
    const all = [...done, ...left];
    const night = { ...facts, result: resultOf(all), parts: all };
    const whole = { ...night, night: nightOf(night, identity) };
    await writeNight(root, whole);
    return whole;
  };
  await write();
  for (const [index, part] of parts.entries()) {
    if (cancel.aborted) break;
    progress.say(`Part ${index + 1} of ${parts.length}, ${part.name}: ${part.proves}`);
    const result = await withProgress(parts, index, options);
    progress.say(`  ${endText(result)}`);
    done.push(result);
    await write();
  }
  return write();
}

async function withProgress(
  parts: readonly Part[],
  index: number,
  { progress, ...options }: NightOptions,
): Promise<PartResult> {
  const part = parts[index];
  if (!part) throw new Error(`Expected a part ${index}.`);
  const start = performance.now();
  const later = parts.slice(index + 1).reduce((sum, { minutes: each }) => sum + each, 0);
  let last = 'nothing printed yet';
  const work = runPart(part, {
    ...options,
    onLine: (line) => {
      if (PROGRESS.test(line) || !PROGRESS.test(last)) last = line;
    },
  });
  const [result] = await progress.during({ [part.name]: work }, () => {
    const left = Math.max(0, part.minutes * 60_000 - (performance.now() - start)) + later * 60_000;
    return `  ${part.name}, ${index + 1} of ${parts.length}, about ${minutes(left)} left in all: ${shortened(last)}`;
  });
  if (!result) throw new Error(`Expected a result of ${part.name}.`);
  return result;
}

/** A line of `runner/progress.ts` says more than the names of tests around it. */
const PROGRESS = /^\[\d+:\d\d\] /;
const LONGEST_LINE = 120;

function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} ...` : line;
}

function notReached(part: Part, seed: string): PartResult {
  const { name, proves, command, options = [] } = part;
  return {
    ...cancelled(),
    ...{ options, replay: replayOf(part, seed) },
    ...{ name, proves, command: command.join(' '), startedAt: null, seconds: 0, log: null },
    ...NO_PROOF,
  };
}

/** "whole: RED after 3:07. 2 tests failed." */
export function endText({ name, state, seconds, why }: PartResult): string {
  const word = state === 'green' ? 'green' : state.toUpperCase();
  return [`${name}: ${word} after ${minutes(seconds * 1000)}.`, ...why].join('\n    ');
}
