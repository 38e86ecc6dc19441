import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "This account cannot e-file": it is not linked to a CM/ECF account. */
export class NoEFilingPage extends MessagePage {
  readonly utilities = this.text.getByRole('link', { name: 'Utilities', exact: true });

  async chooseUtilities(): Promise<void> {
    await test.step('Select Utilities', () => this.utilities.click());
  }
}
