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
  console.log(process.pid + ' ' + stub.pid);
  setInterval(() => stub, 1000);
`;

/** A process that starts a stub and never ends by itself. It is started by a shell. */
class Parent {
  private constructor(
    private readonly shell: ChildProcess,
    private readonly pid: number,
    private readonly stubPid: number,
    readonly address: string,
  ) {}

  /** Waits until the stub answers. */
  static async start(): Promise<Parent> {
    const shell = spawn('sh', ['-c', '"$0" -e "$1" & wait', process.execPath, START_AND_STAY], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // The parent prints both process ids, and then the stub prints its address.
    const ready = /^(\d+) (\d+)\n.*(http:\S+)\n/;
    let output = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!ready.test(output)) await once(shell.stdout, 'data');
    const [, pid, stubPid, address = ''] = ready.exec(output) ?? [];
    return new Parent(shell, Number(pid), Number(stubPid), address);
  }

  end(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** Ends the parent so that its process id stays: the shell, which is stopped, does not collect it. */
  endUncollected(): void {
    this.shell.kill('SIGSTOP');
    this.end('SIGKILL');
  }

  async answers(): Promise<boolean> {
    return fetch(this.address).then(
      () => true,
      () => false,
    );
  }

  stubState(): 'runs' | 'ended' {
    return stateOf(this.stubPid);
  }

  /** Ends both. */
  stop(): void {
    this.shell.kill('SIGKILL');
    for (const pid of [this.pid, this.stubPid]) {
      if (stateOf(pid) === 'runs') process.kill(pid, 'SIGKILL');
    }
  }
}

function stateOf(pid: number): 'runs' | 'ended' {
  try {
    process.kill(pid, 0);
    return 'runs';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'ended';
    throw error;
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
