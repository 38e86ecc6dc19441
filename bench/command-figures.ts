import { type Duration, readDurations } from '../runner/durations';
import { rounded } from './statistics';
import { judge, type Judged, TARGETS } from './targets';

/** The last whole run of a command that passed, without its set-up, as a multiple of the bare flow. */
export interface CommandFigure extends Duration {
  readonly command: string;
  readonly ratio: Judged;
}

/** A command without a whole run that passed on this machine has no figure. `bareMs` is the bare flow as measured now. */
export function commandFigures(bareMs: number, root: string): CommandFigure[] {
  const { e2e, test } = readDurations(root);
  const figure = (command: string, duration: Duration, target: (typeof TARGETS)['e2e']): CommandFigure => ({
    command,
    ...duration,
    ratio: judge(rounded((duration.seconds * 1000) / bareMs), target),
  });
  return [
    ...(e2e ? [figure('npm run e2e', e2e, TARGETS.e2e)] : []),
    ...(test ? [figure('npm test', test, TARGETS.test)] : []),
  ];
}
