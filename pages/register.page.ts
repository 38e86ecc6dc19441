import { type Locator, type Page, test } from '@playwright/test';
import { LeftPanel } from './components/left-panel';
import { type Screen, type ScreenPage, screenOn } from './components/screen';

/** Register for an Account (step 3 of the guide): the kinds of accounts. */
export class RegisterPage implements ScreenPage {
  readonly screen: Screen;
  readonly leftPanel: LeftPanel;
  readonly options: Locator;
  readonly registrationWizard: Locator;

  constructor(private readonly page: Page) {
    this.leftPanel = new LeftPanel(page);
    this.options = page.getByRole('main').getByRole('list').getByRole('heading');
    this.registrationWizard = page.getByRole('link', { name: 'Registration Wizard' });
    this.screen = screenOn(page, 'register');
  }

  async open(): Promise<void> {
    await test.step('Go to Register for an Account', () => this.page.goto(this.screen.path));
  }

  async chooseCaseSearchOnly(): Promise<void> {
    await test.step('Select PACER - Case Search Only from the left panel', () =>
      this.leftPanel.caseSearchOnly.click());
  }
}
