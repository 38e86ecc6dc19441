import { type Locator, type Page, test } from '@playwright/test';
import type { FormAnswers } from '../fixtures/data/registrant';
import { Buttons } from './components/buttons';
import { chooseFrom, type Enter, enterAll, typeInto } from './components/controls';
import { ErrorSummary } from './components/error-summary';
import type { EntryPage, Screen } from './components/screen';
import { UserVerification } from './components/user-verification';

/** The registration form (step 5 of the guide). */
export class FormPage implements EntryPage {
  readonly screen: Screen;
  readonly errors: ErrorSummary;
  readonly buttons: Buttons;
  readonly userVerification: UserVerification;
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
  readonly requiredMarks: Locator;
  /** How each answer is entered, in the order of the screen. */
  readonly controls: Readonly<Record<keyof FormAnswers, Enter>>;

  constructor(private readonly page: Page) {
    const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    const list = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
    this.screen = {
      name: 'form',
      step: 5,
      path: '/pscof/registration/account',
      heading: page.getByRole('heading', { level: 1, name: 'PACER - Case Search Only Registration' }),
    };
    this.errors = new ErrorSummary(page);
    this.buttons = new Buttons(page);
    this.userVerification = new UserVerification(page);
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
    this.userTypeGroups = this.userType.getByRole('group');
    this.taxId = text('Federal Tax ID');
    this.cjaPanel = page.getByRole('checkbox', { name: 'CJA Attorney Panel' });
    this.requiredMarks = page.getByTitle('required', { exact: true });
    this.controls = {
      prefix: chooseFrom(this.prefix),
      firstName: typeInto(this.firstName),
      middleName: typeInto(this.middleName),
      lastName: typeInto(this.lastName),
      generation: chooseFrom(this.generation),
      suffix: chooseFrom(this.suffix),
      dateOfBirth: typeInto(this.dateOfBirth),
      firm: typeInto(this.firm),
      unit: typeInto(this.unit),
      address: typeInto(this.address),
      addressLine2: typeInto(this.addressLine2),
      room: typeInto(this.room),
      city: typeInto(this.city),
      state: chooseFrom(this.stateList),
      county: chooseFrom(this.county),
      zip: typeInto(this.zip),
      primaryPhone: typeInto(this.primaryPhone),
      alternatePhone: typeInto(this.alternatePhone),
      textPhone: typeInto(this.textPhone),
      fax: typeInto(this.fax),
      email: typeInto(this.email),
      confirmEmail: typeInto(this.confirmEmail),
      userType: chooseFrom(this.userType),
      taxId: typeInto(this.taxId),
    };
  }

  async open(): Promise<void> {
    await test.step('Go to the registration form', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<FormAnswers>): Promise<void> {
    await test.step('Complete the registration form', () => enterAll(this.controls, answers));
  }

  async chooseCountry(country: string): Promise<void> {
    await test.step(`Select the country ${country}`, () => this.country.selectOption({ label: country }));
  }
}
