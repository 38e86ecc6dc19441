import { auditPart } from './audit';
import { browserParts } from './browsers';
import type { Part } from './part';
import { proveFaults, proveLoad, proveMutation, proveRehearsal, proveSuite } from './proof';

export const DEFAULT_EXECUTIONS = 2_000;

/**
 * What a night runs, one after another: the parts that find most come first. `missing` says of projects beside `chromium`
 * why their browser is not there.
 */
export function partsOfTheNight(
  executions = DEFAULT_EXECUTIONS,
  missing: ReadonlyMap<string, string> = new Map(),
): Part[] {
  return [
    {
      name: 'whole',
      proves: 'All form tests and browser tests pass with other test data than by day.',
      command: ['npm', 'run', 'e2e', '--', '--add-reporter=nightly/suite/reporter.ts'],
      minutes: 4,
      isSeeded: true,
      prove: proveSuite,
    },
    ...browserParts(missing),
    {
      name: 'load',
      proves: 'The stub serves every registration under load.',
      command: ['npm', 'run', 'bench', '--', '--stub'],
      minutes: 2,
      isSeeded: false,
      prove: proveLoad,
    },
    {
      name: 'faults',
      proves: 'The tests catch every seeded fault.',
      command: ['npm', 'run', 'faults'],
      minutes: 3,
      isSeeded: false,
      prove: proveFaults,
    },
    {
      name: 'rehearsal',
      proves: 'The jobs of the CI workflow pass here, and their merged reports are those of one run.',
      command: ['npm', 'run', 'ci', '--', '--rehearse'],
      minutes: 25,
      isSeeded: false,
      prove: proveRehearsal,
    },
    auditPart(executions),
    {
      name: 'mutation',
      proves: "The tests notice small changes to the stub's code.",
      command: ['npm', 'run', 'mutation'],
      minutes: 45,
      isSeeded: false,
      prove: proveMutation,
    },
  ];
}
