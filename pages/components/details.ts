import type { Locator, Page } from '@playwright/test';

/** A table of labels and values, found by its caption. */
export class Details {
  readonly table: Locator;

  constructor(page: Page, caption: string) {
    this.table = page.getByRole('table', { name: caption, exact: true });
  }

  /** The value beside a label. */
  value(label: string): Locator {
    return this.table.getByRole('row', { name: label }).getByRole('cell');
  }
}
