import type { Locator, Page } from '@playwright/test';
import { Details } from '../components/details';
import { type Screen, type ScreenPage, screenOn } from '../components/screen';

/** A document that was paid for, with its receipt. */
export class ViewedPage implements ScreenPage {
  readonly screen: Screen;
  readonly text: Locator;
  readonly receipt: Details;

  constructor(page: Page) {
    this.text = page.getByRole('region', { name: 'Document' });
    this.receipt = new Details(page, 'Transaction receipt');
    this.screen = { ...screenOn(page, 'viewed'), heading: this.text };
  }
}
