import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { flowFaults, walkedFlow } from './moves';
import { movesPage } from './moves-page';
import { selectionOf } from './selection';

interface Options {
  /** Directory of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** 'list' when tests are only listed; Playwright gives it to every reporter. */
  readonly _mode?: string;
  /** What chose some of the tests; null when all were to run. Default: the command line's arguments. */
  readonly selection?: string | null;
}

const FILES = ['moves.html', 'moves.json'];

/**
 * Tells which moves of the flow (fixtures/flow.ts) were walked: `moves.html` and `moves.json`. A whole run in which all
 * tests passed fails when a move has no test, or when a test took a move that the flow does not have.
 */
export default class MovesReporter implements Reporter {
  private readonly outputDir: string;
  private readonly onlyLists: boolean;
  private readonly selection: string | null;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, _mode, selection }: Options) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.onlyLists = _mode === 'list';
    this.selection = selection === undefined ? selectionOf(process.argv) : selection;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
    if (this.onlyLists) return;
    for (const name of FILES) rmSync(path.join(this.outputDir, name), { force: true });
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const tests = this.suite?.allTests() ?? [];
    if (this.onlyLists || tests.length === 0) return undefined;
    const flow = walkedFlow(tests);
    mkdirSync(this.outputDir, { recursive: true });
    writeFileSync(path.join(this.outputDir, 'moves.json'), `${JSON.stringify(flow, null, 2)}\n`);
    writeFileSync(path.join(this.outputDir, 'moves.html'), await movesPage(flow, this.selection));
    const faults = flowFaults(flow);
    if (this.selection !== null || result.status !== 'passed' || faults.length === 0) return undefined;
    console.log(`The flow was not walked as fixtures/flow.ts has it:\n  ${faults.join('\n  ')}`);
    return { status: 'failed' };
  }

  printsToStdio(): boolean {
    return false;
  }
}
