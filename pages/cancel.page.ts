import { type Locator, type Page, test } from '@playwright/test';
import { type Screen, type ScreenPage, screenOn } from './components/screen';

/** The question before a registration is thrown away (D-06). */
export class CancelPage implements ScreenPage {
  readonly screen: Screen;
  readonly text: Locator;
  readonly confirm: Locator;
  readonly goBack: Locator;

  constructor(page: Page) {
    this.screen = screenOn(page, 'cancel');
    this.text = page.getByRole('main');
    this.confirm = page.getByRole('button', { name: 'Yes, cancel my registration', exact: true });
    this.goBack = page.getByRole('button', { name: 'No, go back', exact: true });
  }

  async chooseConfirm(): Promise<void> {
    await test.step('Choose Yes, cancel my registration', () => this.confirm.click());
  }

  async chooseGoBack(): Promise<void> {
    await test.step('Choose No, go back', () => this.goBack.click());
  }
}
