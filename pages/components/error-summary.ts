import type { Locator, Page } from '@playwright/test';

/** What is wrong with a screen: the summary on top, with one link a fault. */
export class ErrorSummary {
  readonly summary: Locator;
  readonly heading: Locator;
  readonly links: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Correct the following before you go on' });
    this.summary = page.getByRole('alert').filter({ has: this.heading });
    this.links = this.summary.getByRole('link');
  }

  /** The link of the fault with that message. */
  link(message: string): Locator {
    return this.summary.getByRole('link', { name: message, exact: true });
  }
}
