import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "Your account is inactive": the court is closed to it. */
export class InactiveAccountPage extends MessagePage {
  readonly manageMyAccount = this.text.getByRole('link', { name: 'Manage My Account', exact: true });
  readonly logOut = this.page.getByRole('button', { name: 'Log Out', exact: true });

  async chooseManageMyAccount(): Promise<void> {
    await test.step('Select Manage My Account', () => this.manageMyAccount.click());
  }

  async chooseLogOut(): Promise<void> {
    await test.step('Choose Log Out', () => this.logOut.click());
  }
}
