/** The thread of noticing.mjs: it makes copies of the stub of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { copier } from './copies.mjs';
import { answersOtherwise } from './exchanges.mjs';

const { root, sources, recorded } = /** @type {import('./noticing.mjs').Asked} */ (workerData);
const copy = copier(root, sources);
const exchangesOf = new Map(recorded.map(({ titles, exchanges }) => [titles, exchanges]));
/** @type {{ mutant: string, asked: import('./copies.mjs').Copy } | undefined} */
let last;

parentPort?.on('message', async (/** @type {import('./noticing.mjs').Question} */ { mutant, test }) => {
  if (last?.mutant !== mutant) last = { mutant, asked: copy(mutant) };
  last.asked.begin();
  parentPort?.postMessage(await answersOtherwise(last.asked, exchangesOf.get(test) ?? []));
});
