import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SiteTest, specOf } from '../site-test';
import type { OpenMutant } from './judge';
import type { Mutant } from './stub/mutants';
import { type Experience, ranking, SolvingByGroup } from './ranking';
import type { Recorded } from './recording';

/** What a run has learned about its tests, to rank them for the next mutant. */
export class Knowledge {
  readonly solving = new SolvingByGroup();
  readonly rank: (open: OpenMutant) => string[];
  private readonly experience = new Map<string, Experience[]>();
  private readonly tests: Map<string, { ms: number; readonly rules: readonly string[] }>;
  private readonly filesOf = new Map<string, ReadonlySet<string | undefined>>();
  private readonly fileOf: ReadonlyMap<string, string>;
  private readonly texts = new Map<string, string>();

  constructor(
    tests: readonly SiteTest[],
    mutants: readonly Mutant[],
    rulesAt: (file: string, line: number) => readonly string[],
    private readonly root: string,
  ) {
    this.tests = new Map(tests.map(({ name, rules }) => [name, { ms: 0, rules }]));
    this.fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
    this.rank = ranking({
      experience: this.experience,
      tests: this.tests,
      rulesAt,
      linesOf: (file) => this.textOf(file).split('\n'),
      specOf: (test) => this.textOf(path.join('tests', specOf(test))),
      runs: (test, file) => this.filesOf.get(test)?.has(file) ?? false,
      solves: this.solving.solves,
    });
  }

  /** Takes how long tests take and which files they run. */
  add(recorded: readonly Recorded[]): void {
    for (const { name, ms, reached } of recorded) {
      const test = this.tests.get(name);
      if (test) test.ms = ms;
      this.filesOf.set(name, new Set(reached.map((id) => this.fileOf.get(id))));
    }
  }

  learn({ file, location }: Mutant, test: string, made: Experience['made']): void {
    const ofFile = this.experience.get(file) ?? [];
    ofFile.push({ line: location.start.line, test, made });
    this.experience.set(file, ofFile);
  }

  private textOf(file: string): string {
    const text = this.texts.get(file) ?? readFileSync(path.join(this.root, file), 'utf8');
    this.texts.set(file, text);
    return text;
  }
}
