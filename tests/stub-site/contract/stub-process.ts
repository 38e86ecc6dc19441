import { test as base } from '@playwright/test';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');

/** How Node starts the stub. */
export const STUB = ['-r', 'tsx/cjs', 'stub-site/main.ts'];

/** A process of stub-site/main.ts. */
export class Stub {
  output = '';
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ended: Promise<unknown>;

  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, [...STUB, ...args], { cwd: ROOT });
    this.ended = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
  }

  /** The address it prints once it answers; never, when it does not. */
  async address(): Promise<string> {
    const ready = /Stub site ready at (http:\S+)\n/;
    while (!ready.test(this.output)) await once(this.child.stdout, 'data');
    return ready.exec(this.output)?.[1] ?? '';
  }

  /** Its exit code once it has ended, or 'started' when it answers instead. */
  async refusal(): Promise<number | null | 'started'> {
    return Promise.race([this.exitCode(), this.address().then(() => 'started' as const)]);
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

/** Starts stubs that do not outlive the test. */
export const test = base.extend<{ start: (...args: string[]) => Stub }>({
  start: async ({}, use) => {
    const stubs: Stub[] = [];
    await use((...args) => {
      const stub = new Stub(args);
      stubs.push(stub);
      return stub;
    });
    for (const stub of stubs) stub.stop();
    await Promise.all(stubs.map((stub) => stub.exitCode()));
  },
});
