import { test } from '@playwright/test';
import { ErrorSummary } from '../components/error-summary';
import { PageObject } from '../components/page-object';
import { type EntryPage, screenOn } from '../components/screen';

/** Query: a search of the court's cases. */
export class QueryPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'query');
  readonly errors = new ErrorSummary(this.page);
  readonly query = this.page.getByRole('textbox', { name: 'Case Number or Party Name', exact: true });
  readonly cost = this.page.getByText(/^A search costs /);
  readonly run = this.page.getByRole('button', { name: 'Run Query', exact: true });

  async open(): Promise<void> {
    await test.step('Go to Query', () => this.page.goto(this.screen.path));
  }

  async search(query: string): Promise<void> {
    await test.step(`Search for ${query}`, async () => {
      await this.query.fill(query);
      await this.run.click();
    });
  }
}
