import { test } from '@playwright/test';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

const LINK = 'Link a CM/ECF account to my PACER account';

/** Utilities of the court. */
export class UtilitiesPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'utilities');
  readonly link = this.page.getByRole('link', { name: LINK, exact: true });

  async chooseLink(): Promise<void> {
    await test.step(`Select ${LINK}`, () => this.link.click());
  }
}
