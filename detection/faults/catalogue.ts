import { run } from '../../runner/child-process.cjs';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';

/** A seeded fault, as the stub site lists it (`main.ts --faults`). */
export interface SeededFault {
  readonly id: string;
  /** Step of the flow at which a registrant meets it; 'any' for several. */
  readonly step: number | 'any';
  readonly screen: string;
  readonly kind: string;
  readonly sentence: string;
  /** Rules of docs/rules.md that it breaks. */
  readonly breaks: readonly string[];
  /** Whether every test must catch it. It is in no figure: a run that misses it is void. */
  readonly canary?: boolean;
}

/** What chooses faults: ids and steps; all faults where neither is given. */
export interface Wanted {
  readonly fault?: readonly string[] | undefined;
  readonly step?: readonly string[] | undefined;
}

/** Kinds of fault that only a browser shows. */
const BROWSER_KINDS = ['accessibility', 'layout', 'checked in the browser only'];

/** Whether only a test in a browser can catch a fault. */
export function needsBrowser({ kind }: Pick<SeededFault, 'kind'>): boolean {
  return BROWSER_KINDS.includes(kind);
}

/** The seeded faults of the stub site. */
export async function readCatalogue({ root, env }: Context): Promise<SeededFault[]> {
  const { code, output } = await run(process.execPath, ['-r', 'tsx/cjs', 'stub-site/main.ts', '--faults'], {
    cwd: root,
    env,
  });
  const faults = output.split('\n').find((line) => line.startsWith('[{'));
  if (code !== 0 || !faults) throw new UserError(`The stub site did not list its faults:\n${output}`);
  return JSON.parse(faults) as SeededFault[];
}

/** The faults that `wanted` chooses, and the canary. Throws where it names an unknown fault or step. */
export function chooseFaults(faults: readonly SeededFault[], { fault, step }: Wanted): SeededFault[] {
  if (!faults.some(({ canary }) => canary)) {
    throw new UserError(
      `Expected a canary, a fault that every test must catch, among ${faults.length} seeded faults; found none. Without it, a run proves nothing: put it back into stub-site/faults/catalogue/.`,
    );
  }
  const unknownStep = step?.find((wanted) => !faults.some((one) => String(one.step) === wanted));
  if (unknownStep !== undefined) {
    throw new UserError(
      `Expected --step to be a step with faults, from 1 to 9 or any, got "${unknownStep}".`,
    );
  }
  const ofStep = faults.filter((one) => step?.includes(String(one.step)) ?? true);
  const unknown = fault?.find((wanted) => !ofStep.some(({ id }) => id === wanted));
  if (unknown !== undefined) throw unknownFault(unknown, faults, step);
  const chosen = ofStep.filter(({ id, canary }) => !canary && (fault?.includes(id) ?? true));
  if (chosen.length === 0)
    throw new UserError('No fault was chosen. List them all: npm run faults -- --list');
  return faults.filter((one) => chosen.includes(one) || one.canary);
}

function unknownFault(id: string, faults: readonly SeededFault[], step: Wanted['step']): UserError {
  const [screen] = id.split('.');
  const near = faults.filter((one) => one.screen === screen).map((one) => one.id);
  const hint =
    near.length > 0 ? `Faults of ${screen}: ${near.join(', ')}` : 'List them all: npm run faults -- --list';
  return new UserError(`There is no fault "${id}"${step ? ` at step ${step.join(', ')}` : ''}. ${hint}`);
}

/** The faults that figures count: all but the canary. */
export function countedFaults<Fault extends Pick<SeededFault, 'canary'>>(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ canary }) => !canary);
}
