import { test } from '@playwright/test';
import { ErrorSummary } from '../components/error-summary';
import { PageObject } from '../components/page-object';
import { type EntryPage, screenOn } from '../components/screen';

/** File a Document: e-filing. */
export class FilePage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'file');
  readonly errors = new ErrorSummary(this.page);
  readonly caseNumber = this.page.getByRole('textbox', { name: 'Case Number', exact: true });
  readonly documentTitle = this.page.getByRole('textbox', { name: 'Document Title', exact: true });
  readonly submit = this.page.getByRole('button', { name: 'Submit', exact: true });

  async open(): Promise<void> {
    await test.step('Go to File a Document', () => this.page.goto(this.screen.path));
  }

  async file(caseNumber: string, title: string): Promise<void> {
    await test.step(`File "${title}" in case ${caseNumber}`, async () => {
      await this.caseNumber.fill(caseNumber);
      await this.documentTitle.fill(title);
      await this.submit.click();
    });
  }
}
