import path from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { quarantineOf } from '../../fixtures/quarantine/quarantine';
import { endingOf } from '../ending';
import { describeFailure, type Failure } from '../summary/failure';
import { failureText, quarantineText } from '../wording';
import { testsOf } from '../tests-of';

interface Options {
  readonly configDir: string;
}

/**
 * Annotates a change on GitHub: one annotation a failed test, at the line of its spec. Playwright's own reporter makes
 * one of every error, at the line of the page object or without a line. A failure in quarantine is a notice.
 */
export default class GitHubReporter implements Reporter {
  private suite: Suite | undefined;

  constructor(private readonly options: Options) {}

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const root = this.options.configDir;
    for (const test of testsOf(this.suite)) {
      const ending = endingOf(test);
      if (ending === 'failed' || ending === 'flaky') console.log(errorAnnotation(test, root));
      if (ending === 'quarantined') console.log(noticeAnnotation(test, root));
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}

function errorAnnotation(test: TestCase, root: string): string {
  const failure = describeFailure(test, root);
  return annotation('error', failure, { root, text: failureText(failure, root) });
}

function noticeAnnotation(test: TestCase, root: string): string {
  const failure = describeFailure(test, root);
  const text = `Failed in quarantine (${quarantineText(quarantineOf(test))})\n${failureText(failure, root)}`;
  return annotation('notice', failure, { root, text });
}

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(
  command: 'error' | 'notice',
  failure: Failure,
  { root, text }: { readonly root: string; readonly text: string },
): string {
  const { location, titles } = failure;
  const properties = {
    file: path.relative(root, location.file),
    line: String(location.line),
    title: titles.join(' > '),
  };
  const named = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::${command} ${named.join(',')}::${escapedText(text)}`;
}

function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
