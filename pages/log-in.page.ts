import { test } from '@playwright/test';
import { ErrorSummary } from './components/error-summary';
import {
  type AnswersTo,
  enterAnswers,
  fieldsOn,
  optional,
  passwordField,
  textField,
} from './components/fields';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';

const FIELDS = {
  username: textField('Username'),
  password: passwordField('Password'),
  // Printed on receipts: 32 characters at most.
  clientCode: optional(textField('Client Code')),
};

/** Answers to the central sign-on. */
export type LogInAnswers = AnswersTo<typeof FIELDS>;

/** PACER Login: the central sign-on, for Manage My Account and the court. */
export class LogInPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'log-in');
  readonly errors = new ErrorSummary(this.page);
  readonly fields = fieldsOn(this.page, FIELDS);
  readonly logIn = this.page.getByRole('button', { name: 'Login', exact: true });

  async open(): Promise<void> {
    await test.step('Go to the log-in', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers and chooses Login. */
  async logInAs(answers: Partial<LogInAnswers>): Promise<void> {
    await test.step('Log in', async () => {
      await enterAnswers(this.page, FIELDS, answers);
      await this.logIn.click();
    });
  }
}
