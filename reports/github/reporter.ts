import path from 'node:path';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { describeFailure, type Failure } from '../summary/failure';
import { failureText } from '../wording';

interface Options {
  readonly configDir: string;
}

/**
 * Annotates a change on GitHub: one annotation a failed test, at the line of its spec. Playwright's own reporter makes
 * one of every error, at the line of the page object or without a line.
 */
export default class GitHubReporter implements Reporter {
  private suite: Suite | undefined;

  constructor(private readonly options: Options) {}

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const failed = (this.suite?.allTests() ?? []).filter((test) =>
      ['unexpected', 'flaky'].includes(test.outcome()),
    );
    const root = this.options.configDir;
    for (const test of failed) console.log(annotation(describeFailure(test, root), root));
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(failure: Failure, root: string): string {
  const { location, titles } = failure;
  const properties = {
    file: path.relative(root, location.file),
    line: String(location.line),
    title: titles.join(' > '),
  };
  const named = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::error ${named.join(',')}::${escapedText(failureText(failure, root))}`;
}

function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
