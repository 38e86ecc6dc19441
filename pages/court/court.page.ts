import { type Locator, type Page, test } from '@playwright/test';
import { CourtMenu } from '../components/court-menu';
import type { Screen, ScreenPage } from '../components/screen';

/** The court after log-in: what the account may do there. */
export class CourtPage implements ScreenPage {
  readonly screen: Screen;
  readonly menu: CourtMenu;
  readonly purpose: Locator;

  constructor(private readonly page: Page) {
    this.screen = {
      name: 'court',
      step: 9,
      path: '/court',
      heading: page.getByRole('heading', { level: 1, name: 'Test Court - CM/ECF' }),
    };
    this.menu = new CourtMenu(page);
    this.purpose = page.getByRole('region', { name: 'What you can do here' });
  }

  async open(): Promise<void> {
    await test.step('Go to the court', () => this.page.goto(this.screen.path));
  }
}
