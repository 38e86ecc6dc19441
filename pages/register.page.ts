import { test } from '@playwright/test';
import { LeftPanel } from './components/left-panel';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';

/** Register for an Account (step 3): the kinds of accounts. */
export class RegisterPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'register');
  readonly leftPanel = new LeftPanel(this.page);
  readonly options = this.page.getByRole('main').getByRole('list').getByRole('heading');
  readonly registrationWizard = this.page.getByRole('link', { name: 'Registration Wizard' });

  async open(): Promise<void> {
    await test.step('Go to Register for an Account', () => this.page.goto(this.screen.path));
  }

  async chooseCaseSearchOnly(): Promise<void> {
    await test.step('Select PACER - Case Search Only from the left panel', () =>
      this.leftPanel.caseSearchOnly.click());
  }
}
