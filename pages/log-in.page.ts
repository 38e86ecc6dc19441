import { type Locator, type Page, test } from '@playwright/test';
import type { LogInAnswers } from '../fixtures/data/log-in';
import { type Enter, enterAll, typeInto } from './components/controls';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';

/** Central sign-on, for Manage My Account and the court. */
export class LogInPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly username: Locator;
  readonly password: Locator;
  readonly clientCode: Locator;
  readonly logIn: Locator;
  readonly controls: Readonly<Record<keyof LogInAnswers, Enter>>;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'log-in');
    this.errors = new ErrorSummary(page);
    this.username = page.getByRole('textbox', { name: 'Username', exact: true });
    this.password = page.getByLabel('Password', { exact: true });
    this.clientCode = page.getByRole('textbox', { name: 'Client Code', exact: true });
    this.logIn = page.getByRole('button', { name: 'Login', exact: true });
    this.controls = {
      username: typeInto(this.username),
      password: typeInto(this.password),
      clientCode: typeInto(this.clientCode),
    };
  }

  async open(): Promise<void> {
    await test.step('Go to the log-in', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers and chooses Login. */
  async logInAs(answers: Partial<LogInAnswers>): Promise<void> {
    await test.step('Log in', async () => {
      await enterAll(this.controls, answers);
      await this.logIn.click();
    });
  }
}
