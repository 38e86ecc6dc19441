import { availableParallelism } from 'node:os';
import type { RunOptions } from '../run';
import { levelOf, type SiteTest } from '../site-test';
import { type Copier, CopyFailed } from './stub/copies';
import type { OpenMutant, Result } from './judge';
import { Knowledge } from './knowledge';
import type { Mutant, Sources } from './stub/mutants';
import { record, type Recorded } from './recording';
import { startReplay } from './stub/replay';
import { type Controls, type MutantVerdict, type Pace, Rounds } from './rounds';
import { spread } from './schedule';

/** What is known so far. */
export interface Found {
  readonly results: readonly Result[];
  /** Tests that ran without a mutant among the others. */
  readonly controls: Controls;
  /** Tests that were recorded without a mutant, and recordings that were taken from an earlier run. */
  readonly recording: { readonly run: number; readonly reused: number };
}

interface Given {
  readonly copyOf: Copier;
  readonly sources: Sources;
  readonly tests: readonly SiteTest[];
  readonly rulesAt: (file: string, line: number) => readonly string[];
  readonly options: RunOptions;
  /** Gets what is known after each round. */
  readonly onRound?: (found: Found) => unknown;
}

/** Form tests take milliseconds and do not wait. */
const FORM_PACE: Pace = { perRound: [1, 2, 4, 8], enough: 16, mostPairs: 600 };
const BROWSER_PACE: Pace = { perRound: [1, 1, 2, 4], enough: 8, mostPairs: 300 };
/** Tests that all survivors share at last. */
const AT_LAST = 600;

interface Stage {
  readonly name: string;
  readonly tests: readonly string[];
  readonly pace: Pace;
  readonly workers: number;
}

/**
 * Runs mutants against form tests, then against browser tests, until each is killed or has met enough tests. A stage
 * records its tests when it begins, so that a run of few mutants need not record them all.
 */
export async function runMutants(mutants: readonly Mutant[], given: Given): Promise<Found> {
  const run = new MutantRun(mutants, given);
  for (const stage of stagesOf(mutants, given)) await run.runStage(stage);
  return run.end();
}

/** A mutant that no test has killed. */
interface Survivor {
  readonly mutant: Mutant;
  readonly passed: string[];
  /** Tests that reach its code and did not run. */
  left: string[];
}

class MutantRun {
  private readonly results: Result[] = [];
  private readonly loaded: ReadonlySet<string>;
  private readonly knowledge: Knowledge;
  private readonly controls: Controls = { run: 0, failed: [] };
  private readonly recordings: Recorded[] = [];
  private readonly open: Map<string, Survivor>;
  private reused = 0;

  constructor(
    mutants: readonly Mutant[],
    private readonly given: Given,
  ) {
    const { copyOf, tests, rulesAt, options } = given;
    this.loaded = copyOf().loaded;
    this.knowledge = new Knowledge(tests, mutants, rulesAt, options.root);
    const starting = spread(mutants).filter((mutant) => this.starts(mutant));
    this.open = new Map(starting.map((mutant) => [mutant.id, { mutant, passed: [], left: [] }]));
  }

  async runStage({ name, tests, pace, workers }: Stage): Promise<void> {
    if (this.open.size === 0) return;
    const options = { ...this.given.options, workers };
    const { recorded, reused } = await record(tests, this.given.copyOf, options);
    this.recordings.push(...recorded);
    this.reused += reused;
    this.knowledge.add(recorded);
    await this.runRounds(name, recorded, pace, options, ({ id }) =>
      recorded
        .filter(({ reached }) => this.loaded.has(id) || reached.includes(id))
        .map(({ name: test }) => test),
    );
  }

