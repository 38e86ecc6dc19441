import type { Locator } from '@playwright/test';
import { PageObject } from './page-object';

/** The left panel of the registration options. */
export class LeftPanel extends PageObject {
  readonly panel = this.page.getByRole('navigation', { name: 'Registration options' });
  readonly links = this.panel.getByRole('link');
  readonly caseSearchOnly = this.link('PACER - Case Search Only');

  /** The link with that text. */
  link(name: string): Locator {
    return this.panel.getByRole('link', { name, exact: true });
  }
}
