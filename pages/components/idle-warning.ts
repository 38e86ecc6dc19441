import { test } from '@playwright/test';
import { PageObject } from './page-object';

/** The warning that an idle session is about to end (D-14). */
export class IdleWarning extends PageObject {
  readonly dialog = this.page.getByRole('dialog', { name: 'Your session is about to expire' });
  readonly continue = this.dialog.getByRole('button', { name: 'Continue registration', exact: true });

  async chooseContinue(): Promise<void> {
    await test.step('Choose Continue registration', () => this.continue.click());
  }
}
