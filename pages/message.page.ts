import { type Locator, type Page, test } from '@playwright/test';

/** A page that only says something and leads back: an expired session, a refused request, a failure. */
export class MessagePage {
  readonly heading: Locator;
  readonly text: Locator;
  readonly startAgain: Locator;
  readonly goOn: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.text = page.getByRole('main');
    this.startAgain = page.getByRole('link', { name: 'Start a new registration', exact: true });
    this.goOn = page.getByRole('link', { name: 'Go on with your registration', exact: true });
  }

  async chooseStartAgain(): Promise<void> {
    await test.step('Choose Start a new registration', () => this.startAgain.click());
  }

  async chooseGoOn(): Promise<void> {
    await test.step('Choose Go on with your registration', () => this.goOn.click());
  }
}
