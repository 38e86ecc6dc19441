import type { FullConfig } from '@playwright/test/reporter';

/** Options of `playwright test` that choose among the tests; those that take a value say so. */
const SELECTING = new Map([
  ['-g', true],
  ['--grep', true],
  ['-G', true],
  ['--grep-invert', true],
  ['--last-failed', false],
  ['--only-changed', true],
  ['--project', true],
  ['--shard', true],
  ['--test-list', true],
  ['--test-list-invert', true],
]);

/** Other options whose value stands in an argument of its own. Not a file, though it looks like one. */
const WITH_VALUE = new Set(
  [
    '--add-reporter --browser -c --config --debug --global-timeout --last-failed-file --max-failures --output',
    '--repeat-each --reporter --retries --run-agents --shuffle --timeout --trace --tsconfig --ui-host --ui-port',
    '-u --update-snapshots --update-source-method -j --workers',
  ].flatMap((line) => line.split(' ')),
);

/** The project of all specs that have a step: naming it leaves no step out. */
const PROJECT_OF_STEPS = 'chromium';

/**
 * The arguments of a command line that chose some of the tests, as they can be typed again; null when all were to run.
 * `argv` is Playwright's own: node, its script, `test`, arguments.
 */
export function selectionOf(
  argv: readonly string[],
  { butShards = false }: { readonly butShards?: boolean } = {},
): string | null {
  const [, , command, ...args] = argv;
  if (command !== 'test') return null;
  const chosen: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [name = '', inline] = arg.startsWith('--') ? splitOnce(arg) : [arg];
    const takesValue = inline === undefined && (SELECTING.get(name) ?? WITH_VALUE.has(name));
    const next = args[at + 1];
    const value = takesValue && next !== undefined && !next.startsWith('-') ? next : undefined;
    if (value !== undefined) at++;
    const isFile = !arg.startsWith('-');
    if (!isFile && !SELECTING.has(name)) continue;
    if (name === '--shard' && butShards) continue;
    if (name === '--project' && (inline ?? value) === PROJECT_OF_STEPS) continue;
    chosen.push(quoted(arg), ...(value === undefined ? [] : [quoted(value)]));
  }
  return chosen.length === 0 ? null : chosen.join(' ');
}

/**
 * What a configuration tells reporters that put the reports of shards together, for the command line is not that of the
 * tests then: what chose some of them, which a shard of a whole run does not.
 */
export function selectionForMerging(argv: readonly string[]): { readonly selection?: string } {
  const selection = selectionOf(argv, { butShards: true });
  return selection === null ? {} : { selection };
}

/** The same of a run, or of the runs whose reports are put together. */
export function selectionOfRun(
  argv: readonly string[],
  { metadata }: Pick<FullConfig, 'metadata'>,
): string | null {
  const merged: unknown = metadata['selection'];
  return selectionOf(argv) ?? (typeof merged === 'string' ? merged : null);
}

function splitOnce(arg: string): [string, string?] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function quoted(arg: string): string {
  return /^[\w@./:=,+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
}
