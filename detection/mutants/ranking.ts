import type { OpenMutant } from './judge';

/** What a test made of a mutant at a line: killed it, passed although the stub gave another answer, or got no other answer. */
export interface Experience {
  readonly line: number;
  readonly test: string;
  readonly made: keyof typeof WORTH;
}

const WORTH = { killed: 1, passed: -0.5, 'same answers': -0.25 };

/** What a ranking knows of the tests and the code. */
export interface Knowledge {
  /** By file. */
  readonly experience: ReadonlyMap<string, readonly Experience[]>;
  readonly tests: ReadonlyMap<string, { readonly ms: number; readonly rules: readonly string[] }>;
  readonly rulesAt: (file: string, line: number) => readonly string[];
  readonly linesOf: (file: string) => readonly string[];
  /** The text of a test's spec. */
  readonly specOf: (test: string) => string;
  /** Whether code of the file ran for the test. */
  readonly runs: (test: string, file: string) => boolean;
  /** How often tests of its group kill what another test let pass, from 0 to 1. */
  readonly solves: (test: string) => number;
}

/**
 * Ranks the untried tests of a mutant. First come tests that killed mutants close by, that cover the rule of the code,
 * whose spec has a text that the mutant takes away, whose title has a text that stands close by, or that ran code of its
 * file. Last come tests that let mutants close by pass. The quicker of two equals is first. After a test of one group
 * comes one of another that is nearly as good. Once a test let the mutant pass, groups go first that kill what others let
 * pass.
 */
export function ranking(known: Knowledge): (open: OpenMutant) => string[] {
  return (open) => {
    const scores = scoresOf(open, known);
    const best = [...open.untried].sort(
      (a, b) =>
        (scores.get(b) ?? 0) - (scores.get(a) ?? 0) ||
        (known.tests.get(a)?.ms ?? 0) - (known.tests.get(b)?.ms ?? 0),
    );
    return inTurns(best, scores, open.tried);
  };
}

/** As much as everything that a mutant tells of itself. */
const SOLVING = 4;

function scoresOf({ mutant, untried, tried }: OpenMutant, known: Knowledge): Map<string, number> {
  const { file, location, original } = mutant;
  const { line } = location.start;
  const texts = textsIn(original);
  const near = textsNear(known.linesOf(file), line);
  const rules = known.rulesAt(file, line);
  const scores = new Map<string, number>();
  for (const test of untried) {
    const coversRule = known.tests.get(test)?.rules.some((rule) => rules.includes(rule)) ?? false;
    const namesText = texts.some((text) => known.specOf(test).includes(text));
    const closeTexts = near.filter(({ text }) => test.includes(text)).map(({ closeness }) => closeness);
    scores.set(
      test,
      Number(coversRule) +
        Number(namesText) +
        Math.max(0, ...closeTexts) +
        Number(known.runs(test, file)) +
        (tried.length > 0 ? SOLVING * known.solves(test) : 0),
    );
  }
  for (const { test, made, line: there } of known.experience.get(file) ?? []) {
    scores.set(test, (scores.get(test) ?? 0) + WORTH[made] / (1 + Math.abs(there - line)));
  }
  return scores;
}

/** Lines above and below that may say what a line is about. */
const NEAR = 3;

function textsNear(lines: readonly string[], line: number): { text: string; closeness: number }[] {
  const first = Math.max(0, line - 1 - NEAR);
  return lines
    .slice(first, line + NEAR)
    .flatMap((content, index) =>
      textsIn(content).map((text) => ({ text, closeness: 1 / (1 + Math.abs(first + index - (line - 1))) })),
    );
}

function textsIn(code: string): string[] {
  return [...code.matchAll(/'([^']*)'/g)].map(([, text = '']) => text).filter(({ length }) => length >= 4);
}

/** What a test loses for each of its group that comes before it. */
const ALIKE = 0.5;

function inTurns(
  best: readonly string[],
  scores: ReadonlyMap<string, number>,
  tried: readonly string[],
): string[] {
  const ofGroup = new Map<string, number>();
  const before = (test: string): number => {
    const count = ofGroup.get(groupOf(test)) ?? 0;
    ofGroup.set(groupOf(test), count + 1);
    return count;
  };
  tried.forEach(before);
  return best
    .map((test) => ({ test, worth: (scores.get(test) ?? 0) - ALIKE * before(test) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ test }) => test);
}

/** Counts how often the tests of a group kill a mutant that another test let pass. An unknown group has an even chance. */
export class SolvingByGroup {
  private readonly known = new Map<string, { readonly kills: number; readonly runs: number }>();

  add(test: string, isKilled: boolean): void {
    const { kills, runs } = this.of(test);
    this.known.set(groupOf(test), { kills: kills + Number(isKilled), runs: runs + 1 });
  }

  readonly solves = (test: string): number => {
    const { kills, runs } = this.of(test);
    return (kills + 1) / (runs + 2);
  };

  private of(test: string): { readonly kills: number; readonly runs: number } {
    return this.known.get(groupOf(test)) ?? { kills: 0, runs: 0 };
  }
}

/** Its file and the groups around it: the rows of a table mostly assert the same. */
function groupOf(test: string): string {
  return test.split(' › ').slice(0, -1).join(' › ');
}
