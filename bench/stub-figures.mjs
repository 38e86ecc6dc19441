/** Figures of the stub site: how soon it answers, what it keeps, what it can take. */
import { register, REGISTRATION } from './load.mjs';
import { rounded, summarize } from './statistics.mjs';
import { withStub } from './stub.mjs';
import { judge } from './target.mjs';

const STARTS = 9;
const REGISTRATIONS_IN_MEMORY = 1_000;
const WARM_UP_REGISTRATIONS = 500;
const ROUNDS = 7;
const REGISTRATIONS_A_ROUND = 500;
const MB = 2 ** 20;

/** @param {{ root: string }} context */
export async function measureStub({ root }) {
  return {
    firstAnswer: await firstAnswer(root),
    memory: await memory(root),
    throughput: await throughput(root),
  };
}

/** @param {string} root */
async function firstAnswer(root) {
  console.log(`Stub site: first answer after each of ${STARTS} starts`);
  const ms = [];
  // The start before the first leaves the compiled TypeScript in tsx's cache, where a developer has it.
  for (let start = 0; start <= STARTS; start += 1) {
    const { msToAnswer } = await withStub(root, {}, async (stub) => stub);
    if (start > 0) ms.push(msToAnswer);
  }
  const summary = summarize(ms);
  return { starts: STARTS, ms: summary, median: judge(summary.median, 'at most', 500) };
}

/** @param {string} root */
async function memory(root) {
  console.log(`Stub site: memory before and after ${REGISTRATIONS_IN_MEMORY} registrations`);
  const { before, registrations, after } = await withStub(
    root,
    { control: true, probe: true },
    async (stub) => {
      await register(stub.url, 20); // what is loaded at the first use shall not count
      return {
        before: await stub.memory(),
        ...(await register(stub.url, REGISTRATIONS_IN_MEMORY)),
        after: await stub.memory(),
      };
    },
  );
  return {
    registrations,
    rssMB: { before: rounded(before.rss / MB), after: rounded(after.rss / MB) },
    heapMB: { before: rounded(before.heapUsed / MB), after: rounded(after.heapUsed / MB) },
    heapKBPerRegistration: rounded((after.heapUsed - before.heapUsed) / 1024 / registrations),
  };
}

/** @param {string} root */
async function throughput(root) {
  console.log(
    `Stub site: ${ROUNDS} times ${REGISTRATIONS_A_ROUND} registrations over plain HTTP, as fast as it takes them`,
  );
  /** @type {Awaited<ReturnType<typeof register>>[]} */
  const rounds = await withStub(root, { control: true }, async ({ url }) => {
    await register(url, WARM_UP_REGISTRATIONS);
    /** @type {Awaited<ReturnType<typeof register>>[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await register(url, REGISTRATIONS_A_ROUND));
    return rounds;
  });
  const perSecond = summarize(rounds.map(({ registrationsPerSecond }) => registrationsPerSecond));
  return {
    rounds: ROUNDS,
    registrationsARound: REGISTRATIONS_A_ROUND,
    requestsPerRegistration: REGISTRATION.length,
    perSecond,
    latencyMs: summarize(rounds.map(({ latencyMs }) => latencyMs.median)),
    registrationsPerSecond: judge(perSecond.median, 'at least', 200),
  };
}
