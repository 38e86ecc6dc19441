import { Details } from '../components/details';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** A document that was paid for, with its receipt. */
export class ViewedPage extends PageObject implements ScreenPage {
  readonly text = this.page.getByRole('region', { name: 'Document' });
  readonly receipt = new Details(this.page, 'Transaction receipt');
  // Every document has another heading.
  readonly screen = { ...screenOn(this.page, 'viewed'), heading: this.text };
}
