/** Answers by field name. */
export type Answers = Readonly<Record<string, string>>;

/** Addresses of the screens: one URL a screen (D-01). */
export const URLS = {
  home: '/',
  register: '/register-account',
  caseSearch: '/register-account/pacer-case-search-only',
  form: '/pscof/registration/account',
  notice: '/pscof/registration/account/notice',
  credentials: '/pscof/registration/credentials',
  payment: '/pscof/registration/payment',
  policies: '/pscof/registration/policies',
  thankYou: '/pscof/registration/thank-you',
  cancel: '/pscof/registration/cancel',
  keepAlive: '/pscof/registration/keep-alive',
  printablePolicies: '/pscof/registration/policies.pdf',
} as const;

/** A registrant whom every rule accepts, and what a test needs beside. */
export const FORM = {
  firstName: 'Pat',
  lastName: 'Kowalski',
  dateOfBirth: '07/04/1976',
  address: '111 South 10th Street',
  city: 'St. Louis',
  state: 'Missouri',
  county: 'St. Louis City',
  zip: '63102',
  country: 'United States of America',
  primaryPhone: '314-555-0100',
  email: 'vbnk77@example.com',
  confirmEmail: 'vbnk77@example.com',
  userType: 'Individual',
} as const satisfies Answers;

export const CREDENTIALS = {
  username: 'qzjx.4471',
  password: 'Velvet-Thunder9',
  confirmPassword: 'Velvet-Thunder9',
  securityQuestion1: 'What was the name of your first school?',
  securityAnswer1: 'Maple Grove',
  securityQuestion2: 'In which town was your first job?',
  securityAnswer2: 'Lake Placid',
} as const satisfies Answers;

/** The number is one that card processors publish for tests. */
export const CARD = {
  cardHolder: 'Pat Kowalski',
  cardType: 'Visa',
  cardNumber: '4012888888881881',
  expirationMonth: '11',
  expirationYear: '2031',
  securityCode: '739',
  useAccountAddress: 'yes',
  authorization: 'yes',
} as const satisfies Answers;

/** What a registrant types and the site must never show or keep as it is. */
export const SECRETS = [
  CREDENTIALS.password,
  CREDENTIALS.securityAnswer1,
  CREDENTIALS.securityAnswer2,
  CARD.cardNumber,
  CARD.securityCode,
] as const;

export const ACKNOWLEDGED = { acknowledge: 'yes' } as const satisfies Answers;

/** What a sandbox holds in which nothing happened. */
export const NOTHING = { accounts: [], outbox: [], ledger: [], filings: [], sessions: [], logIns: [] };

/** Monday, so that no test depends on the day it runs on. */
export const NOON = '2026-03-16T12:00:00-04:00';
