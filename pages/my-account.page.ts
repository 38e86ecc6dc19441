import { test } from '@playwright/test';
import { Details } from './components/details';
import { ErrorSummary } from './components/error-summary';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';

/** Manage My Account: the account, its fees, and the field for the mailed code. */
export class MyAccountPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'my-account');
  readonly errors = new ErrorSummary(this.page);
  readonly account = new Details(this.page, 'Your account');
  readonly accountNumber = this.account.value('Account Number');
  readonly username = this.account.value('Username');
  readonly accountBalance = this.account.value('Account Balance');
  readonly caseSearchStatus = this.account.value('Case Search Status');
  readonly accountType = this.account.value('Account Type');
  readonly status = this.page.getByRole('region', { name: 'Account status' });
  readonly activationCode = this.page.getByRole('textbox', { name: 'Activation Code', exact: true });
  readonly activate = this.page.getByRole('button', { name: 'Activate', exact: true });
  /** Fees, and how those of ended quarters were settled: one row each. */
  readonly charges = this.page
    .getByRole('table', { name: 'Fees and charges' })
    .getByRole('row')
    .filter({ has: this.page.getByRole('cell') });
  readonly noCharges = this.page.getByText('This account has incurred no fees.');
  readonly logOut = this.page.getByRole('button', { name: 'Log Out', exact: true });

  async open(): Promise<void> {
    await test.step('Go to Manage My Account', () => this.page.goto(this.screen.path));
  }

  async enterActivationCode(code: string): Promise<void> {
    await test.step('Enter the activation code and choose Activate', async () => {
      await this.activationCode.fill(code);
      await this.activate.click();
    });
  }

  async chooseLogOut(): Promise<void> {
    await test.step('Choose Log Out', () => this.logOut.click());
  }
}
