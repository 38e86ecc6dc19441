import { test } from '@playwright/test';
import { MainMenu } from './components/main-menu';
import { PageObject } from './components/page-object';
import { type ScreenPage, screenOn } from './components/screen';
import { StubStrip } from './components/stub-strip';

/** Home (steps 1 and 2). */
export class HomePage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'home');
  readonly menu = new MainMenu(this.page);
  readonly strip = new StubStrip(this.page);

  async open(): Promise<void> {
    await test.step('Go to the PACER home page', () => this.page.goto(this.screen.path));
  }
}
