import { type Locator, type Page, test } from '@playwright/test';
import type { CardAnswers } from '../fixtures/data/card';
import { Buttons } from './components/buttons';
import { chooseFrom, type Enter, enterAll, typeInto } from './components/controls';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';

/** Payment Information (step 7 of the guide): the whole screen is optional. */
export class PaymentPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly buttons: Buttons;
  readonly notice: Locator;
  readonly cardHolder: Locator;
  readonly cardType: Locator;
  readonly cardNumber: Locator;
  readonly expirationMonth: Locator;
  readonly expirationYear: Locator;
  readonly securityCode: Locator;
  readonly useAccountAddress: Locator;
  readonly billingAddress: Locator;
  readonly billingCity: Locator;
  readonly billingState: Locator;
  readonly billingZip: Locator;
  readonly billingCountry: Locator;
  readonly authorization: Locator;
  readonly requiredMarks: Locator;
  /** The field of each answer. */
  readonly fields: Readonly<Record<keyof CardAnswers, Locator>>;
  /** How each answer is entered, in the order of the screen. */
  readonly controls: Readonly<Record<keyof CardAnswers, Enter>>;

  constructor(private readonly page: Page) {
    const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    const list = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
    this.screen = screenOn(page, 'payment');
    this.errors = new ErrorSummary(page);
    this.buttons = new Buttons(page);
    this.notice = page.getByRole('region', { name: 'About payment' });
    this.cardHolder = text('Card Holder Name');
    this.cardType = list('Card Type');
    this.cardNumber = text('Card Number');
    this.expirationMonth = list('Expiration Month');
    this.expirationYear = list('Expiration Year');
    this.securityCode = text('Security Code');
    this.useAccountAddress = page.getByRole('checkbox', { name: 'Use account address' });
    this.billingAddress = text('Billing Address');
    this.billingCity = text('Billing City');
    this.billingState = text('Billing State');
    this.billingZip = text('Billing Zip/Postal Code');
    this.billingCountry = list('Billing Country');
    this.authorization = page.getByRole('checkbox', { name: /^I authorize the PACER Service Center/ });
    this.requiredMarks = page.getByTitle('required', { exact: true });
    this.fields = {
      cardHolder: this.cardHolder,
      cardType: this.cardType,
      cardNumber: this.cardNumber,
      expirationMonth: this.expirationMonth,
      expirationYear: this.expirationYear,
      securityCode: this.securityCode,
      billingAddress: this.billingAddress,
      billingCity: this.billingCity,
      billingState: this.billingState,
      billingZip: this.billingZip,
      billingCountry: this.billingCountry,
    };
    this.controls = {
      cardHolder: typeInto(this.fields.cardHolder),
      cardType: chooseFrom(this.fields.cardType),
      cardNumber: typeInto(this.fields.cardNumber),
      expirationMonth: chooseFrom(this.fields.expirationMonth),
      expirationYear: chooseFrom(this.fields.expirationYear),
      securityCode: typeInto(this.fields.securityCode),
      billingAddress: typeInto(this.fields.billingAddress),
      billingCity: typeInto(this.fields.billingCity),
      billingState: typeInto(this.fields.billingState),
      billingZip: typeInto(this.fields.billingZip),
      billingCountry: chooseFrom(this.fields.billingCountry),
    };
  }

  async open(): Promise<void> {
    await test.step('Go to the payment screen', () => this.page.goto(this.screen.path));
  }

  /** Leaves every field empty and goes on: registering without a card. */
  async continueWithoutCard(): Promise<void> {
    await test.step('Choose Next without entering a card', () => this.buttons.next.click());
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<CardAnswers>): Promise<void> {
    await test.step('Enter the payment information', () => enterAll(this.controls, answers));
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
