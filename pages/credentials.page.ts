import { test } from '@playwright/test';
import { Buttons, type ButtonsNamed } from './components/buttons';
import { ErrorSummary } from './components/error-summary';
import {
  type AnswersTo,
  enterAnswers,
  fieldsOn,
  listField,
  passwordField,
  textField,
} from './components/fields';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';

const FIELDS = {
  username: textField('Username'),
  password: passwordField('Password'),
  confirmPassword: passwordField('Confirm Password'),
  securityQuestion1: listField('Security Question 1'),
  securityAnswer1: textField('Security Answer 1'),
  securityQuestion2: listField('Security Question 2'),
  securityAnswer2: textField('Security Answer 2'),
};

/** Answers to the credentials screen. */
export type CredentialAnswers = AnswersTo<typeof FIELDS>;

/** Create Username and Password (step 6), with the security questions. */
export class CredentialsPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'credentials');
  readonly errors = new ErrorSummary(this.page);
  readonly buttons: ButtonsNamed<'next' | 'back' | 'reset' | 'cancel'> = new Buttons(this.page);
  readonly fields = fieldsOn(this.page, FIELDS);
  readonly generateUsername = this.page.getByRole('button', { name: 'Generate username' });
  readonly passwordGuidance = this.page
    .getByRole('group', { name: 'Username and Password' })
    .getByRole('listitem');
  readonly requiredMarks = this.page.getByTitle('required', { exact: true });

  async open(): Promise<void> {
    await test.step('Go to the credentials screen', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<CredentialAnswers>): Promise<void> {
    await test.step('Create a username and password and select the security questions', () =>
      enterAnswers(this.page, FIELDS, answers));
  }

  async generate(): Promise<void> {
    await test.step('Choose Generate username', () => this.generateUsername.click());
  }
}
