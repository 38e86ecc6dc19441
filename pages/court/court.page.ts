import { test } from '@playwright/test';
import { CourtMenu } from '../components/court-menu';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** The court after log-in: what the account may do there. */
export class CourtPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'court');
  readonly menu = new CourtMenu(this.page);
  readonly purpose = this.page.getByRole('region', { name: 'What you can do here' });

  async open(): Promise<void> {
    await test.step('Go to the court', () => this.page.goto(this.screen.path));
  }
}
