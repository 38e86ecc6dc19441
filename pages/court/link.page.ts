import { test } from '@playwright/test';
import { ErrorSummary } from '../components/error-summary';
import { PageObject } from '../components/page-object';
import { type EntryPage, screenOn } from '../components/screen';

/** Link a CM/ECF account to my PACER account. */
export class LinkPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'link');
  readonly errors = new ErrorSummary(this.page);
  readonly login = this.page.getByRole('textbox', { name: 'CM/ECF Login', exact: true });
  readonly password = this.page.getByLabel('CM/ECF Password', { exact: true });
  readonly submit = this.page.getByRole('button', { name: 'Submit', exact: true });

  async open(): Promise<void> {
    await test.step('Go to the link of a CM/ECF account', () => this.page.goto(this.screen.path));
  }

  async enter(account: { readonly login: string; readonly password: string }): Promise<void> {
    await test.step('Enter the CM/ECF account and choose Submit', async () => {
      await this.login.fill(account.login);
      await this.password.fill(account.password);
      await this.submit.click();
    });
  }
}
