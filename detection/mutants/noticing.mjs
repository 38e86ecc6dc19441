/** Asks whether a test notices a mutant, in a thread of its own: the stubs that tests were lent go on answering meanwhile. */
import { Worker } from 'node:worker_threads';

/** Which test is asked about, and of which mutant. @typedef {{ mutant: string, test: string }} Question */

/**
 * @typedef {object} Asked
 * @property {string} root the project's directory
 * @property {Map<string, string>} sources the stub's code by file, as `mutate` makes it
 * @property {readonly Pick<import('./recorded.mjs').Recorded, 'titles' | 'exchanges'>[]} recorded
 */

/**
 * @param {Asked} asked
 * @returns {{ notices: (mutant: string, test: string) => Promise<boolean>, end: () => Promise<unknown> }} `notices`: one
 *   question at a time; whether a copy with the mutant answers anything of the test otherwise. Rejects when the thread fails
 */
export function askNoticing({ root, sources, recorded }) {
  const thread = new Worker(new URL('./noticing-thread.mjs', import.meta.url), {
    workerData: { root, sources, recorded: recorded.map(({ titles, exchanges }) => ({ titles, exchanges })) },
  });
  return {
    notices: (mutant, test) =>
      new Promise((resolve, reject) => {
        const settle = (/** @type {() => void} */ how) => {
          thread.off('message', answered).off('error', failed);
          how();
        };
        const answered = (/** @type {boolean} */ noticed) => settle(() => resolve(noticed));
        const failed = (/** @type {Error} */ error) => settle(() => reject(error));
        thread.on('message', answered).on('error', failed);
        thread.postMessage({ mutant, test });
      }),
    end: () => thread.terminate(),
  };
}
