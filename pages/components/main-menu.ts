import { type Locator, type Page, test } from '@playwright/test';

/** The main menu and the log-in menu at the top of every page. */
export class MainMenu {
  readonly menu: Locator;
  readonly items: Locator;
  readonly register: Locator;
  readonly logIn: Locator;
  readonly manageAccount: Locator;
  readonly court: Locator;

  constructor(page: Page) {
    this.menu = page.getByRole('navigation', { name: 'Main menu' });
    this.items = this.menu.getByRole('link');
    this.register = this.menu.getByRole('link', { name: 'Register for an Account', exact: true });
    this.logIn = page.getByText('Log in to...', { exact: true });
    this.manageAccount = page.getByRole('link', { name: 'Manage PACER Account', exact: true });
    this.court = page.getByRole('link', { name: 'Test Court (CM/ECF)', exact: true });
  }

  async chooseRegister(): Promise<void> {
    await test.step('Select Register for an Account from the main menu', () => this.register.click());
  }

  async openLogIn(): Promise<void> {
    await test.step('Open the menu "Log in to..."', () => this.logIn.click());
  }

  async chooseManageAccount(): Promise<void> {
    await test.step('Select Manage PACER Account', () => this.manageAccount.click());
  }

  async chooseCourt(): Promise<void> {
    await test.step('Select Test Court (CM/ECF)', () => this.court.click());
  }
}
