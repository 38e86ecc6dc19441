import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { judge, type SeededFault, type Verdict } from './fault-verdicts';
import { faultsPage } from './faults-page';
import { durationText } from './wording';

interface Options {
  /** Directory of the reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
}

/** Screen of the faults that no test can miss. */
const CANARY = 'site';

/** `faults.json`: what is known of every fault so far. */
export interface FaultsRun {
  readonly durationMs: number;
  /** What makes the run worth nothing; empty when it counts. */
  readonly problems: readonly string[];
  readonly faults: readonly Verdict[];
}

/**
 * Tells which seeded faults the tests caught: `faults.json` and `faults.html`. A later pass adds to what an earlier one
 * left: the faults that it tried again.
 */
export default class FaultsReporter implements Reporter {
  private readonly file: string;
  private readonly page: string;
  private readonly problems: string[] = [];
  private suite: Suite | undefined;
  private readonly decided = new Set<string>();

  constructor({ outputDir = 'reports/output', configDir }: Options) {
    const directory = path.resolve(configDir, outputDir);
    mkdirSync(directory, { recursive: true });
    this.file = path.join(directory, 'faults.json');
    this.page = path.join(directory, 'faults.html');
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onTestEnd(test: TestCase): void {
    const fault = faultOf(test);
    const [withFault, withoutFault] = test.results;
    if (!fault || !withFault || !withoutFault || this.decided.has(fault.id)) return;
    this.decided.add(fault.id);
    const sign = withoutFault.status === 'passed' ? 'caught' : 'NO PROOF: fails without it too';
    console.log(
      `${String(this.decided.size).padStart(4)}  ${fault.id}: ${sign} (${durationText(withFault.duration)})`,
    );
  }

  /** The stub of the run, which has nothing to say unless a fault broke it. */
  onStdErr(chunk: string | Buffer, test?: TestCase): void {
    if (!test) this.problems.push(`The stub site says: ${String(chunk).trim()}`);
  }

  onError({ message = '' }: { message?: string }): void {
    this.problems.push(message);
  }

  async onEnd({ duration }: FullResult): Promise<{ status?: FullResult['status'] }> {
    const before = this.earlier();
    const tests = this.suite?.allTests() ?? [];
    const judged = (this.suite?.suites ?? []).flatMap((project) => {
      const [first] = project.allTests();
      const fault = first && faultOf(first);
      return fault ? [judge(fault, project.allTests())] : [];
    });
    const now = new Map(judged.map((fault) => [fault.id, fault]));
    const red = tests.filter((test) => !faultOf(test) && !test.ok());
    const run: FaultsRun = {
      durationMs: before.durationMs + duration,
      problems: [
        ...before.problems,
        ...this.problems,
        ...red.map((test) => `Without any fault it fails: ${test.titlePath().slice(2).join(' › ')}`),
        ...judged
          .filter(({ verdict }) => verdict === 'void')
          .map(({ id, catcher }) => `With ${id} and without it fails: ${catcher?.test}`),
        ...judged
          .filter(({ screen, verdict }) => screen === CANARY && verdict === 'survived')
          .map(
            ({ id }) => `No test can miss ${id}, and it was not caught: the tests do not look at the site.`,
          ),
      ],
      faults: before.faults.length > 0 ? before.faults.map((fault) => now.get(fault.id) ?? fault) : judged,
    };
    writeFileSync(this.file, `${JSON.stringify(run, null, 2)}\n`);
    writeFileSync(this.page, await faultsPage(run));
    return {};
  }

  printsToStdio(): boolean {
    return true;
  }

  private earlier(): FaultsRun {
    return existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as FaultsRun)
      : { durationMs: 0, problems: [], faults: [] };
  }
}

/** The fault that a test met; undefined for a test of the site without one. */
function faultOf(test: TestCase): SeededFault | undefined {
  return test.parent.project()?.metadata['fault'] as SeededFault | undefined;
}
