import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { credentialAnswers, formAnswers } from '../fixtures/data/registrant';
import { Sandbox } from '../fixtures/sandbox/sandbox';
import { START_OF_CLOCK } from '../fixtures/test';
import type { Order, Run } from './bare-flow.mjs';
import { expect, inTurns, test as base } from './pairs';

const PEERS = ['puppeteer', 'selenium', 'webdriverio'] as const;
type Peer = (typeof PEERS)[number];

/** The flow in another tool, in a process of its own with a browser that stays open. */
const test = base.extend<{ peerFlow: (peer: Peer) => Promise<void> }, { peers: Record<Peer, ChildProcess> }>({
  peers: [
    async ({ launchOptions }, use) => {
      const start = async (peer: Peer): Promise<ChildProcess> => {
        const script = path.join(__dirname, `peers/${peer}.mjs`);
        const child = fork(script, [JSON.stringify(launchOptions)], { execArgv: [] });
        await once(child, 'message');
        return child;
      };
      const [puppeteer, selenium, webdriverio] = await Promise.all(PEERS.map(start));
      if (!puppeteer || !selenium || !webdriverio) throw new Error('A peer did not start.');
      const children = { puppeteer, selenium, webdriverio };
      await use(children);
      for (const child of Object.values(children)) {
        child.disconnect();
        await once(child, 'exit');
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  peerFlow: async ({ peers, baseURL, person }, use, testInfo) => {
    await use(async (peer) => {
      const sandbox = await Sandbox.create(baseURL ?? '', { clock: START_OF_CLOCK });
      const order: Order = {
        context: { ...(baseURL && { baseURL }), extraHTTPHeaders: sandbox.headers },
        answers: { ...formAnswers(person), ...credentialAnswers(person) },
      };
      peers[peer].send(order);
      const [run] = (await once(peers[peer], 'message')) as [Run | { error: string }];
      if ('error' in run) throw new Error(`The flow in ${peer} failed: ${run.error}`);
      testInfo.annotations.push({ type: 'ms', description: String(run.ms) });
      expect(await sandbox.account(person.username)).toMatchObject({ username: person.username });
    });
  },
});

inTurns({
  suite: (title, details) => test(title, details, async ({ walkTheGuide }) => walkTheGuide()),
  bare: (title, details) => test(title, details, async ({ bareFlow }) => void (await bareFlow())),
  ...Object.fromEntries(
    PEERS.map((peer) => [
      peer,
      (title: string, details: object) => test(title, details, async ({ peerFlow }) => peerFlow(peer)),
    ]),
  ),
});
