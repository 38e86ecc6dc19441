import { type Locator, test } from '@playwright/test';
import { Buttons, type ButtonsNamed } from './components/buttons';
import { ErrorSummary } from './components/error-summary';
import {
  type AnswersTo,
  emailField,
  enterAnswers,
  fieldsOn,
  listField,
  optional,
  textField,
} from './components/fields';
import { PageObject } from './components/page-object';
import { type EntryPage, screenOn } from './components/screen';
import { UserVerification } from './components/user-verification';

const FIELDS = {
  prefix: optional(listField('Prefix')),
  firstName: textField('First Name'),
  middleName: optional(textField('Middle Name')),
  lastName: textField('Last Name'),
  generation: optional(listField('Generation')),
  suffix: optional(listField('Suffix')),
  // MM/DD/YYYY
  dateOfBirth: textField('Date of Birth'),
  firm: optional(textField('Firm/Office')),
  unit: optional(textField('Unit/Department')),
  address: textField('Address'),
  addressLine2: optional(textField('Address Line 2')),
  room: optional(textField('Room/Suite')),
  city: textField('City'),
  state: listField('State'),
  county: listField('County'),
  zip: textField('Zip/Postal Code'),
  // Comes with the United States of America chosen.
  country: optional(listField('Country')),
  primaryPhone: textField('Primary Phone'),
  alternatePhone: optional(textField('Alternate Phone')),
  textPhone: optional(textField('Text Phone')),
  fax: optional(textField('Fax Number')),
  email: emailField('Email'),
  confirmEmail: emailField('Confirm Email'),
  userType: listField('User Type'),
  // Only some user types are asked for it.
  taxId: optional(textField('Federal Tax ID')),
};

/** Answers to the registration form. */
export type FormAnswers = AnswersTo<typeof FIELDS>;

/** PACER - Case Search Only Registration (step 5). */
export class FormPage extends PageObject implements EntryPage {
  readonly screen = screenOn(this.page, 'form');
  readonly errors = new ErrorSummary(this.page);
  readonly buttons: ButtonsNamed<'next' | 'reset' | 'cancel'> = new Buttons(this.page);
  readonly userVerification = new UserVerification(this.page);
  /** The section that holds every field. */
  readonly accountInformation = this.page.getByRole('group', { name: 'Account Information' });
  readonly fields = fieldsOn(this.page, FIELDS);
  /** State of a country that has no list of states. */
  readonly stateText = this.page.getByRole('textbox', { name: 'State', exact: true });
  /** The groups of User Type, in order; those of a closed list count as hidden. */
  readonly userTypeGroups = this.fields.userType.getByRole('group', { includeHidden: true });
  readonly cjaPanel = this.page.getByRole('checkbox', { name: 'CJA Attorney Panel' });
  readonly requiredMarks = this.page.getByTitle('required', { exact: true });

  async open(): Promise<void> {
    await test.step('Go to the registration form', () => this.page.goto(this.screen.path));
  }

  /** Enters the given answers, in the order of the screen, and leaves the other fields as they are. */
  async fillIn(answers: Partial<FormAnswers>): Promise<void> {
    await test.step('Complete the registration form', () => enterAnswers(this.page, FIELDS, answers));
  }

  /** Without script, a button shows the fields that a choice asks for. */
  async showFieldsFor(choice: 'State' | 'Country' | 'User Type'): Promise<void> {
    await test.step(`Choose Show fields for this ${choice}`, () => this.showFields(choice).click());
  }

  /** The button that shows the fields of a choice. */
  showFields(choice: 'State' | 'Country' | 'User Type'): Locator {
    return this.page.getByRole('button', { name: `Show fields for this ${choice}`, exact: true });
  }

  async tickCjaPanel(): Promise<void> {
    await test.step('Tick CJA Attorney Panel', () => this.cjaPanel.check());
  }
}
