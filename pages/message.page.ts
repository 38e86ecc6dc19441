import { type Locator, type Page, test } from '@playwright/test';

/** A page that only says something and leads back: an expired session, a refused request, a failure, what an account may not do. */
export class MessagePage {
  readonly heading: Locator;
  readonly text: Locator;
  readonly startAgain: Locator;
  readonly goOn: Locator;
  readonly openAgain: Locator;
  readonly home: Locator;
  readonly logOut: Locator;
  readonly utilities: Locator;
  readonly manageMyAccount: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.text = page.getByRole('main');
    this.startAgain = page.getByRole('link', { name: 'Start a new registration', exact: true });
    this.goOn = page.getByRole('link', { name: 'Go on with your registration', exact: true });
    this.openAgain = page.getByRole('link', { name: 'Open the screen again', exact: true });
    this.home = page.getByRole('link', { name: 'Back to the home page', exact: true });
    this.logOut = page.getByRole('button', { name: 'Log Out', exact: true });
    this.utilities = this.text.getByRole('link', { name: 'Utilities', exact: true });
    this.manageMyAccount = this.text.getByRole('link', { name: 'Manage My Account', exact: true });
  }

  async chooseStartAgain(): Promise<void> {
    await test.step('Choose Start a new registration', () => this.startAgain.click());
  }

  async chooseGoOn(): Promise<void> {
    await test.step('Choose Go on with your registration', () => this.goOn.click());
  }

  async chooseOpenAgain(): Promise<void> {
    await test.step('Choose Open the screen again', () => this.openAgain.click());
  }

  async chooseHome(): Promise<void> {
    await test.step('Choose Back to the home page', () => this.home.click());
  }

  async chooseLogOut(): Promise<void> {
    await test.step('Choose Log Out', () => this.logOut.click());
  }

  async chooseUtilities(): Promise<void> {
    await test.step('Select Utilities', () => this.utilities.click());
  }

  async chooseManageMyAccount(): Promise<void> {
    await test.step('Select Manage My Account', () => this.manageMyAccount.click());
  }
}
