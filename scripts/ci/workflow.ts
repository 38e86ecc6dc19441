import { parse } from 'yaml';

/** A step of a job, as far as it is ours: a command, or what it hands to other jobs or takes from them. */
export type OwnStep =
  | { readonly run: string; readonly always: boolean; readonly afterFailure: boolean }
  | { readonly keep: { readonly name: string; readonly paths: readonly string[] } }
  | { readonly take: { readonly pattern: string; readonly to: string } };

/** A job with one combination of its matrix. */
export interface OwnJob {
  readonly id: string;
  /** "tests 2", with the values of the matrix. */
  readonly title: string;
  readonly steps: readonly OwnStep[];
}

interface GivenStep {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface GivenJob {
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly (string | number)[]>> };
  readonly steps: readonly GivenStep[];
}

/** The jobs of a GitHub workflow in the order of its file, each combination of a matrix as a job of its own. */
export function jobsOf(workflow: string): OwnJob[] {
  const { jobs } = parse(workflow) as { jobs: Readonly<Record<string, GivenJob>> };
  return Object.entries(jobs).flatMap(([id, job]) =>
    combinations(job.strategy?.matrix ?? {}).map((values) => ({
      id,
      title: [id, ...Object.values(values)].join(' '),
      steps: job.steps.flatMap((step) => ownStep(step, values)),
    })),
  );
}

type Values = Readonly<Record<string, string>>;

function combinations(matrix: Readonly<Record<string, readonly (string | number)[]>>): Values[] {
  return Object.entries(matrix).reduce<Values[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [name]: String(value) }))),
    [{}],
  );
}

function ownStep(step: GivenStep, values: Values): OwnStep[] {
  const filled = (text = ''): string =>
    text.replace(/\$\{\{ *matrix\.(\w+) *\}\}/g, (_, name: string) => values[name] ?? '');
  const { uses = '', with: given = {} } = step;
  if (uses.startsWith('actions/upload-artifact@'))
    return [{ keep: { name: filled(given['name']), paths: filled(given['path']).trim().split('\n') } }];
  if (uses.startsWith('actions/download-artifact@'))
    return [{ take: { pattern: given['pattern'] ?? given['name'] ?? '*', to: given['path'] ?? '.' } }];
  if (step.run === undefined) return [];
  const condition = step.if ?? '';
  return [
    {
      run: filled(step.run),
      always: /always\(\)|!cancelled\(\)/.test(condition),
      afterFailure: /needs\.\*\.result/.test(condition),
    },
  ];
}
