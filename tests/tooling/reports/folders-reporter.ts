import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import AccessibilityReporter from '../../../reports/accessibility/reporter';
import ClaimsReporter from '../../../reports/claims/reporter';
import TransitionsReporter from '../../../reports/transitions/reporter';
import HistoryReporter from '../../../reports/history/reporter';
import QuarantineReporter from '../../../reports/quarantine/reporter';
import StrengthReporter from '../../../reports/strength/reporter';

const GATES = {
  'accessibility-reporter': AccessibilityReporter,
  'claims-reporter': ClaimsReporter,
  'history-reporter': HistoryReporter,
  'quarantine-reporter': QuarantineReporter,
  'transitions-reporter': TransitionsReporter,
  'strength-reporter': StrengthReporter,
};

export type GateName = keyof typeof GATES;

/** What a gate made of the specs in a folder. */
export interface FolderVerdict {
  readonly status: FullResult['status'];
  readonly output: string;
}

interface Options {
  readonly configDir: string;
  readonly gate: GateName;
  /** The gate's options, by folder. */
  readonly folders: Readonly<Record<string, object>>;
}

/** Has a gate judge the specs of each folder as a suite of their own, so that one run is enough for many suites. */
export default class FoldersReporter implements Reporter {
  private tests: readonly TestCase[] = [];
  private config: FullConfig | undefined;

  constructor(private readonly options: Options) {}

  onBegin(config: FullConfig, suite: Suite): void {
    this.config = config;
    this.tests = suite.allTests();
  }

  async onEnd(ended: FullResult): Promise<{ status: FullResult['status'] }> {
    for (const folder of Object.keys(this.options.folders)) await this.judge(folder, ended);
    return { status: 'passed' };
  }

  printsToStdio(): boolean {
    return true;
  }

  private async judge(folder: string, ended: FullResult): Promise<void> {
    const { configDir, gate: name, folders } = this.options;
    const directory = path.join(configDir, folder);
    const tests = this.tests.filter(({ location }) => path.dirname(location.file) === directory);
    const gate = new GATES[name]({ configDir: directory, outputDir: 'output', ...folders[folder] });
    gate.onBegin(this.config as FullConfig, { allTests: () => tests } as Suite);
    const status = tests.every((test) => test.ok()) ? 'passed' : 'failed';
    const said: unknown[] = [];
    const { log } = console;
    console.log = (text: unknown) => void said.push(text);
    const verdict = await gate.onEnd({ ...ended, status });
    console.log = log;
    const told: FolderVerdict = { status: verdict?.status ?? status, output: said.join('\n') };
    writeFileSync(path.join(directory, 'verdict.json'), JSON.stringify(told));
  }
}
