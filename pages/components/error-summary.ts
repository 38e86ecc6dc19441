import type { Locator } from '@playwright/test';
import { PageObject } from './page-object';

/** The error summary at the top of a screen: one link for each validation error. */
export class ErrorSummary extends PageObject {
  readonly heading = this.page.getByRole('heading', { name: 'Correct the following before you go on' });
  readonly summary = this.page.getByRole('alert').filter({ has: this.heading });
  readonly links = this.summary.getByRole('link');

  /** The link of the error with that message. */
  link(message: string): Locator {
    return this.summary.getByRole('link', { name: message, exact: true });
  }
}
