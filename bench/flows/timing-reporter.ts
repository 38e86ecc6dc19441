import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** Where `npm run bench` reads the timings, from the project's directory. */
export const TIMINGS = 'reports/output/bench/timings.json';

/** Milliseconds of each measured run, by project and variant, in the order in which they ran. */
export type Timings = Partial<Record<string, Partial<Record<string, number[]>>>>;

const PROGRESS_EVERY = 5;

/** Writes the time of each measured test to a file, and prints the progress of the run. */
export default class TimingReporter implements Reporter {
  private readonly timings: Timings = {};

  constructor(private readonly options: { outputFile: string }) {}

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { message } of result.errors) console.error(`${test.title}: ${message}`);
    const note = (type: string): string | undefined =>
      result.annotations.find((annotation) => annotation.type === type)?.description;
    const [variant, place] = [note('variant'), note('measured')];
    if (variant === undefined || place === undefined || result.status !== 'passed') return;

    const project = test.parent.project()?.name ?? '';
    const variants = (this.timings[project] ??= {});
    const timings = (variants[variant] ??= []);
    timings.push(Number(note('ms') ?? result.duration));
    const [count] = Object.values(variants)
      .map((measured) => measured?.length ?? 0)
      .sort((a, b) => a - b);
    if (timings.length === count && Object.keys(variants).length > 1 && count % PROGRESS_EVERY === 0) {
      console.log(`  ${project}: pair ${place}`);
    }
  }

  onError({ message }: TestError): void {
    console.error(message);
  }

  onEnd(): void {
    mkdirSync(path.dirname(this.options.outputFile), { recursive: true });
    writeFileSync(this.options.outputFile, JSON.stringify(this.timings));
  }
}
