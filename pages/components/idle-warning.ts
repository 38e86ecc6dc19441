import { type Locator, type Page, test } from '@playwright/test';

/** The warning that an idle session is about to end (D-14). */
export class IdleWarning {
  readonly dialog: Locator;
  readonly continue: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Your session is about to expire' });
    this.continue = this.dialog.getByRole('button', { name: 'Continue registration', exact: true });
  }

  async chooseContinue(): Promise<void> {
    await test.step('Choose Continue registration', () => this.continue.click());
  }
}