  /** Gives the survivors a last chance, with tests that reach their code and have not run. */
  async end(): Promise<Found> {
    const left = new Map([...this.open].map(([id, survivor]) => [id, survivor.left]));
    for (const survivor of this.open.values()) survivor.left = [];
    if (this.open.size > 0) {
      const pace = { ...BROWSER_PACE, perRound: [Math.ceil(AT_LAST / this.open.size)], enough: 0 };
      const { options } = this.given;
      await this.runRounds('Survivors', this.recordings, pace, options, ({ id }) => left.get(id) ?? []);
    }
    return this.found([...this.open.values()]);
  }

  private async runRounds(
    name: string,
    recorded: readonly Recorded[],
    pace: Pace,
    options: RunOptions,
    untriedOf: (mutant: Mutant) => string[],
  ): Promise<void> {
    const { copyOf, sources, onRound } = this.given;
    const { knowledge, controls } = this;
    const replay = startReplay(options.root, sources, recorded);
    const rounds = new Rounds(name, { pace, knowledge, replay, copyOf, controls, options });
    const mutants = [...this.open.values()].map(({ mutant }): OpenMutant => ({
      mutant,
      untried: new Set(untriedOf(mutant)),
      tried: [],
    }));
    try {
      await rounds.run(
        mutants,
        (open, verdict) => this.take(open, verdict),
        () => onRound?.(this.found([])),
      );
    } finally {
      await replay.end();
    }
  }

  private take({ mutant, untried, tried }: OpenMutant, verdict: MutantVerdict): void {
    const survivor = this.open.get(mutant.id);
    survivor?.passed.push(...tried);
    survivor?.left.push(...untried);
    if (verdict.killedBy === undefined) return;
    this.open.delete(mutant.id);
    this.results.push({ ...this.factsOf(mutant), tried: survivor?.passed ?? [], ...verdict });
  }

  private found(survivors: readonly Survivor[]): Found {
    return {
      results: [...this.results, ...survivors.map((survivor) => this.resultOf(survivor))],
      controls: this.controls,
      recording: { run: this.recordings.length - this.reused, reused: this.reused },
    };
  }

  private resultOf({ mutant, passed, left }: Survivor): Result {
    const isCovered = passed.length > 0 || left.length > 0;
    return {
      ...this.factsOf(mutant),
      tried: passed,
      status: isCovered ? 'Survived' : 'NoCoverage',
      statusReason: isCovered
        ? `${passed.length} tests get another answer and pass; ${left.length} that reach its code did not run.`
        : 'No test gets another answer from the site.',
    };
  }

  private starts(mutant: Mutant): boolean {
    try {
      this.given.copyOf(mutant.id);
      return true;
    } catch (error) {
      if (!(error instanceof CopyFailed)) throw error;
      this.results.push({ ...this.factsOf(mutant), status: 'RuntimeError', statusReason: error.message });
      return false;
    }
  }

  private factsOf(mutant: Mutant): Pick<Result, 'mutant' | 'isStatic'> {
    return { mutant, isStatic: this.loaded.has(mutant.id) };
  }
}

/** Form tests; browser tests that cover a rule of the mutated code; all other browser tests. */
function stagesOf(mutants: readonly Mutant[], { tests, rulesAt, options: { workers } }: Given): Stage[] {
  const rules = new Set(mutants.flatMap(({ file, location }) => rulesAt(file, location.start.line)));
  const names = (chosen: readonly SiteTest[]): string[] => chosen.map(({ name }) => name);
  const forms = tests.filter(({ name }) => levelOf(name) === 'form');
  const browsers = tests.filter(({ name }) => levelOf(name) === 'browser');
  const covering = browsers.filter((test) => test.rules.some((rule) => rules.has(rule)));
  const others = browsers.filter((test) => !covering.includes(test));
  const cores = Math.min(workers, availableParallelism());
  return [
    { name: 'Form tests', tests: names(forms), pace: FORM_PACE, workers: cores },
    { name: 'Browser tests of the rules', tests: names(covering), pace: BROWSER_PACE, workers },
    { name: 'Other browser tests', tests: names(others), pace: BROWSER_PACE, workers },
  ].filter((stage) => stage.tests.length > 0);
}
