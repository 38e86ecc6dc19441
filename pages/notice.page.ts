import { type Locator, type Page, test } from '@playwright/test';
import { Buttons } from './components/buttons';
import { type Screen, type ScreenPage, screenOn } from './components/screen';

/** The notice between the form and the credentials, for some registrants (step 5 of the guide). */
export class NoticePage implements ScreenPage {
  readonly screen: Screen;
  readonly buttons: Buttons;
  /** Headings of the notices. */
  readonly notices: Locator;
  readonly content: Locator;
  readonly continue: Locator;

  constructor(private readonly page: Page) {
    this.buttons = new Buttons(page);
    this.content = page.getByRole('main');
    this.notices = this.content.getByRole('heading', { level: 2 });
    this.continue = page.getByRole('button', { name: 'Continue', exact: true });
    this.screen = screenOn(page, 'notice');
  }

  async open(): Promise<void> {
    await test.step('Go to the notice', () => this.page.goto(this.screen.path));
  }

  async chooseContinue(): Promise<void> {
    await test.step('Choose Continue', () => this.continue.click());
  }
}
