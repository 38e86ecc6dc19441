import { test } from '@playwright/test';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** The confirmation of the link. */
export class LinkedPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'linked');
  readonly text = this.page.getByRole('main');

  async open(): Promise<void> {
    await test.step('Go to the confirmation of the link', () => this.page.goto(this.screen.path));
  }
}
