import { test } from '@playwright/test';
import { Details } from '../components/details';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** A document before it is paid for, with its price. */
export class DocumentPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'document');
  readonly document = new Details(this.page, 'The document');
  readonly view = this.page.getByRole('button', { name: 'View Document', exact: true });

  async open(caseNumber: string, document: number): Promise<void> {
    await test.step(`Go to document ${document} of case ${caseNumber}`, () =>
      this.page.goto(`/court/documents/${caseNumber}/${document}`));
  }

  async chooseView(): Promise<void> {
    await test.step('Choose View Document', () => this.view.click());
  }
}
