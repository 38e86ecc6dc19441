import { test } from '@playwright/test';
import { LeftPanel } from './components/left-panel';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';

/** PACER - Case Search Only (step 4): what the account is for, and the link to the form. */
export class CaseSearchPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'case-search');
  readonly leftPanel = new LeftPanel(this.page);
  readonly facts = this.page.getByRole('main').getByRole('listitem');
  readonly registerNow = this.page.getByRole('link', {
    name: 'Register for a PACER Account Now',
    exact: true,
  });

  async open(): Promise<void> {
    await test.step('Go to PACER - Case Search Only', () => this.page.goto(this.screen.path));
  }

  async chooseRegisterNow(): Promise<void> {
    await test.step('Select the link Register for a PACER Account Now', () => this.registerNow.click());
  }
}
