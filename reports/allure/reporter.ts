import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Suite } from '@playwright/test/reporter';
import type { TestResult, TestResultContainer } from 'allure-js-commons';
import { FileSystemWriter, type ReporterRuntime } from 'allure-js-commons/sdk/reporter';
import { AllureReporter } from 'allure-playwright';

/**
 * allure-playwright with a writer that leaves it to the system when a file reaches the disk. Its own writer waits for
 * the disk after every file, and with it every worker that wants its next test.
 */
export default class UnflushedAllureReporter extends AllureReporter {
  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    const { resultsDir } = this.options;
    if (resultsDir === undefined)
      throw new Error('The Allure reporter needs the option resultsDir: a folder.');
    // It makes its writer itself and takes no other.
    const runtime = Reflect.get(this, 'allureRuntime') as ReporterRuntime;
    runtime.writer = new UnflushedWriter(resultsDir);
  }
}

class UnflushedWriter extends FileSystemWriter {
  constructor(private readonly folder: string) {
    super({ resultsDir: folder });
  }

  override writeResult(result: TestResult): void {
    this.write(`${result.uuid}-result.json`, JSON.stringify(result));
  }

  override writeGroup(result: TestResultContainer): void {
    this.write(`${result.uuid}-container.json`, JSON.stringify(result));
  }

  override writeAttachment(name: string, content: Buffer): void {
    this.write(name, content);
  }

  override writeAttachmentFromPath(name: string, from: string): void {
    copyFileSync(from, this.place(name));
  }

  private write(name: string, content: string | Buffer): void {
    writeFileSync(this.place(name), content);
  }

  private place(name: string): string {
    mkdirSync(this.folder, { recursive: true });
    return path.join(this.folder, name);
  }
}
