import { type Locator, type Page, test } from '@playwright/test';

/** The menu of the court, with Log Out. */
export class CourtMenu {
  readonly menu: Locator;
  readonly items: Locator;
  readonly logOut: Locator;

  constructor(page: Page) {
    this.menu = page.getByRole('navigation', { name: 'Court menu' });
    this.items = this.menu.getByRole('link');
    this.logOut = page.getByRole('button', { name: 'Log Out', exact: true });
  }

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
