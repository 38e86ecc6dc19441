/** Stub sites as processes of their own, for the benchmark. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';

export interface StubProcess {
  readonly url: string;
  /** From the start of the process to its first complete answer to `GET /`. */
  readonly msToAnswer: number;
  /** Memory of the process after a garbage collection; only with `probe`. */
  memory(): Promise<Memory>;
}

/** In bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

interface StubOptions {
  /** Whether it has the control API. */
  readonly control?: boolean;
  /** Whether it reports its memory. */
  readonly probe?: boolean;
}

/** Starts a stub on a free port as the suite does, waits for its first answer, and stops it after use. */
export async function withStub<Result>(
  root: string,
  { control = false, probe = false }: StubOptions,
  use: (stub: StubProcess) => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['-r', 'tsx/cjs'],
      ...(probe ? ['--expose-gc', '-r', './bench/stub/memory-probe.ts'] : []),
      ...['stub-site/main.ts', '--port', '0'],
      ...(control ? ['--control'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit', ...(probe ? (['ipc'] as const) : [])] },
  );
  const ended = once(child, 'exit');
  const end = (): void => void child.kill();
  process.once('exit', end);
  try {
    const url = await addressOf(child);
    const status = await statusOf(url);
    const msToAnswer = performance.now() - start;
    if (status !== 200) throw new Error(`Expected the stub site to answer GET / with 200, got ${status}.`);
    const memory = async (): Promise<Memory> => {
      child.send('memory?');
      const [answer] = (await once(child, 'message')) as [Memory];
      return answer;
    };
    return await use({ url, msToAnswer, memory });
  } finally {
    process.off('exit', end);
    end();
    await ended;
  }
}

/** The address that the stub prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      const [, url] = /ready at (http:\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The stub site ended with exit code ${code}: ${output}`)));
  });
}

/** The status of a complete answer. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
      .on('error', reject);
  });
}
