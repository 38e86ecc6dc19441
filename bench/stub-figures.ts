/** Figures of the stub site: how soon it answers, how much memory it uses, how many registrations a second it serves. */
import { rounded, summarize, type Summary } from './statistics';
import { type Load, register } from './stub/load';
import { withStub } from './stub/process';
import { REGISTRATION } from './stub/registration';
import { judge, type Judged, TARGETS } from './targets';

const STARTS = 9;
const FIRST_REGISTRATIONS = 20;
const REGISTRATIONS_IN_MEMORY = 1_000;
const WARM_UP_REGISTRATIONS = 500;
const ROUNDS = 7;
const REGISTRATIONS_A_ROUND = 500;
const MB = 2 ** 20;

interface Change {
  readonly before: number;
  readonly after: number;
}

export interface StubFigures {
  readonly firstAnswer: { readonly starts: number; readonly ms: Summary; readonly median: Judged };
  readonly memory: {
    readonly registrations: number;
    readonly rssMB: Change;
    readonly heapMB: Change;
    readonly heapKBPerRegistration: number;
  };
  readonly throughput: {
    readonly rounds: number;
    readonly registrationsARound: number;
    readonly requestsPerRegistration: number;
    readonly perSecond: Summary;
    readonly latencyMs: Summary;
    readonly registrationsPerSecond: Judged;
  };
}

export async function measureStub({ root }: { root: string }): Promise<StubFigures> {
  return {
    firstAnswer: await firstAnswer(root),
    memory: await memory(root),
    throughput: await throughput(root),
  };
}

async function firstAnswer(root: string): Promise<StubFigures['firstAnswer']> {
  console.log(`Stub site: first answer after each of ${STARTS} starts`);
  const ms: number[] = [];
  // The start before the first fills tsx's cache of compiled TypeScript, as it is on a developer's machine.
  for (let start = 0; start <= STARTS; start += 1) {
    const msToAnswer = await withStub(root, {}, async (stub) => Promise.resolve(stub.msToAnswer));
    if (start > 0) ms.push(msToAnswer);
  }
  const summary = summarize(ms);
  return { starts: STARTS, ms: summary, median: judge(summary.median, TARGETS.firstAnswerMs) };
}

async function memory(root: string): Promise<StubFigures['memory']> {
  console.log(`Stub site: memory before and after ${REGISTRATIONS_IN_MEMORY} registrations`);
  return withStub(root, { control: true, probe: true }, async (stub) => {
    await register(stub.url, FIRST_REGISTRATIONS); // what is loaded at the first use must not count
    const before = await stub.memory();
    const { registrations } = await register(stub.url, REGISTRATIONS_IN_MEMORY);
    const after = await stub.memory();
    return {
      registrations,
      rssMB: { before: rounded(before.rss / MB), after: rounded(after.rss / MB) },
      heapMB: { before: rounded(before.heapUsed / MB), after: rounded(after.heapUsed / MB) },
      heapKBPerRegistration: rounded((after.heapUsed - before.heapUsed) / 1024 / registrations),
    };
  });
}

async function throughput(root: string): Promise<StubFigures['throughput']> {
  console.log(`Stub site: ${ROUNDS} times ${REGISTRATIONS_A_ROUND} registrations over plain HTTP`);
  const rounds: Load[] = [];
  await withStub(root, { control: true }, async ({ url }) => {
    await register(url, WARM_UP_REGISTRATIONS);
    while (rounds.length < ROUNDS) rounds.push(await register(url, REGISTRATIONS_A_ROUND));
  });
  const perSecond = summarize(rounds.map(({ registrationsPerSecond }) => registrationsPerSecond));
  return {
    rounds: ROUNDS,
    registrationsARound: REGISTRATIONS_A_ROUND,
    requestsPerRegistration: REGISTRATION.length,
    perSecond,
    latencyMs: summarize(rounds.map(({ latencyMs }) => latencyMs)),
    registrationsPerSecond: judge(perSecond.median, TARGETS.registrationsPerSecond),
  };
}
