import { test } from '@playwright/test';
import { Details } from '../components/details';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** The cases that a search found, with its receipt. */
export class ResultsPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'results');
  readonly cases = this.page.getByRole('region', { name: 'Cases' });
  /** Number and title of each case. */
  readonly titles = this.cases.getByRole('heading', { level: 2 });
  /** Number, title and pages of each document of these cases. */
  readonly documents = this.cases.getByRole('listitem');
  readonly receipt = new Details(this.page, 'Transaction receipt');

  async chooseDocument(name: string): Promise<void> {
    await test.step(`Select the document ${name}`, () =>
      this.cases.getByRole('link', { name, exact: true }).click());
  }
}
