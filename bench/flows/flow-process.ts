import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BrowserContextOptions, LaunchOptions } from '@playwright/test';

/** What one run is to do. */
export interface Order {
  /** Options of the run's new browser context. */
  readonly context: BrowserContextOptions;
  /** The registrant's answers, by field name. */
  readonly answers: Readonly<Record<string, string | undefined>>;
  /** Whether to record what was done. */
  readonly record?: boolean;
  /** Addresses that the browser does not load, as patterns with `*`. */
  readonly blocked?: readonly string[];
}

/** One run of the flow. */
export interface Run {
  /** From before the context was created until it was closed. */
  readonly ms: number;
  /** What was done; empty unless recorded. */
  readonly actions: readonly string[];
  /** Font of the last screen, which tells whether the style sheet was loaded; empty unless recorded. */
  readonly font: string;
}

/** A script that keeps one browser open, in a process of its own, and answers each order with one run. */
export class FlowProcess {
  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts the script, a path from the folder `bench`, and waits until its browser is open. */
  static async start(script: string, launchOptions: LaunchOptions): Promise<FlowProcess> {
    const child = fork(path.join(__dirname, '..', script), [JSON.stringify(launchOptions)], {
      execArgv: script.endsWith('.ts') ? ['-r', 'tsx/cjs'] : [],
    });
    const started = new FlowProcess(script, child);
    await started.message();
    return started;
  }

  async run(order: Order): Promise<Run> {
    const answer = this.message();
    this.child.send(order);
    const run = (await answer) as Run | { readonly error: string };
    if ('error' in run) throw new Error(`The flow of bench/${this.name} failed: ${run.error}`);
    return run;
  }

  async end(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private message(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void =>
        reject(new Error(`bench/${this.name} ended with exit code ${code} before it answered.`));
      this.child.once('exit', onExit);
      this.child.once('message', (message) => {
        this.child.off('exit', onExit);
        resolve(message);
      });
    });
  }
}
