import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "Your session has expired" or "Your browser sent no session": there is no registration to go on with. */
export class NoSessionPage extends MessagePage {
  readonly startAgain = this.page.getByRole('link', { name: 'Start a new registration', exact: true });

  async chooseStartAgain(): Promise<void> {
    await test.step('Choose Start a new registration', () => this.startAgain.click());
  }
}
