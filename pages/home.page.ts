import { type Page, test } from '@playwright/test';
import { MainMenu } from './components/main-menu';
import { type Screen, type ScreenPage, screenOn } from './components/screen';
import { StubStrip } from './components/stub-strip';

/** Home (steps 1 and 2 of the guide). */
export class HomePage implements ScreenPage {
  readonly screen: Screen;
  readonly menu: MainMenu;
  readonly strip: StubStrip;

  constructor(private readonly page: Page) {
    this.menu = new MainMenu(page);
    this.strip = new StubStrip(page);
    this.screen = screenOn(page, 'home');
  }

  async open(): Promise<void> {
    await test.step('Go to the PACER home page', () => this.page.goto(this.screen.path));
  }
}
