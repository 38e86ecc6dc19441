import { test } from '@playwright/test';
import { Details } from './components/details';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';

/** Thank you (step 9): the new account and what it is for. */
export class ThankYouPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'thank-you');
  readonly account = new Details(this.page, 'Your account');
  readonly accountNumber = this.account.value('Account Number');
  readonly username = this.account.value('Username');
  readonly accountType = this.account.value('Account Type');
  readonly caseSearchStatus = this.account.value('Case Search Status');
  readonly status = this.page.getByRole('region', { name: 'Account status' });
  /** For a government employee whose e-mail proves nothing. */
  readonly governmentNotice = this.status.getByText(/pending verification/);
  readonly purpose = this.page.getByRole('region', { name: 'What this account is for' });

  async open(): Promise<void> {
    await test.step('Go to the thank-you screen', () => this.page.goto(this.screen.path));
  }
}
