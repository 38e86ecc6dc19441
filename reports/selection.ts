import { parseArgs } from 'node:util';
import { isNamed, ON_EVERY_CHANGE, projectsNamed } from '../fixtures/browser/projects';

/** Takes the tests of a shard that `npm run ci` divided: together, the shards are a whole run. */
export const SHARD_LIST = 'reports/output/shard-tests.txt';

/** Options of `playwright test` that leave no test out. Whatever else stands on the command line chooses some of the tests. */
const CHOOSES_NOTHING = {
  'add-reporter': { type: 'string' },
  browser: { type: 'string' },
  config: { type: 'string', short: 'c' },
  debug: { type: 'boolean' },
  'fail-on-flaky-tests': { type: 'boolean' },
  'forbid-only': { type: 'boolean' },
  'fully-parallel': { type: 'boolean' },
  'global-timeout': { type: 'string' },
  headed: { type: 'boolean' },
  'ignore-snapshots': { type: 'boolean' },
  'last-failed-file': { type: 'string' },
  'max-failures': { type: 'string' },
  output: { type: 'string' },
  'pass-with-no-tests': { type: 'boolean' },
  quiet: { type: 'boolean' },
  'repeat-each': { type: 'string' },
  reporter: { type: 'string' },
  retries: { type: 'string' },
  shuffle: { type: 'boolean' },
  timeout: { type: 'string' },
  trace: { type: 'string' },
  tsconfig: { type: 'string' },
  'update-snapshots': { type: 'boolean', short: 'u' },
  workers: { type: 'string', short: 'j' },
  x: { type: 'boolean', short: 'x' },
} as const;

/** The projects that together prove every claim of the guide: a run that names both leaves none out. */
const PROJECTS_OF_STEPS: readonly string[] = ['chromium', 'forms'];

/**
 * The part of a command line that chooses some of the tests, as it can be typed again; null when all of them run.
 * Playwright tells no reporter what chose the tests, and gives it `argv`: node, a script, the command, its arguments.
 */
export function selectionOf([, , command, ...args]: readonly string[]): string | null {
  if (command !== 'test') return null;
  const { tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { ...CHOOSES_NOTHING, project: { type: 'string' } },
  });
  const isOfSteps = namesProjectsOfSteps(args);
  const chosen = tokens.flatMap((token) => {
    if (token.kind === 'option-terminator') return [];
    if (token.kind === 'option' && token.name in CHOOSES_NOTHING) return [];
    if (token.kind === 'option' && token.name === 'project' && isOfSteps) return [];
    const valueIsApart = token.kind === 'option' && token.inlineValue === false;
    return args.slice(token.index, token.index + (valueIsApart ? 2 : 1));
  });
  return chosen.length === 0 ? null : chosen.map(quoted).join(' ');
}

/**
 * What the configuration of a shard tells the reporters that merge it, whose own command line is another: what chose
 * some of the tests. A shard of a whole run chooses nothing.
 */
export function selectionForMerging(argv: readonly string[]): { readonly selection?: string } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { shard: { type: 'string' } },
  });
  const shards = tokens.flatMap((token) =>
    token.kind === 'option' && token.name === 'shard'
      ? [token.index, ...(token.inlineValue ? [] : [token.index + 1])]
      : [],
  );
  const isOfShard = (arg: string, index: number): boolean =>
    shards.includes(index) || arg === `--test-list=${SHARD_LIST}`;
  const selection = selectionOf(argv.filter((arg, index) => !isOfShard(arg, index)));
  return selection === null ? {} : { selection };
}

/** What chose the tests of a run, or of the runs whose reports are merged. */
export function selectionOfRun({
  argv,
  metadata,
}: {
  readonly argv: readonly string[];
  readonly metadata: Readonly<Record<string, unknown>>;
}): string | null {
  const { selection } = metadata;
  return selectionOf(argv) ?? (typeof selection === 'string' ? selection : null);
}

/** Whether the process merges the reports of shards. */
export function mergesReports([, , command]: readonly string[]): boolean {
  return command === 'merge-reports';
}

function quoted(arg: string): string {
  return /^[\w@./:=,+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
}

/** What the configuration of a run tells the reporters: the projects of every change that it lacks. */
export function missingForReports(
  argv: readonly string[],
  browserTests: 'all' | 'change',
): { readonly missing?: readonly string[] } {
  const named = projectsNamed(argv);
  const isOfAllTests = browserTests === 'change' && namesProjectsOfSteps(argv);
  return isOfAllTests ? { missing: ON_EVERY_CHANGE.filter((name) => !isNamed(name, named)) } : {};
}

function namesProjectsOfSteps(args: readonly string[]): boolean {
  const named = projectsNamed(args);
  return PROJECTS_OF_STEPS.every((project) => isNamed(project, named));
}

/** The projects of every change that a run lacks, by its configuration. */
export function missingIn(metadata: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const { missing } = metadata;
  return Array.isArray(missing) ? missing.map(String) : [];
}
