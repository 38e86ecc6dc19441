import { type Locator, test } from '@playwright/test';
import { PageObject } from './page-object';

/** The buttons under the registration's screens. */
export class Buttons extends PageObject {
  readonly next = this.button('Next');
  readonly back = this.button('Back');
  readonly reset = this.button('Reset');
  readonly cancel = this.button('Cancel');

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

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

/** Those of the buttons that a screen has. */
export type ButtonsNamed<Name extends 'next' | 'back' | 'reset' | 'cancel'> = Pick<
  Buttons,
  Name | `choose${Capitalize<Name>}`
>;
