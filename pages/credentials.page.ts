import { type Locator, type Page, test } from '@playwright/test';
import type { CredentialAnswers } from '../fixtures/data/registrant';
import { Buttons } from './components/buttons';
import { chooseFrom, type Enter, enterAll, typeInto } from './components/controls';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';

/** Username, password and security questions (step 6 of the guide). */
export class CredentialsPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly buttons: Buttons;
  readonly requiredMarks: Locator;
  readonly username: Locator;
  readonly generateUsername: Locator;
  readonly password: Locator;
  readonly passwordGuidance: Locator;
  readonly confirmPassword: Locator;
  readonly securityQuestion1: Locator;
  readonly securityAnswer1: Locator;
  readonly securityQuestion2: Locator;
  readonly securityAnswer2: Locator;
  /** The field of each answer. */
  readonly fields: Readonly<Record<keyof CredentialAnswers, Locator>>;
  /** How each answer is entered, in the order of the screen. */
  readonly controls: Readonly<Record<keyof CredentialAnswers, Enter>>;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'credentials');
    this.errors = new ErrorSummary(page);
    this.buttons = new Buttons(page);
    this.requiredMarks = page.getByTitle('required', { exact: true });
    this.username = page.getByRole('textbox', { name: 'Username', exact: true });
    this.generateUsername = page.getByRole('button', { name: 'Generate username' });
    this.password = page.getByLabel('Password', { exact: true });
    this.passwordGuidance = page.getByRole('group', { name: 'Username and Password' }).getByRole('listitem');
    this.confirmPassword = page.getByLabel('Confirm Password', { exact: true });
    this.securityQuestion1 = page.getByRole('combobox', { name: 'Security Question 1' });
    this.securityAnswer1 = page.getByRole('textbox', { name: 'Security Answer 1' });
    this.securityQuestion2 = page.getByRole('combobox', { name: 'Security Question 2' });
    this.securityAnswer2 = page.getByRole('textbox', { name: 'Security Answer 2' });
    this.fields = {
      username: this.username,
      password: this.password,
      confirmPassword: this.confirmPassword,
      securityQuestion1: this.securityQuestion1,
      securityAnswer1: this.securityAnswer1,
      securityQuestion2: this.securityQuestion2,
      securityAnswer2: this.securityAnswer2,
    };
    this.controls = {
      username: typeInto(this.fields.username),
      password: typeInto(this.fields.password),
      confirmPassword: typeInto(this.fields.confirmPassword),
      securityQuestion1: chooseFrom(this.fields.securityQuestion1),
      securityAnswer1: typeInto(this.fields.securityAnswer1),
      securityQuestion2: chooseFrom(this.fields.securityQuestion2),
      securityAnswer2: typeInto(this.fields.securityAnswer2),
    };
  }

  async open(): Promise<void> {
    await test.step('Go to the credentials screen', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<CredentialAnswers>): Promise<void> {
    await test.step('Create a username and password and select the security questions', () =>
      enterAll(this.controls, answers));
  }

  async generate(): Promise<void> {
    await test.step('Choose Generate username', () => this.generateUsername.click());
  }
}
