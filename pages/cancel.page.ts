import { test } from '@playwright/test';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';

/** The question before a registration is discarded (D-06). */
export class CancelPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'cancel');
  readonly text = this.page.getByRole('main');
  readonly confirm = this.page.getByRole('button', { name: 'Yes, cancel my registration', exact: true });
  readonly goBack = this.page.getByRole('button', { name: 'No, go back', exact: true });

  async chooseConfirm(): Promise<void> {
    await test.step('Choose Yes, cancel my registration', () => this.confirm.click());
  }

  async chooseGoBack(): Promise<void> {
    await test.step('Choose No, go back', () => this.goBack.click());
  }
}
