import type { Locator, Page } from '@playwright/test';

/** The left panel of the registration options. */
export class LeftPanel {
  readonly panel: Locator;
  readonly links: Locator;
  readonly caseSearchOnly: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('navigation', { name: 'Registration options' });
    this.links = this.panel.getByRole('link');
    this.caseSearchOnly = this.panel.getByRole('link', { name: 'PACER - Case Search Only', exact: true });
  }

  /** The link with that text. */
  link(name: string): Locator {
    return this.panel.getByRole('link', { name, exact: true });
  }
}
