import type { Locator, Page } from '@playwright/test';

/** A table that says what something is: one row a fact. */
export class Details {
  readonly table: Locator;

  constructor(page: Page, caption: string) {
    this.table = page.getByRole('table', { name: caption, exact: true });
  }

  /** What stands beside a label. */
  value(label: string): Locator {
    return this.table.getByRole('row', { name: label }).getByRole('cell');
  }
}
