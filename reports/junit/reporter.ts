import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { quarantineOf } from '../../fixtures/quarantine/quarantine';
import { endingOf } from '../ending';
import { describeFailure, lastFailedAttempt } from '../summary/failure';
import { failureText, quarantineText } from '../wording';
import { type Element, xmlOf } from './xml';

interface Options {
  /** Folder of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
}

/**
 * Writes `junit.xml` for the CI server. Playwright's own reporter calls a flaky test passed, and tells a failure from an
 * error by the words of its message. Here a test that fails in an assertion or action, or passes only on a retry, is a
 * failure; one that the harness broke is an error; one that failed in quarantine is skipped, with its failure as the text.
 */
export default class JUnitReporter implements Reporter {
  private readonly file: string;
  private readonly configDir: string;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir }: Options) {
    this.file = path.resolve(configDir, outputDir, 'junit.xml');
    this.configDir = configDir;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd({ duration }: FullResult): void {
    const { suite } = this;
    if (!suite || suite.allTests().every((test) => test.outcome() === 'skipped')) return;
    const files = suite.suites.flatMap((project) =>
      project.suites.map((file) => this.suiteElement(project.title, file)),
    );
    const root: Element = {
      name: 'testsuites',
      attributes: { ...countsOf(suite.allTests(), this.configDir), time: duration / 1000 },
      children: files,
    };
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }

  private suiteElement(project: string, file: Suite): Element {
    const tests = file.allTests();
    return {
      name: 'testsuite',
      attributes: {
        name: file.title,
        hostname: project,
        ...countsOf(tests, this.configDir),
        time: tests.reduce((total, test) => total + secondsOf(test), 0),
      },
      children: tests.map((test) => this.testElement(file.title, test)),
    };
  }

  private testElement(file: string, test: TestCase): Element {
    const name = test.titlePath().slice(3).join(' › ');
    const outcome = outcomeElement(test, this.configDir);
    const attachments = test.results
      .flatMap((result) => result.attachments)
      .flatMap((attachment) => attachment.path ?? [])
      .map((place) => `[[ATTACHMENT|${path.relative(path.dirname(this.file), place)}]]`);
    return {
      name: 'testcase',
      attributes: { name, classname: file, time: secondsOf(test) },
      children: [
        ...propertiesOf(test),
        ...(outcome ? [outcome] : []),
        ...(attachments.length > 0 ? [{ name: 'system-out', text: attachments.join('\n') }] : []),
      ],
    };
  }
}

function countsOf(tests: readonly TestCase[], root: string): Record<string, number> {
  const elements = tests.flatMap((test) => outcomeElement(test, root)?.name ?? []);
  const count = (name: string): number => elements.filter((one) => one === name).length;
  return {
    tests: tests.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

/** What a test's element holds when it did not pass. */
function outcomeElement(test: TestCase, root: string): Element | undefined {
  const ending = endingOf(test);
  if (ending === 'passed') return undefined;
  if (ending === 'skipped') return { name: 'skipped' };
  const failure = describeFailure(test, root);
  if (ending === 'quarantined') {
    const message = `Failed in quarantine (${quarantineText(quarantineOf(test))})`;
    return { name: 'skipped', attributes: { message }, text: failureText(failure, root) };
  }
  const [headline = ''] = failure.message;
  const stack = lastFailedAttempt(test).errors.map(({ stack: lines = '' }) => lines);
  return {
    name: failure.kind === 'harness' ? 'error' : 'failure',
    attributes: { message: `${failure.flaky ? 'Flaky: ' : ''}${headline}`, type: failure.kind },
    text: [failureText(failure, root), ...stack].join('\n\n'),
  };
}

function propertiesOf({ annotations }: TestCase): Element[] {
  const properties = annotations.map(({ type, description = '' }) => ({
    name: 'property',
    attributes: { name: type, value: description },
  }));
  return properties.length === 0 ? [] : [{ name: 'properties', children: properties }];
}

function secondsOf({ results }: TestCase): number {
  return results.reduce((total, { duration }) => total + duration, 0) / 1000;
}
