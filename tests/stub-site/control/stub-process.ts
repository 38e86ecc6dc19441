import { test as base } from '@playwright/test';
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');

/** How Node starts the stub. */
const STUB = ['-r', 'tsx/cjs', 'stub-site/main.ts'];

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

const START_AND_STAY = `
  const { spawn } = require('node:child_process');
  const args = [...${JSON.stringify(STUB)}, '--parent-pid', String(process.pid)];
  const stub = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(String(stub.pid));
  setInterval(() => stub, 1000);
`;

/** A process that starts a stub and never ends by itself. */
class Parent {
  private constructor(
    private readonly child: ChildProcess,
    private readonly stubPid: number,
    readonly address: string,
  ) {}

  /** Waits until the stub answers. */
  static async start(): Promise<Parent> {
    const child = spawn(process.execPath, ['-e', START_AND_STAY], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It prints the stub's process id, and then what the stub prints.
    const ready = /^(\d+)\n.*(http:\S+)\n/;
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!ready.test(output)) await once(child.stdout, 'data');
    const [, pid, address = ''] = ready.exec(output) ?? [];
    return new Parent(child, Number(pid), address);
  }

  end(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  stubState(): 'runs' | 'ended' {
    try {
      process.kill(this.stubPid, 0);
      return 'runs';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'ended';
      throw error;
    }
  }

  /** Ends both. */
  stop(): void {
    this.child.kill('SIGKILL');
    if (this.stubState() === 'runs') process.kill(this.stubPid);
  }
}

interface Processes {
  /** Starts a stub. */
  start: (...args: string[]) => Stub;
  /** Starts a process that starts a stub with its own id as `--parent-pid`. */
  startParent: () => Promise<Parent>;
}

/** Starts processes that do not outlive the test. */
export const test = base.extend<Processes>({
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
  startParent: async ({}, use) => {
    const parents: Parent[] = [];
    await use(async () => {
      const parent = await Parent.start();
      parents.push(parent);
      return parent;
    });
    for (const parent of parents) parent.stop();
  },
});
