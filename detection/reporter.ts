import { writeFileSync } from 'node:fs';
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
import { type ChangedSites, detectedFile } from '../fixtures/sandbox/changed-site';
import { judge } from './judge';
import type { Outcome } from './pair';
import type { OutcomesFile } from './run';

const SECONDS_BETWEEN_LINES = 5;
/** Tests after which the time that is left can be told: the first ones wait for their workers and browsers. */
const ENOUGH_TO_ESTIMATE = 20;

/** Judges each test as it ends, writes the outcomes to a file, and shows how far the run is. */
export default class PairReporter implements Reporter {
  private readonly outcomesFile: string;
  private readonly outcomes: Record<string, Outcome> = {};
  private readonly problems: string[] = [];
  private readonly detected = new Set<string>();
  private readonly start = performance.now();
  private lastLine = this.start;
  private total = 0;

  constructor({ outcomesFile }: { readonly outcomesFile: string }) {
    this.outcomesFile = outcomesFile;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const name = slotNameOf(test);
    const judgement = judge(result);
    this.outcomes[name] = { ...judgement, ms: result.duration, startedAt: result.startTime.getTime() };
    const change = changeOf(test, name);
    if (judgement.ending === 'failed' && change !== null && !this.detected.has(change)) {
      this.detected.add(change);
      // From now on the change's other tests are skipped.
      writeFileSync(detectedFile(test.parent.project()?.outputDir ?? '', change), '');
    }
    this.showProgress();
  }

  /** Output of the shared stub, which prints nothing unless it fails. */
  onStdErr(chunk: string | Buffer, test?: TestCase): void {
    if (test) return;
    const [line = ''] = stripVTControlCharacters(String(chunk)).trim().split('\n');
    this.problems.push(`The stub site reports: ${line}`);
  }

  onError({ message = 'unknown error' }: TestError): void {
    this.problems.push(stripVTControlCharacters(message));
  }

  onEnd({ status }: FullResult): void {
    if (status === 'interrupted' || status === 'timedout') this.problems.push('The run was interrupted.');
    const written: OutcomesFile = { outcomes: this.outcomes, problems: this.problems };
    writeFileSync(this.outcomesFile, JSON.stringify(written));
  }

  printsToStdio(): boolean {
    return true;
  }

  private showProgress(): void {
    const now = performance.now();
    const done = Object.keys(this.outcomes).length;
    if (done < this.total && now - this.lastLine < SECONDS_BETWEEN_LINES * 1000) return;
    this.lastLine = now;
    const left = Math.ceil((((now - this.start) / done) * (this.total - done)) / 1000);
    const rest = done < this.total && done >= ENOUGH_TO_ESTIMATE ? `, about ${left} s left` : '';
    console.log(`  ${done} of ${this.total} tests, ${this.detected.size} changes detected${rest}`);
  }
}

/** File, groups and title, below the slot. */
function slotNameOf(test: TestCase): string {
  const [, , ...names] = test.titlePath();
  return names.map((name, index) => (index === 0 ? name.split(path.sep).join('/') : name)).join(' › ');
}

function changeOf(test: TestCase, name: string): string | null {
  const { changedSites } = (test.parent.project()?.use ?? {}) as { changedSites?: ChangedSites };
  return changedSites?.[name]?.change ?? null;
}
