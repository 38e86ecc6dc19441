import path from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { isQuarantined, quarantineOf, quarantineProblem } from '../../fixtures/quarantine/quarantine';
import { readHistory } from '../../history/file';
import { passesInQuarantine } from '../../history/figures';
import { type HistoryLine, keyOf, type RunKind } from '../../history/lines';
import { endingOf } from '../ending';
import { type EndedRun, type GateOptions, GateReporter, type Judgement } from '../gate-reporter';
import { listedName } from '../history/listed-name';

/** More than these, and the quarantine hides the state of the site. */
const MOST_QUARANTINED = 6;
/** A test that failed once in twenty runs passes 50 times in a row with a chance of 8 in 100. */
const PASSES_TO_REPAIRED = 50;

/** A quarantined test and its name in the history. */
interface NamedTest {
  readonly test: TestCase;
  readonly name: string;
}

interface Options extends GateOptions {
  /** File of the history, from the configuration's directory; it tells how often a test passed. */
  readonly history?: string;
  /** A nightly run fails for a test that is repaired; the run of a change says so. */
  readonly kind?: RunKind;
}

/**
 * Decides which quarantines are allowed. Any run fails if one is over or not as expected, or if there are more than six.
 * A quarantined test that passed 50 times in a row is repaired: its quarantine has to go.
 */
export default class QuarantineReporter extends GateReporter {
  private readonly root: string;
  private readonly history: string;
  private readonly kind: RunKind;

  constructor({ history = 'history.jsonl', kind = 'change', ...options }: Options) {
    super(options);
    this.root = options.configDir;
    this.history = path.resolve(options.configDir, history);
    this.kind = kind;
  }

  protected judge({ tests, startTime }: EndedRun): Promise<Judgement> {
    const quarantined = tests.filter(isQuarantined).map((test) => ({
      test,
      name: keyOf({ project: test.parent.project()?.name ?? '', test: listedName(test, this.root) }),
    }));
    const repaired = this.repaired(quarantined);
    const isNightly = this.kind === 'nightly';
    return Promise.resolve({
      files: {},
      notes: isNightly ? [] : repaired,
      errors: [
        ...tooMany(quarantined.map(({ test }) => listedName(test, this.root))),
        ...quarantined.flatMap((one) => problemsOf(one, startTime)),
        ...(isNightly ? repaired : []),
      ],
      gaps: [],
    });
  }

  private repaired(quarantined: readonly NamedTest[]): string[] {
    if (quarantined.length === 0) return [];
    const { lines } = readHistory(this.history);
    return quarantined
      .filter((one) => passes(one, lines) >= PASSES_TO_REPAIRED)
      .map(({ test, name }) => {
        const { owner = 'nobody' } = quarantineOf(test) ?? {};
        return `${name} is repaired: it passed ${PASSES_TO_REPAIRED} times in a row. Remove its quarantine. Owner: ${owner}.`;
      });
  }
}

/** Passes in a row, those of the history and that of this run. */
function passes({ test, name }: NamedTest, lines: readonly HistoryLine[]): number {
  return endingOf(test) === 'passed' ? passesInQuarantine(lines, name) + 1 : 0;
}

/** What is wrong with so many quarantined tests. A test that several projects run, or a run repeats, is one. */
export function tooMany(tests: readonly string[]): string[] {
  const names = [...new Set(tests)];
  if (names.length <= MOST_QUARANTINED) return [];
  const list = names.map((name) => `  ${name}`).join('\n');
  return [
    `At most ${MOST_QUARANTINED} tests can be in quarantine, got ${names.length}: repair one of them first.\n${list}`,
  ];
}

function problemsOf({ test, name }: NamedTest, start: Date): string[] {
  const quarantine = quarantineOf(test);
  const problem = quarantineProblem(quarantine, start);
  const about = quarantine ? ` Owner: ${quarantine.owner}. Reason: ${quarantine.reason}` : '';
  const decides = endingOf(test) === 'failed' || endingOf(test) === 'flaky';
  return [
    ...(problem === undefined ? [] : [`${name}: ${problem}${about}`]),
    ...(decides
      ? [
          `${name} is quarantined, but its failure decides the run: its \`test\` is not the one of fixtures/, or it hangs while it is taken down.`,
        ]
      : []),
  ];
}
