import { type Locator, type Page, test } from '@playwright/test';
import { ErrorSummary } from '../components/error-summary';
import { type EntryPage, type Screen, screenOn } from '../components/screen';

/** Query: a search of the court's cases. */
export class QueryPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly query: Locator;
  readonly cost: Locator;
  readonly run: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'query');
    this.errors = new ErrorSummary(page);
    this.query = page.getByRole('textbox', { name: 'Case Number or Party Name', exact: true });
    this.cost = page.getByText(/^A search costs /);
    this.run = page.getByRole('button', { name: 'Run Query', exact: true });
  }

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
