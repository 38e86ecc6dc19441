import { type Locator, type Page, test } from '@playwright/test';
import { Details } from './components/details';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';

/** Manage My Account: what the account is and owes, and where the mailed code is entered. */
export class MyAccountPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly status: Locator;
  readonly accountNumber: Locator;
  readonly username: Locator;
  readonly accountBalance: Locator;
  readonly caseSearchStatus: Locator;
  readonly accountType: Locator;
  readonly activationCode: Locator;
  readonly activate: Locator;
  /** Fees, and how those of ended quarters were settled: one row each. */
  readonly charges: Locator;
  readonly noCharges: Locator;
  readonly logOut: Locator;

  constructor(private readonly page: Page) {
    const account = new Details(page, 'Your account');
    this.screen = screenOn(page, 'my-account');
    this.errors = new ErrorSummary(page);
    this.status = page.getByRole('region', { name: 'Account status' });
    this.accountNumber = account.value('Account Number');
    this.username = account.value('Username');
    this.accountBalance = account.value('Account Balance');
    this.caseSearchStatus = account.value('Case Search Status');
    this.accountType = account.value('Account Type');
    this.activationCode = page.getByRole('textbox', { name: 'Activation Code', exact: true });
    this.activate = page.getByRole('button', { name: 'Activate', exact: true });
    this.charges = page
      .getByRole('table', { name: 'Fees and charges' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    this.noCharges = page.getByText('This account has incurred no fees.');
    this.logOut = page.getByRole('button', { name: 'Log Out', exact: true });
  }

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
