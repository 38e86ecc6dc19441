import { test } from '@playwright/test';
import { Buttons, type ButtonsNamed } from './components/buttons';
import { ErrorSummary } from './components/error-summary';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';

/** Policies and Procedures (step 8). */
export class PoliciesPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'policies');
  readonly errors = new ErrorSummary(this.page);
  readonly buttons: ButtonsNamed<'back' | 'cancel'> = new Buttons(this.page);
  readonly text = this.page.getByRole('region', { name: 'Policies and procedures' });
  readonly printableVersion = this.page.getByRole('link', {
    name: 'Click here to download a printable version of the Policies and Procedures',
    exact: true,
  });
  readonly requiredInformation = this.page.getByText('* Required Information');
  readonly acknowledge = this.page.getByRole('checkbox', {
    name: 'Check here to acknowledge you have read and understand the policies and procedures listed above. *',
    exact: true,
  });
  readonly submit = this.page.getByRole('button', { name: 'Submit', exact: true });

  async open(): Promise<void> {
    await test.step('Go to the policies screen', () => this.page.goto(this.screen.path));
  }

  async tickAcknowledgement(): Promise<void> {
    await test.step('Tick the acknowledgement of the policies and procedures', () =>
      this.acknowledge.check());
  }

  async chooseSubmit(): Promise<void> {
    await test.step('Choose Submit', () => this.submit.click());
  }
}
