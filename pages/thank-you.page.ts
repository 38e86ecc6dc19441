import { type Locator, type Page, test } from '@playwright/test';
import { Details } from './components/details';
import { type Screen, type ScreenPage, screenOn } from './components/screen';

/** Thank you (step 9 of the guide): the account and what it may do. */
export class ThankYouPage implements ScreenPage {
  readonly screen: Screen;
  readonly status: Locator;
  /** What a government employee whose e-mail proves nothing is told. */
  readonly governmentNotice: Locator;
  readonly purpose: Locator;
  readonly accountNumber: Locator;
  readonly username: Locator;
  readonly accountType: Locator;
  readonly caseSearchStatus: Locator;

  constructor(private readonly page: Page) {
    const account = new Details(page, 'Your account');
    this.screen = screenOn(page, 'thank-you');
    this.status = page.getByRole('region', { name: 'Account status' });
    this.governmentNotice = this.status.getByText(/pending verification/);
    this.purpose = page.getByRole('region', { name: 'What this account is for' });
    this.accountNumber = account.value('Account Number');
    this.username = account.value('Username');
    this.accountType = account.value('Account Type');
    this.caseSearchStatus = account.value('Case Search Status');
  }

  async open(): Promise<void> {
    await test.step('Go to the thank-you screen', () => this.page.goto(this.screen.path));
  }
}
