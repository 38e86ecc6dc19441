import { OUTPUT } from '../../runner/project.cjs';
import type { Night } from '../night';
import type { Proof } from '../parts/part';

/** Folder of what a night writes, from the root. */
export const NIGHT_FOLDER = `${OUTPUT}/nightly`;

/**
 * What became of a part. `not run`: it cannot run on this machine. `cancelled`: the night ended before the part did, or
 * before it began.
 */
export type PartState = 'green' | 'red' | 'not run' | 'cancelled';

export interface PartResult extends Proof {
  readonly name: string;
  readonly proves: string;
  readonly state: PartState;
  /** Why it is not green, a sentence each; empty if it is. */
  readonly why: readonly string[];
  /** The command that was started, as it can be typed. */
  readonly command: string;
  /** Options of `npm run nightly` that the part depends on, beside its name. */
  readonly options: readonly string[];
  /** The command that runs the part again, with its seed. */
  readonly replay: string;
  readonly startedAt: string | null;
  readonly seconds: number;
  /** What it printed: a file, from the folder of the night. */
  readonly log: string | null;
}

/** `nightly.json`; docs/nightly.md documents it. */
export interface NightResult {
  /** Grows when a field changes its meaning. */
  readonly version: 1;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly result: 'green' | 'red' | 'cancelled';
  readonly seed: string;
  readonly parts: readonly PartResult[];
  /** The same as the history and the alerts take it. */
  readonly night: Night;
}

/** The run as the CI server knows it. */
export type RunIdentity = Pick<Night, 'run' | 'url' | 'commit'>;

/** What a night is, from what became of its parts. A night in which nothing ran proves nothing: it is red. */
export function resultOf(parts: readonly Pick<PartResult, 'state'>[]): NightResult['result'] {
  const has = (state: PartState): boolean => parts.some((part) => part.state === state);
  if (has('cancelled')) return 'cancelled';
  return has('red') || !has('green') ? 'red' : 'green';
}

/** A night as the history and the alerts take it. */
export function nightOf(
  { startedAt, result, seed, parts }: Omit<NightResult, 'night'>,
  identity: RunIdentity,
): Night {
  const red = parts.filter(({ state }) => state === 'red');
  const inWhole = red.flatMap(({ tests }) => tests);
  return {
    ...identity,
    startedAt,
    result,
    seed,
    parts: red.map(({ name, options, why }) => ({ name, options, why })),
    // The audit meets the tests of the whole run again.
    tests: inWhole.filter(
      (test, index) =>
        inWhole.findIndex(({ spec, title, project }) => sameTest(test, { spec, title, project })) === index,
    ),
  };
}

type Named = Pick<Night['tests'][number], 'spec' | 'title' | 'project'>;

function sameTest(a: Named, b: Named): boolean {
  return a.spec === b.spec && a.title === b.title && a.project === b.project;
}
