import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "Something went wrong": the server failed. */
export class ServerErrorPage extends MessagePage {
  readonly home = this.page.getByRole('link', { name: 'Back to the home page', exact: true });

  async chooseHome(): Promise<void> {
    await test.step('Choose Back to the home page', () => this.home.click());
  }
}
