import { type Locator, type Page, test } from '@playwright/test';
import { LeftPanel } from './components/left-panel';
import { type Screen, type ScreenPage, screenOn } from './components/screen';

/** PACER - Case Search Only (step 4 of the guide): what the account is, and the link to the form. */
export class CaseSearchPage implements ScreenPage {
  readonly screen: Screen;
  readonly leftPanel: LeftPanel;
  readonly facts: Locator;
  readonly registerNow: Locator;

  constructor(private readonly page: Page) {
    this.leftPanel = new LeftPanel(page);
    this.facts = page.getByRole('main').getByRole('listitem');
    this.registerNow = page.getByRole('link', { name: 'Register for a PACER Account Now', exact: true });
    this.screen = screenOn(page, 'case-search');
  }

  async open(): Promise<void> {
    await test.step('Go to PACER - Case Search Only', () => this.page.goto(this.screen.path));
  }

  async chooseRegisterNow(): Promise<void> {
    await test.step('Select the link Register for a PACER Account Now', () => this.registerNow.click());
  }
}
