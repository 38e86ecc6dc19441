import { test } from '@playwright/test';
import { PageObject } from './page-object';

/** The main menu and the log-in menu at the top of every page. */
export class MainMenu extends PageObject {
  readonly menu = this.page.getByRole('navigation', { name: 'Main menu' });
  readonly items = this.menu.getByRole('link');
  readonly register = this.menu.getByRole('link', { name: 'Register for an Account', exact: true });
  readonly logIn = this.page.getByText('Log in to...', { exact: true });
  readonly manageAccount = this.page.getByRole('link', { name: 'Manage PACER Account', exact: true });
  readonly court = this.page.getByRole('link', { name: 'Test Court (CM/ECF)', exact: true });

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
