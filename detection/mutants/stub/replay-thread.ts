import { parentPort, workerData } from 'node:worker_threads';
import { copier, type Copy } from './copies';
import { answersDiffer } from './exchanges';
import type { ReplayData, ReplayQuestion } from './replay';

// The thread of replay.ts. It makes copies of the stub of its own, and keeps that of the last mutant.

const { root, sources, exchanges } = workerData as ReplayData;
const copyOf = copier(root, sources);
let last: { readonly mutant: string; readonly copy: Copy } | undefined;

async function answer({ mutant, test }: ReplayQuestion): Promise<boolean> {
  if (last?.mutant !== mutant) last = { mutant, copy: copyOf(mutant) };
  last.copy.reset();
  return answersDiffer(last.copy.fetch, exchanges.get(test) ?? []);
}

parentPort?.on('message', (question: ReplayQuestion) => {
  void answer(question).then((differ) => parentPort?.postMessage(differ));
});
