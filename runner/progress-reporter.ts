import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from '@playwright/test/reporter';
import { minutes } from './progress';
import { STUB_IS_GONE } from './stub-is-gone.cjs';

const EVERY_MS = 15_000;

/**
 * Says how far a run is and how long it will take, in a terminal and in a log. When the stub no longer answers, it says
 * so once and interrupts the run: all later tests would fail with the same error.
 */
export default class ProgressReporter implements Reporter {
  private start = 0;
  private saidAt = 0;
  private total = 0;
  private failed = 0;
  private readonly ended = new Set<string>();
  private isInterrupted = false;

  onBegin({ workers }: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length;
    this.start = this.saidAt = performance.now();
    if (this.total > 0) console.log(`${this.total} tests with ${workers} workers`);
  }

  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    this.ended.add(test.id);
    if (status !== 'passed' && status !== 'skipped' && test.expectedStatus === 'passed') this.failed += 1;
    const [gone] = errors.flatMap(({ message = '' }) => STUB_IS_GONE.exec(message) ?? []);
    if (gone !== undefined && !this.isInterrupted) {
      this.isInterrupted = true;
      console.error(`\n${gone} The run stops here: its results say nothing about the site.`);
      process.emit('SIGINT');
    }
    const now = performance.now();
    if (now - this.saidAt < EVERY_MS) return;
    this.saidAt = now;
    console.log(this.line(now - this.start));
  }

  onEnd({ duration }: FullResult): void {
    if (this.total > 0) console.log(`\n${this.ended.size} of ${this.total} tests in ${minutes(duration)}`);
  }

  private line(elapsed: number): string {
    const done = this.ended.size;
    const left = (elapsed / done) * (this.total - done);
    const failures = this.failed === 0 ? '' : `, ${this.failed} failed`;
    return `[${minutes(elapsed)}] ${done} of ${this.total} tests${failures}, about ${minutes(left)} left`;
  }

  printsToStdio(): boolean {
    return false;
  }
}
