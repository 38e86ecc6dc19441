import type { Pair, PairOutcome } from '../pair';
import type { RunResult } from '../run';
import type { SiteTest } from '../site-test';
import type { SeededFault } from './catalogue';
import type { TestGroups } from './groups';
import { isCaught, type Verdict, verdictOn } from './verdict';

export interface FaultPlan {
  readonly fault: SeededFault;
  readonly groups: TestGroups;
}

export interface Found {
  readonly problems: readonly string[];
  readonly faults: readonly Verdict[];
}

interface Means {
  readonly tests: readonly SiteTest[];
  /** Whether all tests have just passed. */
  readonly isGreen: boolean;
  readonly runPairs: (pairs: readonly Pair[]) => Promise<RunResult<Pair>>;
}

/** More survivors than this do not meet every other test: that takes minutes for each. */
const MOST_SURVIVORS = 5;

/** Of so many tests that have just passed, one runs on the site as it is again, because time-outs are shorter here. */
const PER_CONTROL = 10;

/** Runs each fault against one group of its tests after the other, until it is caught. */
export async function tryFaults(
  plans: readonly FaultPlan[],
  { tests, isGreen, runPairs }: Means,
): Promise<Found> {
  const byName = new Map(tests.map((test) => [test.name, test]));
  const testOf = (name: string): SiteTest => byName.get(name) ?? { name, rules: [], tags: [] };
  const trials = plans.map((plan) => new Trial(plan, testOf));
  const problems: string[] = [];
  const controlled = new Set<string>();
  let passedControls = 0;
  for (;;) {
    const pass = nextPass(trials);
    const pairs = [...pass].flatMap(([trial, names]) => names.map((test) => ({ change: trial.id, test })));
    if (pairs.length === 0) break;
    const decisive = [...pass].flatMap(([trial, names]) => (trial.isDecisive ? names : []));
    const controls = controlsOf(decisive, { isGreen, controlled });
    const found = await runPairs([...controls, ...pairs]);
    problems.push(...found.problems, ...brokenBaseline(found.outcomes));
    passedControls += found.outcomes.filter(
      ({ change, ending }) => change === null && ending === 'passed',
    ).length;
    for (const trial of pass.keys()) trial.take(found.outcomes);
    if (problems.length > 0) break;
  }
  const faults = trials.map((trial) => trial.verdict);
  return {
    faults,
    problems: [...problems, ...withoutBaseline(faults, passedControls), ...problemsOf(faults)],
  };
}

/** One fault, the groups of tests that are left for it, and the outcomes so far. */
class Trial {
  private readonly decisive: (readonly string[])[];
  private readonly others: (readonly string[])[];
  private readonly outcomes: PairOutcome[] = [];

  constructor(
    private readonly plan: FaultPlan,
    private readonly testOf: (name: string) => SiteTest,
  ) {
    this.decisive = [...plan.groups.decisive];
    this.others = [...plan.groups.others];
  }

  get id(): string {
    return this.plan.fault.id;
  }

  get verdict(): Verdict {
    return verdictOn(this.plan.fault, this.outcomes, this.testOf);
  }

  /** Whether tests are left whose failure proves that the fault is caught. */
  get isDecisive(): boolean {
    return this.decisive.length > 0;
  }

  /** Whether only the tests of other rules are left. */
  get isAtLast(): boolean {
    return !this.isDecisive && this.others.length === 1;
  }

  /** The next group of tests; undefined when the verdict stands. */
  get next(): readonly string[] | undefined {
    if (isCaught(this.verdict)) return undefined;
    if (this.isDecisive) return this.decisive[0];
    return this.verdict.verdict === 'doubtful' ? undefined : this.others[0];
  }

  /** Takes the outcomes of the next group. Tests that another one kept from running have a second turn. */
  take(outcomes: readonly PairOutcome[]): void {
    const groups = this.isDecisive ? this.decisive : this.others;
    groups.shift();
    const own = outcomes.filter(({ change }) => change === this.id);
    const ran = own.filter(({ ending }) => ending !== 'not run');
    if (ran.length === 0) {
      this.outcomes.push(...own);
      return;
    }
    this.outcomes.push(...ran);
    const left = own.filter((outcome) => !ran.includes(outcome)).map(({ test }) => test);
    if (left.length > 0) groups.unshift(left);
  }
}

/** The faults that are not settled, each with its next tests. */
function nextPass(trials: readonly Trial[]): Map<Trial, readonly string[]> {
  const pass = new Map(trials.flatMap((trial) => (trial.next ? [[trial, trial.next]] : [])));
  const last = [...pass.keys()].filter((trial) => trial.isAtLast);
  if (last.length <= MOST_SURVIVORS) return pass;
  console.log(`The tests of other rules are not tried, since ${last.length} faults survive.`);
  for (const trial of last) pass.delete(trial);
  return pass;
}

/** Tests of a pass that also run on the site as it is, each at most once. */
function controlsOf(
  tests: readonly string[],
  { isGreen, controlled }: { readonly isGreen: boolean; readonly controlled: Set<string> },
): Pair[] {
  const names = [...new Set(tests)].filter((name) => !controlled.has(name));
  const chosen = isGreen ? names.filter((_, index) => index % PER_CONTROL === 0) : names;
  for (const name of chosen) controlled.add(name);
  return chosen.map((test) => ({ change: null, test }));
}

function brokenBaseline(outcomes: readonly PairOutcome[]): string[] {
  return outcomes
    .filter(({ change, ending }) => change === null && ending !== 'passed' && ending !== 'not run')
    .map(({ test, ending, message }) =>
      [`Without a fault, a test ends as "${ending}": ${test}`, ...message].join('\n  '),
    );
}

/** A test that fails catches a fault only if it passes without one. */
function withoutBaseline(faults: readonly Verdict[], passedControls: number): string[] {
  if (passedControls > 0 || !faults.some(isCaught)) return [];
  return ['No test passed on the site as it is: nothing shows that the tests fail because of the faults.'];
}

function problemsOf(faults: readonly Verdict[]): string[] {
  const missed = faults.filter((fault) => fault.canary && !isCaught(fault));
  const untried = faults.filter(({ verdict }) => verdict === 'not tried');
  return [
    ...missed.map(
      ({ id }) => `No test caught ${id}, which every test must: the tests do not look at the site.`,
    ),
    ...(untried.length > 0
      ? [`Faults that were not tried: ${untried.length}, such as ${untried[0]?.id}`]
      : []),
  ];
}
