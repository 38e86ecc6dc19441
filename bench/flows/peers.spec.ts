import { FlowProcess } from './flow-process';
import { interleave } from './pairs';
import { expect, test as base } from './test';

const PEERS = ['puppeteer', 'selenium', 'webdriverio'] as const;
type Peer = (typeof PEERS)[number];

interface PeerFixtures {
  /** The flow in another tool; fails unless the account was recorded. */
  peerFlow: (peer: Peer) => Promise<void>;
}

const test = base.extend<PeerFixtures, { peers: ReadonlyMap<Peer, FlowProcess> }>({
  peers: [
    async ({ launchOptions }, use) => {
      const peers = new Map<Peer, FlowProcess>();
      for (const peer of PEERS) peers.set(peer, await FlowProcess.start(`peers/${peer}.mjs`, launchOptions));
      await use(peers);
      for (const peer of peers.values()) await peer.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  peerFlow: async ({ peers, flowOf, registrant }, use) => {
    await use(async (name) => {
      const peer = peers.get(name);
      if (peer === undefined) throw new Error(`Expected a process of ${name}, found none.`);
      const { recorded } = await flowOf(peer);
      expect(recorded).toMatchObject({ username: registrant.username });
    });
  },
});

interleave({
  suite: (title, details) => test(title, details, async ({ suiteFlow }) => suiteFlow()),
  bare: (title, details) => test(title, details, async ({ bareFlow }) => void (await bareFlow())),
  ...Object.fromEntries(
    PEERS.map((peer) => [
      peer,
      (title: string, details: object) => test(title, details, async ({ peerFlow }) => peerFlow(peer)),
    ]),
  ),
});
