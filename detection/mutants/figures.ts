import { SCREENS } from '../../pages/screens';
import { levelOf } from '../site-test';
import type { Result } from './judge';
import type { Found } from './run-mutants';

/** Mutants that have something in common, and what became of them. */
export interface Counts {
  readonly name: string;
  /** Killed by a form test, or by a browser test; a time-out counts as a kill. */
  readonly killed: { readonly form: number; readonly browser: number };
  /** The stub does not start with them: every test fails. */
  readonly notStarting: number;
  readonly survived: number;
  /** No test gets another answer from the site. */
  readonly noCoverage: number;
  readonly equivalent: number;
  /** Killed and not starting, in percent of those that are not equivalent; null without any. */
  readonly score: number | null;
}

/** How a run went. */
export interface RunFacts extends Pick<Found, 'controls' | 'recording'> {
  /** How many mutants were chosen. */
  readonly mutants: number;
  /** How many have a verdict: fewer when the run was stopped. */
  readonly decided: number;
  /** How many there are. */
  readonly all: number;
  /** Wall time. */
  readonly seconds: number;
  readonly workers: number;
}

export interface Figures {
  readonly run: RunFacts;
  readonly folders: readonly (Counts & { readonly target: number })[];
  readonly screens: readonly Counts[];
  readonly files: readonly Counts[];
  /** Mutants that survived or have no coverage. */
  readonly alive: readonly Result[];
}

/** Lowest score of a folder, in percent. */
const TARGETS = { 'stub-site/rules': 95, 'stub-site/screens': 90 };
/** Most wall time of a mutant in a whole run on two quiet cores, in seconds. */
const MOST_SECONDS = 0.6;

const SEVERAL = 'several screens';

/** The screen of a file: the folder or the file has its name. */
export function screenOf(file: string): string {
  const [, , name = ''] = file.split('/');
  const screen = name.replace(/\.ts$/, '');
  return screen in SCREENS ? screen : SEVERAL;
}

export function figuresOf(results: readonly Result[], run: RunFacts): Figures {
  const counts = (name: string, isOf: (file: string) => boolean): Counts =>
    countsOf(
      name,
      results.filter(({ mutant }) => isOf(mutant.file)),
    );
  const files = [...new Set(results.map(({ mutant }) => mutant.file))].sort();
  return {
    run,
    folders: Object.entries(TARGETS)
      .map(([folder, target]) => ({ ...counts(folder, (file) => file.startsWith(`${folder}/`)), target }))
      .filter(hasMutants),
    screens: [...Object.keys(SCREENS), SEVERAL]
      .map((screen) => counts(screen, (file) => screenOf(file) === screen))
      .filter(hasMutants),
    files: files.map((name) => counts(name, (file) => file === name)),
    alive: results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'),
  };
}

function countsOf(name: string, results: readonly Result[]): Counts {
  const count = (status: Result['status']): number => results.filter((one) => one.status === status).length;
  const killers = results.flatMap(({ killedBy }) => killedBy ?? []);
  const form = killers.filter((test) => levelOf(test) === 'form').length;
  const notStarting = count('RuntimeError');
  const [survived, noCoverage] = [count('Survived'), count('NoCoverage')];
  const detected = killers.length + notStarting;
  const all = detected + survived + noCoverage;
  return {
    name,
    killed: { form, browser: killers.length - form },
    notStarting,
    survived,
    noCoverage,
    equivalent: count('Ignored'),
    score: all === 0 ? null : (100 * detected) / all,
  };
}

function hasMutants({ killed, notStarting, survived, noCoverage, equivalent }: Counts): boolean {
  return killed.form + killed.browser + notStarting + survived + noCoverage + equivalent > 0;
}

/** How many mutants tests detect. */
export function detected({ killed, notStarting }: Pick<Counts, 'killed' | 'notStarting'>): number {
  return killed.form + killed.browser + notStarting;
}

/** Why a run fails, a sentence each. */
export function problemsOf({ folders, run: { all, controls, decided, mutants } }: Figures): string[] {
  const isWhole = all > 0 && mutants === all && decided === mutants;
  const empty = Object.entries(TARGETS).filter(
    ([name]) => isWhole && (folders.find((folder) => folder.name === name)?.score ?? null) === null,
  );
  const missed = folders
    .filter(({ score, target }) => score !== null && score < target)
    .map(
      ({ name, score, target }) => `${name}: the mutation score is ${percent(score)}; expected ${target} %.`,
    );
  const failed =
    controls.failed.length === 0
      ? []
      : [
          `Without a mutant, ${controls.failed.length} of ${controls.run} tests failed among the others, so other tests may have failed only because of the load:`,
          ...controls.failed.map((test) => `  ${test}`),
        ];
  return [
    ...(decided === 0 ? ['No mutant ran.'] : []),
    ...empty.map(
      ([name, target]) => `${name}: no mutant of it ran; expected a mutation score of ${target} %.`,
    ),
    ...missed,
    ...failed,
  ];
}

/** Rounded down: with a survivor, a score never reads 100.0 %. */
export function percent(score: number | null): string {
  return score === null ? '-' : `${(Math.floor(score * 10) / 10).toFixed(1)} %`;
}

/** How long the run took, what it took from an earlier one, and whether its tests can be trusted, a sentence each. */
export function runTexts({
  mutants,
  decided,
  all,
  seconds,
  workers,
  recording,
  controls,
}: RunFacts): string[] {
  const each = `${seconds.toFixed(0)} s with ${workers} browsers, ${(seconds / decided).toFixed(2)} s a mutant`;
  return [
    mutants === all ? `${each}; the target is ${MOST_SECONDS} s on two quiet cores.` : `${each}.`,
    `Without a mutant, ${recording.run} tests ran first; ${recording.reused} recordings are of an earlier run.`,
    `${controls.run} tests ran without a mutant among the others; ${controls.failed.length} failed.`,
    ...(decided < mutants
      ? [`${decided} of ${mutants} mutants are decided, the easier ones: the score is not that of all.`]
      : []),
  ];
}
