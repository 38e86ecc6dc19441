import { type Locator, type Page, test } from '@playwright/test';
import { Details } from '../components/details';
import { type Screen, type ScreenPage, screenOn } from '../components/screen';

/** A document before it is paid for: what it costs. */
export class DocumentPage implements ScreenPage {
  readonly screen: Screen;
  readonly document: Details;
  readonly view: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'document');
    this.document = new Details(page, 'The document');
    this.view = page.getByRole('button', { name: 'View Document', exact: true });
  }

  async open(caseNumber: string, document: number): Promise<void> {
    await test.step(`Go to document ${document} of case ${caseNumber}`, () =>
      this.page.goto(`/court/documents/${caseNumber}/${document}`));
  }

  async chooseView(): Promise<void> {
    await test.step('Choose View Document', () => this.view.click());
  }
}
