import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import type { FaultsByTest } from '../../fixtures/sandbox/fault-trial';
import { judge, messageOf, nameOf, type SeededFault, together, type Verdict } from './verdicts';
import { faultsPage } from './page';
import { durationText } from '../../html/wording';

interface Options {
  /** Directory of the reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** The faults that the tests of this run meet. */
  readonly faults: readonly SeededFault[];
  /** What chose some of the catalogue; null when all is tried. */
  readonly selection: string | null;
}

/** `faults.json`: what is known of every fault so far. */
export interface FaultsRun {
  readonly durationMs: number;
  /** What chose some of the catalogue; null when all was tried. */
  readonly selection: string | null;
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
  private readonly faults: readonly SeededFault[];
  private readonly selection: string | null;
  private readonly problems: string[] = [];
  private readonly caught = new Set<string>();
  private suite: Suite | undefined;
  private passed = 0;

  constructor({ outputDir = 'reports/output', configDir, faults, selection }: Options) {
    const directory = path.resolve(configDir, outputDir);
    mkdirSync(directory, { recursive: true });
    this.file = path.join(directory, 'faults.json');
    this.page = path.join(directory, 'faults.html');
    this.faults = faults;
    this.selection = selection;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const { status, duration } = result;
    const fault = faultOf(test);
    if (status === 'interrupted' || status === 'skipped') return;
    if (fault === undefined) {
      if (status === 'passed') this.passed += 1;
      else
        this.problems.push(
          [`Without any fault it fails: ${nameOf(test)}`, ...messageOf(result)].join('\n  '),
        );
    } else if (status !== 'passed' && !this.caught.has(fault)) {
      if (this.caught.size === 0 && this.passed > 0)
        console.log(`Without any fault ${this.passed} tests pass.`);
      this.caught.add(fault);
      const count = String(this.caught.size).padStart(4);
      const [, ...titles] = nameOf(test).split(' › ');
      console.log(`${count}  ${fault} (${durationText(duration)}), by: ${titles.join(' › ')}`);
      console.log(`      ${messageOf(result)[0] ?? ''}`);
    }
  }

  /** The stub of the run, which has nothing to say unless a fault broke it. */
  onStdErr(chunk: string | Buffer, test?: TestCase): void {
    if (test) return;
    const [line = ''] = stripVTControlCharacters(String(chunk)).trim().split('\n');
    this.problems.push(`The stub site says: ${line}`);
  }

  onError({ message = '' }: TestError): void {
    this.problems.push(message);
  }

  async onEnd({ duration, status }: FullResult): Promise<void> {
    const before = this.earlier();
    const tests = this.suite?.allTests() ?? [];
    const judged = this.faults.map((fault) =>
      judge(
        fault,
        tests.filter((test) => faultOf(test) === fault.id),
      ),
    );
    const now = new Map(judged.map((fault) => [fault.id, fault]));
    const addTo = (earlier: Verdict): Verdict => {
      const later = now.get(earlier.id);
      return later ? together(earlier, later) : earlier;
    };
    const missed = judged.filter(({ canary, verdict }) => canary && verdict === 'survived');
    const untried = judged.filter(({ verdict }) => verdict === 'not tried');
    const run: FaultsRun = {
      durationMs: before.durationMs + duration,
      selection: this.selection,
      problems: [
        ...before.problems,
        ...this.problems,
        ...(status === 'interrupted' || status === 'timedout' ? ['It was ended before it was done.'] : []),
        ...missed.map(
          ({ id }) => `No test can miss ${id}, and none caught it: the tests do not look at the site.`,
        ),
        ...(untried.length > 0
          ? [`Faults that were not tried: ${untried.length}, such as ${untried[0]?.id}`]
          : []),
      ],
      faults: before.faults.length > 0 ? before.faults.map(addTo) : judged,
    };
    writeFileSync(this.file, `${JSON.stringify(run, null, 2)}\n`);
    writeFileSync(this.page, await faultsPage(run));
  }

  printsToStdio(): boolean {
    return true;
  }

  private earlier(): FaultsRun {
    return existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as FaultsRun)
      : { durationMs: 0, selection: this.selection, problems: [], faults: [] };
  }
}

/** The fault that a test meets; undefined for a test of the site as it is. */
function faultOf(test: TestCase): string | undefined {
  const { faults } = (test.parent.project()?.use ?? {}) as { faults?: FaultsByTest };
  return faults?.[nameOf(test)];
}
