import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "This page is out of date": the request had no valid CSRF token. */
export class OutOfDatePage extends MessagePage {
  /** During a registration. */
  readonly goOn = this.page.getByRole('link', { name: 'Go on with your registration', exact: true });
  /** With an account. */
  readonly openAgain = this.page.getByRole('link', { name: 'Open the screen again', exact: true });

  async chooseGoOn(): Promise<void> {
    await test.step('Choose Go on with your registration', () => this.goOn.click());
  }

  async chooseOpenAgain(): Promise<void> {
    await test.step('Choose Open the screen again', () => this.openAgain.click());
  }
}
