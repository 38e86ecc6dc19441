import type { SeededFault } from '../../../detection/faults/catalogue';
import type { FaultsRun } from '../../../detection/faults/verdict';
import type { Verdict } from '../../../detection/faults/verdict';

/** A seeded fault that breaks the rule of its own id. */
export function fault(id: string, step: SeededFault['step'], given: Partial<SeededFault> = {}): SeededFault {
  const [screen = ''] = id.split('.');
  return { id, step, screen, kind: 'off by one', sentence: `${id} is <b>wrong</b>.`, breaks: [id], ...given };
}

export const CANARY = fault('site.down', 'any', { canary: true });
export const FAULTS: readonly SeededFault[] = [
  CANARY,
  fault('form.zip', 5),
  fault('form.city', 5),
  fault('payment.code', 7),
];

type Ending = Pick<Verdict, 'verdict' | 'tests' | 'others' | 'catcher'>;

const CATCHER = {
  test: 'forms/form.spec.ts › ZIP codes › the <b>ZIP</b> code',
  level: 'form',
  message: ['expected the <b>ZIP</b> code'],
  ms: 1,
  doubt: null,
} as const;
export const CAUGHT: Ending = { verdict: 'caught', tests: 1, others: 0, catcher: CATCHER };
export const SURVIVED: Ending = { verdict: 'survived', tests: 7, others: 0, catcher: null };
export const DOUBTFUL: Ending = {
  ...CAUGHT,
  verdict: 'doubtful',
  catcher: { ...CATCHER, doubt: 'it ran out of time' },
};

/** A run in which every fault is caught but those that `endings` names. */
export function runOf(endings: Readonly<Record<string, Ending>>, given: Partial<FaultsRun> = {}): FaultsRun {
  const faults = FAULTS.map((one): Verdict => ({ ...one, ...(endings[one.id] ?? CAUGHT) }));
  return { durationMs: 1, selection: null, problems: [], faults, ...given };
}

export function ids(faults: readonly { readonly id: string }[]): string[] {
  return faults.map(({ id }) => id);
}
