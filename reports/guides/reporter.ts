import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { commitOf } from '../commit';
import type { GuideFacts } from './facts';
import { guideMarkdown } from './markdown';
import { guideListPage, guidePage } from './page';
import { writePdf } from './pdf';
import { illustrate } from './illustrated-guide';
import { annotated } from '../summary/run-summary';
import { testsOf } from '../tests-of';

interface Options {
  /** Directory of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** Number of the one step to show. Default: all. */
  readonly onlyStep?: number | undefined;
}

/** Writes the illustrated guides of the tests that followed one: `guide/`, as pages, Markdown and PDF with their pictures. */
export default class GuideReporter implements Reporter {
  private readonly directory: string;
  private readonly root: string;
  private readonly onlyStep: number | undefined;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, onlyStep }: Options) {
    this.directory = path.resolve(configDir, outputDir, 'guide');
    this.root = configDir;
    this.onlyStep = onlyStep;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  async onEnd({ startTime }: FullResult): Promise<void> {
    const tests = testsOf(this.suite);
    const { guides, files } = illustrate(tests, this.onlyStep);
    if (guides.length === 0) return;
    const facts: GuideFacts = {
      date: startTime.toISOString().slice(0, 10),
      commit: commitOf(this.root)?.slice(0, 7) ?? 'unknown',
      browser: annotated(tests, 'browser') ?? 'unknown',
      seed: annotated(tests, 'seed') ?? 'unknown',
    };
    for (const [name, picture] of files) this.write(name, picture);
    for (const illustrated of guides) {
      const { id } = illustrated.guide;
      this.write(`${id}.html`, await guidePage(illustrated, facts));
      this.write(`${id}.md`, guideMarkdown(illustrated, facts));
      this.write(`${id}.json`, `${JSON.stringify(illustrated, null, 2)}\n`);
    }
    this.write('index.html', await guideListPage(guides, facts));
    await writePdf(guides.map(({ guide }) => path.join(this.directory, `${guide.id}.html`)));
  }

  printsToStdio(): boolean {
    return false;
  }

  private write(name: string, content: string | Buffer): void {
    const file = path.join(this.directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
