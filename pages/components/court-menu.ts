import { type Locator, test } from '@playwright/test';
import { PageObject } from './page-object';

/** The menu of the court, with Log Out. */
export class CourtMenu extends PageObject {
  readonly menu = this.page.getByRole('navigation', { name: 'Court menu' });
  readonly items = this.menu.getByRole('link');
  readonly logOut = this.page.getByRole('button', { name: 'Log Out', exact: true });

  /** The entry with that text. */
  item(name: string): Locator {
    return this.menu.getByRole('link', { name, exact: true });
  }

  async choose(name: string): Promise<void> {
    await test.step(`Select ${name} from the menu of the court`, () => this.item(name).click());
  }

  async chooseLogOut(): Promise<void> {
    await test.step('Choose Log Out', () => this.logOut.click());
  }
}
