import { type Locator, type Page, test } from '@playwright/test';

/** The buttons under a registration screen. */
export class Buttons {
  readonly next: Locator;
  readonly back: Locator;
  readonly reset: Locator;
  readonly cancel: Locator;

  constructor(page: Page) {
    this.next = page.getByRole('button', { name: 'Next', exact: true });
    this.back = page.getByRole('button', { name: 'Back', exact: true });
    this.reset = page.getByRole('button', { name: 'Reset', exact: true });
    this.cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  }

  async chooseNext(): Promise<void> {
    await test.step('Choose Next', () => this.next.click());
  }

  async chooseBack(): Promise<void> {
    await test.step('Choose Back', () => this.back.click());
  }

  async chooseReset(): Promise<void> {
    await test.step('Choose Reset', () => this.reset.click());
  }

  async chooseCancel(): Promise<void> {
    await test.step('Choose Cancel', () => this.cancel.click());
  }
}
