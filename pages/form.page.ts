import { type Locator, type Page, test } from '@playwright/test';
import type { FormAnswers } from '../fixtures/data/registrant';
import { Buttons } from './components/buttons';
import { chooseFrom, type Enter, enterAll, typeInto } from './components/controls';
import { ErrorSummary } from './components/error-summary';
import { type EntryPage, type Screen, screenOn } from './components/screen';
import { UserVerification } from './components/user-verification';

/** The registration form (step 5 of the guide). */
export class FormPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly buttons: Buttons;
  readonly userVerification: UserVerification;
  /** The section that holds every field. */
  readonly accountInformation: Locator;
  readonly prefix: Locator;
  readonly firstName: Locator;
  readonly middleName: Locator;
  readonly lastName: Locator;
  readonly generation: Locator;
  readonly suffix: Locator;
  readonly dateOfBirth: Locator;
  readonly firm: Locator;
  readonly unit: Locator;
  readonly address: Locator;
  readonly addressLine2: Locator;
  readonly room: Locator;
  readonly city: Locator;
  readonly stateList: Locator;
  readonly stateText: Locator;
  readonly county: Locator;
  readonly zip: Locator;
  readonly country: Locator;
  readonly primaryPhone: Locator;
  readonly alternatePhone: Locator;
  readonly textPhone: Locator;
  readonly fax: Locator;
  readonly email: Locator;
  readonly confirmEmail: Locator;
  readonly userType: Locator;
  /** The groups of User Type, in order; what a person reads above a group is its `label`. */
  readonly userTypeGroups: Locator;
  readonly taxId: Locator;
  readonly cjaPanel: Locator;
  readonly showForState: Locator;
  readonly showForCountry: Locator;
  readonly showForUserType: Locator;
  readonly requiredMarks: Locator;
  /** The field of each answer. */
  readonly fields: Readonly<Record<keyof FormAnswers, Locator>>;
  /** How each answer is entered, in the order of the screen. */
  readonly controls: Readonly<Record<keyof FormAnswers, Enter>>;

  constructor(private readonly page: Page) {
    const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    const list = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
    this.screen = screenOn(page, 'form');
    this.errors = new ErrorSummary(page);
    this.buttons = new Buttons(page);
    this.userVerification = new UserVerification(page);
    this.accountInformation = page.getByRole('group', { name: 'Account Information' });
    this.prefix = list('Prefix');
    this.firstName = text('First Name');
    this.middleName = text('Middle Name');
    this.lastName = text('Last Name');
    this.generation = list('Generation');
    this.suffix = list('Suffix');
    this.dateOfBirth = text('Date of Birth');
    this.firm = text('Firm/Office');
    this.unit = text('Unit/Department');
    this.address = text('Address');
    this.addressLine2 = text('Address Line 2');
    this.room = text('Room/Suite');
    this.city = text('City');
    this.stateList = list('State');
    this.stateText = text('State');
    this.county = list('County');
    this.zip = text('Zip/Postal Code');
    this.country = list('Country');
    this.primaryPhone = text('Primary Phone');
    this.alternatePhone = text('Alternate Phone');
    this.textPhone = text('Text Phone');
    this.fax = text('Fax Number');
    this.email = text('Email');
    this.confirmEmail = text('Confirm Email');
    this.userType = list('User Type');
    // The groups of a closed list count as hidden.
    this.userTypeGroups = this.userType.getByRole('group', { includeHidden: true });
    this.taxId = text('Federal Tax ID');
    this.cjaPanel = page.getByRole('checkbox', { name: 'CJA Attorney Panel' });
    const show = (choice: string): Locator =>
      page.getByRole('button', { name: `Show fields for this ${choice}`, exact: true });
    this.showForState = show('State');
    this.showForCountry = show('Country');
    this.showForUserType = show('User Type');
    this.requiredMarks = page.getByTitle('required', { exact: true });
    this.fields = {
      prefix: this.prefix,
      firstName: this.firstName,
      middleName: this.middleName,
      lastName: this.lastName,
      generation: this.generation,
      suffix: this.suffix,
      dateOfBirth: this.dateOfBirth,
      firm: this.firm,
      unit: this.unit,
      address: this.address,
      addressLine2: this.addressLine2,
      room: this.room,
      city: this.city,
      state: this.stateList,
      county: this.county,
      zip: this.zip,
      country: this.country,
      primaryPhone: this.primaryPhone,
      alternatePhone: this.alternatePhone,
      textPhone: this.textPhone,
      fax: this.fax,
      email: this.email,
      confirmEmail: this.confirmEmail,
      userType: this.userType,
      taxId: this.taxId,
    };
    this.controls = {
      prefix: chooseFrom(this.fields.prefix),
      firstName: typeInto(this.fields.firstName),
      middleName: typeInto(this.fields.middleName),
      lastName: typeInto(this.fields.lastName),
      generation: chooseFrom(this.fields.generation),
      suffix: chooseFrom(this.fields.suffix),
      dateOfBirth: typeInto(this.fields.dateOfBirth),
      firm: typeInto(this.fields.firm),
      unit: typeInto(this.fields.unit),
      address: typeInto(this.fields.address),
      addressLine2: typeInto(this.fields.addressLine2),
      room: typeInto(this.fields.room),
      city: typeInto(this.fields.city),
      state: chooseFrom(this.fields.state),
      county: chooseFrom(this.fields.county),
      zip: typeInto(this.fields.zip),
      country: chooseFrom(this.fields.country),
      primaryPhone: typeInto(this.fields.primaryPhone),
      alternatePhone: typeInto(this.fields.alternatePhone),
      textPhone: typeInto(this.fields.textPhone),
      fax: typeInto(this.fields.fax),
      email: typeInto(this.fields.email),
      confirmEmail: typeInto(this.fields.confirmEmail),
      userType: chooseFrom(this.fields.userType),
      taxId: typeInto(this.fields.taxId),
    };
  }

  async open(): Promise<void> {
    await test.step('Go to the registration form', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<FormAnswers>): Promise<void> {
    await test.step('Complete the registration form', () => enterAll(this.controls, answers));
  }

  /** Without script, the fields of a choice come with a button. */
  async showFieldsForState(): Promise<void> {
    await test.step('Choose Show fields for this State', () => this.showForState.click());
  }

  async showFieldsForCountry(): Promise<void> {
    await test.step('Choose Show fields for this Country', () => this.showForCountry.click());
  }

  async showFieldsForUserType(): Promise<void> {
    await test.step('Choose Show fields for this User Type', () => this.showForUserType.click());
  }

  async tickCjaPanel(): Promise<void> {
    await test.step('Tick CJA Attorney Panel', () => this.cjaPanel.check());
  }
}
