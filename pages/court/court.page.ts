import { type Locator, type Page, test } from '@playwright/test';
import { CourtMenu } from '../components/court-menu';
import { type Screen, type ScreenPage, screenOn } from '../components/screen';

/** The court after log-in: what the account may do there. */
export class CourtPage implements ScreenPage {
  readonly screen: Screen;
  readonly menu: CourtMenu;
  readonly purpose: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'court');
    this.menu = new CourtMenu(page);
    this.purpose = page.getByRole('region', { name: 'What you can do here' });
  }

  async open(): Promise<void> {
    await test.step('Go to the court', () => this.page.goto(this.screen.path));
  }
}
