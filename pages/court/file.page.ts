import { type Locator, type Page, test } from '@playwright/test';
import { Details } from '../components/details';
import { ErrorSummary } from '../components/error-summary';
import { type EntryPage, type Screen, type ScreenPage, screenOn } from '../components/screen';

/** E-filing. */
export class FilePage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly caseNumber: Locator;
  readonly documentTitle: Locator;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'file');
    this.errors = new ErrorSummary(page);
    this.caseNumber = page.getByRole('textbox', { name: 'Case Number', exact: true });
    this.documentTitle = page.getByRole('textbox', { name: 'Document Title', exact: true });
    this.submit = page.getByRole('button', { name: 'Submit', exact: true });
  }

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

/** What was filed. */
export class FiledPage implements ScreenPage {
  readonly screen: Screen;
  readonly filing: Details;

  constructor(page: Page) {
    this.screen = screenOn(page, 'filed');
    this.filing = new Details(page, 'The filing');
  }
}
