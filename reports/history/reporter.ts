import { textOf } from '../../history/file';
import type { RunKind } from '../../history/lines';
import { commitOf } from '../commit';
import { type EndedRun, GateReporter, type GateOptions, type Judgement } from '../gate-reporter';
import { runLines } from './lines';

interface Options extends GateOptions {
  /** What the run is for. */
  readonly kind?: RunKind;
}

/**
 * Writes a whole run as lines of the history: `history-run.jsonl`, which `npm run history` adds to a file. A shard writes
 * none; the merged reports of all shards do. It comes after the gates, which may fail the run.
 */
export default class HistoryReporter extends GateReporter {
  private readonly root: string;
  private readonly kind: RunKind;

  constructor({ kind = 'change', ...options }: Options) {
    super(options);
    this.root = options.configDir;
    this.kind = kind;
  }

  protected judge(run: EndedRun): Promise<Judgement> {
    const about = {
      kind: this.kind,
      commit: commitOf(this.root),
      seed: process.env['E2E_SEED'],
      root: this.root,
    };
    const files: Judgement['files'] =
      run.selection === null ? { 'history-run.jsonl': textOf(runLines(run, about)) } : {};
    return Promise.resolve({ files, notes: [], gaps: [] });
  }
}
