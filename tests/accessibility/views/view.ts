import type { CardAnswers } from '../../../fixtures/data/card';
import type { App, Data, Sandbox, Time } from '../../../fixtures/test';
import type { ScreenName } from '../../../pages/screens';

/** What leads to a view. */
export interface Given {
  readonly app: App;
  readonly sandbox: Sandbox;
  readonly time: Time;
  readonly data: Data;
}

/** A screen in one of its states, or a page that is no screen. Its name is the title of its test and names its files. */
export interface View {
  readonly name: string;
  /** The screen whose step the test is tagged with. */
  readonly screen: ScreenName;
  /** Names of the primary buttons of the main column. */
  readonly primary: readonly string[];
  /** Opens the view; of a view with errors, the screen before it shows them. */
  readonly open: (given: Given) => Promise<unknown>;
  /** Makes the screen refuse what was entered. */
  readonly refuse?: (given: Given) => Promise<unknown>;
}

/** A person whose every shown answer is known: the pictures of no two runs may differ. */
export const PERSON = {
  prefix: 'Ms.',
  firstName: 'Avery',
  middleName: 'Quinn',
  lastName: 'Longacre',
  generation: '',
  suffix: '',
  dateOfBirth: '07/04/1976',
  address: '111 South 10th Street',
  city: 'St. Louis',
  state: 'Missouri',
  county: 'St. Louis City',
  zip: '63102',
  primaryPhone: '314-555-0100',
  alternatePhone: '314-555-0101',
  email: 'mailbox77@example.com',
  username: 'jungle-4471',
};
export const CARD: CardAnswers = {
  cardHolder: 'Avery Longacre',
  cardType: 'Visa',
  cardNumber: '4111111111111111',
  expirationMonth: '06',
  expirationYear: '2031',
  securityCode: '123',
};
/** The longest username and names there may be (D-10, D-22), in the widest letter. */
export const LONGEST = {
  username: 'W'.repeat(45),
  firstName: 'W'.repeat(50),
  middleName: 'W'.repeat(50),
  lastName: 'W'.repeat(50),
  city: 'W'.repeat(50),
};
