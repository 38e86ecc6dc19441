import { test } from '@playwright/test';
import { Buttons, type ButtonsNamed } from './components/buttons';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';

/** The notice that some registrants get after the form (step 5). */
export class NoticePage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'notice');
  readonly buttons: ButtonsNamed<'back' | 'cancel'> = new Buttons(this.page);
  readonly content = this.page.getByRole('main');
  /** Headings of the notices. */
  readonly notices = this.content.getByRole('heading', { level: 2 });
  readonly continue = this.page.getByRole('button', { name: 'Continue', exact: true });

  async open(): Promise<void> {
    await test.step('Go to the notice', () => this.page.goto(this.screen.path));
  }

  async chooseContinue(): Promise<void> {
    await test.step('Choose Continue', () => this.continue.click());
  }
}
