import { type Locator, type Page, test } from '@playwright/test';
import { Details } from '../components/details';
import { ErrorSummary } from '../components/error-summary';
import { type EntryPage, type Screen, type ScreenPage, screenOn } from '../components/screen';

const LINK = 'Link a CM/ECF account to my PACER account';

/** Utilities of the court. */
export class UtilitiesPage implements ScreenPage {
  readonly screen: Screen;
  readonly link: Locator;

  constructor(page: Page) {
    this.screen = screenOn(page, 'utilities');
    this.link = page.getByRole('link', { name: LINK, exact: true });
  }

  async chooseLink(): Promise<void> {
    await test.step(`Select ${LINK}`, () => this.link.click());
  }
}

/** Where the CM/ECF account is named. */
export class LinkPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly login: Locator;
  readonly password: Locator;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'link');
    this.errors = new ErrorSummary(page);
    this.login = page.getByRole('textbox', { name: 'CM/ECF Login', exact: true });
    this.password = page.getByLabel('CM/ECF Password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Submit', exact: true });
  }

  async open(): Promise<void> {
    await test.step('Go to the link of a CM/ECF account', () => this.page.goto(this.screen.path));
  }

  async enter(account: { readonly login: string; readonly password: string }): Promise<void> {
    await test.step('Enter the CM/ECF account and choose Submit', async () => {
      await this.login.fill(account.login);
      await this.password.fill(account.password);
      await this.submit.click();
    });
  }
}

/** Both accounts, before they are linked. */
export class VerifyLinkPage implements ScreenPage {
  readonly screen: Screen;
  readonly accounts: Details;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'verify-link');
    this.accounts = new Details(page, 'Accounts');
    // The screen before has a Submit as well.
    this.submit = page
      .getByRole('main')
      .filter({ has: this.screen.heading })
      .getByRole('button', { name: 'Submit', exact: true });
  }

  async open(): Promise<void> {
    await test.step('Go to the accounts to verify', () => this.page.goto(this.screen.path));
  }

  async chooseSubmit(): Promise<void> {
    await test.step('Choose Submit', () => this.submit.click());
  }
}

/** The confirmation of the link. */
export class LinkedPage implements ScreenPage {
  readonly screen: Screen;
  readonly text: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'linked');
    this.text = page.getByRole('main');
  }

  async open(): Promise<void> {
    await test.step('Go to the confirmation of the link', () => this.page.goto(this.screen.path));
  }
}
