import type { Locator, Page } from '@playwright/test';

/** The strip on every page that says it is a local test stub and not PACER. */
export class StubStrip {
  readonly region: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'About this site' });
  }
}
