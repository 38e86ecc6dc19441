import { runPairs, type RunOptions } from '../run';
import type { Copier, Copy } from './stub/copies';
import { isKill, type OpenMutant, type Result, verdictOn } from './judge';
import type { Knowledge } from './knowledge';
import type { Replay } from './stub/replay';
import { controlsOf, planRound, type PlannedPair } from './schedule';
import { serveSite } from './stub/serve';

/** How many tests a mutant meets. */
export interface Pace {
  /** In a round, by the number of tests that it survived before; the last is for all more. */
  readonly perRound: readonly number[];
  /** In all, before it is left alone. */
  readonly enough: number;
  /** Small enough that a round teaches the next which tests kill, and that a stopped run leaves results. */
  readonly mostPairs: number;
}

/** Tests that ran without a mutant among the others. */
export interface Controls {
  run: number;
  readonly failed: string[];
}

export type MutantVerdict = Pick<Result, 'status' | 'statusReason' | 'killedBy'>;

interface Means {
  readonly pace: Pace;
  readonly knowledge: Knowledge;
  readonly replay: Replay;
  readonly copyOf: Copier;
  readonly controls: Controls;
  readonly options: RunOptions;
}

/** Mutants that a test meets in a round, each in a slot. */
const MOST_SLOTS = 100;

type Planned = Awaited<ReturnType<typeof planRound>> & { readonly seconds: number };

/** Rounds of one stage: each runs Playwright once, while the next is planned. */
export class Rounds {
  private open: OpenMutant[] = [];
  private round = 0;

  constructor(
    private readonly stage: string,
    private readonly means: Means,
  ) {}

  /** Runs rounds until every mutant is killed or has met enough tests. */
  async run(
    mutants: readonly OpenMutant[],
    onVerdict: (open: OpenMutant, verdict: MutantVerdict) => void,
    onRound: () => unknown,
  ): Promise<void> {
    this.open = [...mutants];
    let running = Promise.resolve();
    for (;;) {
      if (this.open.length === 0) await running;
      if (this.open.length === 0) return;
      const planned = await this.plan();
      await running;
      running = this.runRound(planned, onVerdict).then(() => onRound()) as Promise<void>;
      running.catch(() => undefined); // awaited above, and reported there
    }
  }

  private async plan(): Promise<Planned> {
    const start = performance.now();
    const { pace, knowledge, replay } = this.means;
    const planned = await planRound(this.open, {
      rank: knowledge.rank,
      answersDiffer: async (mutant, test) => {
        const differ = await replay.answersDiffer(mutant.id, test);
        if (!differ) knowledge.learn(mutant, test, 'same answers');
        return differ;
      },
      perMutant: ({ tried }) => pace.perRound[Math.min(tried.length, pace.perRound.length - 1)] ?? 1,
      mostSlots: MOST_SLOTS,
      mostPairs: pace.mostPairs,
    });
    const inTurn = new Set(planned.planned);
    this.open = this.open.filter((one) => !inTurn.has(one));
    return { ...planned, seconds: (performance.now() - start) / 1000 };
  }

  private async runRound(
    { pairs, planned, seconds }: Planned,
    onVerdict: (open: OpenMutant, verdict: MutantVerdict) => void,
  ): Promise<void> {
    const { knowledge, controls, pace } = this.means;
    const start = performance.now();
    const outcomes = await this.runPairs(pairs);
    const hard = new Set(planned.filter(({ tried }) => tried.length > 0).map(({ mutant }) => mutant));
    for (const outcome of outcomes.pairs) {
      if (outcome.ending === 'not run') continue;
      knowledge.learn(outcome.mutant, outcome.test, isKill(outcome) ? 'killed' : 'passed');
      if (hard.has(outcome.mutant)) knowledge.solving.add(outcome.test, isKill(outcome));
    }
    controls.run += outcomes.controls.length;
    for (const { ending, test, message } of outcomes.controls) {
      if (ending !== 'passed') controls.failed.push([`${test}: ${ending}`, ...message].join('\n    '));
    }
    let decided = 0;
    for (const open of planned) {
      const verdict = verdictOn(
        open,
        outcomes.pairs.filter(({ mutant }) => mutant === open.mutant),
        pace.enough,
      );
      if (verdict) {
        decided += 1;
        onVerdict(open, verdict);
      } else this.open.push(open); // after all others, since it is hard to kill
    }
    this.round += 1;
    const ran = (performance.now() - start) / 1000;
    console.log(
      `${this.stage}, round ${this.round}: ${pairs.length} pairs of mutant and test, ${decided} mutants decided, ${this.open.length} left (${seconds.toFixed(0)} s to plan, ${ran.toFixed(0)} s to run)`,
    );
  }

  /** Runs the pairs and their controls, each against a copy of the stub of its own. */
  private async runPairs(pairs: readonly PlannedPair[]) {
    const { copyOf, options } = this.means;
    const all = [...pairs, ...controlsOf(pairs)];
    const served = new Map(
      await Promise.all(
        all.map(async (pair) => {
          let copy: Copy | undefined;
          const site = await serveSite((request) =>
            (copy ??= copyOf(pair.change ?? undefined)).fetch(request),
          );
          return [pair, site] as const;
        }),
      ),
    );
    const { outcomes, problems } = await runPairs(all, (pair) => served.get(pair), options).finally(() => {
      for (const { close } of served.values()) close();
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return {
      pairs: outcomes.filter((outcome) => 'mutant' in outcome),
      controls: outcomes.filter(({ change }) => change === null),
    };
  }
}
