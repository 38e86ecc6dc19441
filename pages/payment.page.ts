import { test } from '@playwright/test';
import { Buttons, type ButtonsNamed } from './components/buttons';
import { ErrorSummary } from './components/error-summary';
import { type AnswersTo, enterAnswers, fieldsOn, listField, optional, textField } from './components/fields';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';

const FIELDS = {
  cardHolder: textField('Card Holder Name'),
  cardType: listField('Card Type'),
  cardNumber: textField('Card Number'),
  // 01 to 12
  expirationMonth: listField('Expiration Month'),
  expirationYear: listField('Expiration Year'),
  securityCode: textField('Security Code'),
  // A card has a billing address, or uses the account's.
  billingAddress: optional(textField('Billing Address')),
  billingCity: optional(textField('Billing City')),
  billingState: optional(textField('Billing State')),
  billingZip: optional(textField('Billing Zip/Postal Code')),
  billingCountry: optional(listField('Billing Country')),
};

/** Answers to the payment screen, except its check boxes. */
export type CardAnswers = AnswersTo<typeof FIELDS>;

/** Payment Information (step 7): the whole screen is optional. */
export class PaymentPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'payment');
  readonly errors = new ErrorSummary(this.page);
  readonly buttons: ButtonsNamed<'next' | 'back' | 'cancel'> = new Buttons(this.page);
  readonly notice = this.page.getByRole('region', { name: 'About payment' });
  readonly fields = fieldsOn(this.page, FIELDS);
  readonly useAccountAddress = this.page.getByRole('checkbox', { name: 'Use account address' });
  readonly authorization = this.page.getByRole('checkbox', { name: /^I authorize the PACER Service Center/ });
  readonly requiredMarks = this.page.getByTitle('required', { exact: true });

  async open(): Promise<void> {
    await test.step('Go to the payment screen', () => this.page.goto(this.screen.path));
  }

  /** Leaves every field empty and goes on: registers without a card. */
  async continueWithoutCard(): Promise<void> {
    await test.step('Choose Next without entering a card', () => this.buttons.next.click());
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<CardAnswers>): Promise<void> {
    await test.step('Enter the payment information', () => enterAnswers(this.page, FIELDS, answers));
  }

  async tickUseAccountAddress(): Promise<void> {
    await test.step('Tick Use account address', () => this.useAccountAddress.check());
  }

  async untickUseAccountAddress(): Promise<void> {
    await test.step('Untick Use account address', () => this.useAccountAddress.uncheck());
  }

  async authorizeCharge(): Promise<void> {
    await test.step('Authorize the quarterly charge', () => this.authorization.check());
  }
}
