import { type Locator, type Page, test } from '@playwright/test';
import { Buttons } from './components/buttons';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';

/** Policies and Procedures (step 8 of the guide). */
export class PoliciesPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly buttons: Buttons;
  readonly text: Locator;
  readonly printableVersion: Locator;
  readonly requiredInformation: Locator;
  readonly acknowledge: Locator;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    this.screen = screenOn(page, 'policies');
    this.errors = new ErrorSummary(page);
    this.buttons = new Buttons(page);
    this.text = page.getByRole('region', { name: 'Policies and procedures' });
    this.printableVersion = page.getByRole('link', {
      name: 'Click here to download a printable version of the Policies and Procedures',
      exact: true,
    });
    this.requiredInformation = page.getByText('* Required Information');
    this.acknowledge = page.getByRole('checkbox', {
      name: 'Check here to acknowledge you have read and understand the policies and procedures listed above. *',
      exact: true,
    });
    this.submit = page.getByRole('button', { name: 'Submit', exact: true });
  }

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
