import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sources } from './mutants';
import type { Recorded } from '../recording';

export interface ReplayQuestion {
  readonly mutant: string;
  readonly test: string;
}

export interface ReplayData {
  readonly root: string;
  readonly sources: Sources;
  readonly exchanges: ReadonlyMap<string, Recorded['exchanges']>;
}

export interface Replay {
  /** Whether a copy with the mutant gives another answer to any request of the test. One question at a time. */
  readonly answersDiffer: (mutant: string, test: string) => Promise<boolean>;
  readonly end: () => Promise<unknown>;
}

/** Repeats recorded requests in a thread of its own, so that the served copies go on answering. */
export function startReplay(root: string, sources: Sources, recorded: readonly Recorded[]): Replay {
  const workerData: ReplayData = {
    root,
    sources,
    exchanges: new Map(recorded.map(({ name, exchanges }) => [name, exchanges])),
  };
  const thread = new Worker(path.join(__dirname, 'replay-thread.ts'), {
    workerData,
    execArgv: ['-r', 'tsx/cjs'],
  });
  return {
    answersDiffer: (mutant, test) => {
      const question: ReplayQuestion = { mutant, test };
      thread.postMessage(question);
      return answerOf(thread);
    },
    end: () => thread.terminate(),
  };
}

/** Rejects when the thread fails. */
function answerOf(thread: Worker): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const answered = (differ: boolean): void => {
      thread.off('error', failed);
      resolve(differ);
    };
    const failed = (error: Error): void => {
      thread.off('message', answered);
      reject(error);
    };
    thread.once('message', answered).once('error', failed);
  });
}
