import { type Locator, type Page, test } from '@playwright/test';
import { Details } from '../components/details';
import { type Screen, type ScreenPage, screenOn } from '../components/screen';

/** What a search found, with its receipt. */
export class ResultsPage implements ScreenPage {
  readonly screen: Screen;
  readonly cases: Locator;
  /** Number and title of each case. */
  readonly titles: Locator;
  /** Number, title and pages of each document of these cases. */
  readonly documents: Locator;
  readonly receipt: Details;

  constructor(page: Page) {
    this.screen = screenOn(page, 'results');
    this.cases = page.getByRole('region', { name: 'Cases' });
    this.titles = this.cases.getByRole('heading', { level: 2 });
    this.documents = this.cases.getByRole('listitem');
    this.receipt = new Details(page, 'Transaction receipt');
  }

  async chooseDocument(name: string): Promise<void> {
    await test.step(`Select the document ${name}`, () =>
      this.cases.getByRole('link', { name, exact: true }).click());
  }
}
