import { test } from '@playwright/test';
import { Details } from '../components/details';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** Both accounts, before they are linked. */
export class VerifyLinkPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'verify-link');
  readonly accounts = new Details(this.page, 'Accounts');
  /** The screen before has a Submit as well. */
  readonly submit = this.page
    .getByRole('main')
    .filter({ has: this.screen.heading })
    .getByRole('button', { name: 'Submit', exact: true });

  async open(): Promise<void> {
    await test.step('Go to the accounts to verify', () => this.page.goto(this.screen.path));
  }

  async chooseSubmit(): Promise<void> {
    await test.step('Choose Submit', () => this.submit.click());
  }
}
