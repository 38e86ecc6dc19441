/** One registration over plain HTTP: what a browser without script sends, and what the site answers. */

const FORM = '/pscof/registration/account';
const CREDENTIALS = '/pscof/registration/credentials';
const PAYMENT = '/pscof/registration/payment';
const POLICIES = '/pscof/registration/policies';
const THANK_YOU = '/pscof/registration/thank-you';

/** What one registration carries from request to request. */
export interface Carried {
  number: number;
  cookie: string;
  csrf: string;
  verification: string;
}

/** One request and the answer that it must get. */
export interface RegistrationRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string | ((carried: Carried) => string);
  /** Fields of the posted form. */
  readonly body?: (carried: Carried) => Record<string, string>;
  /** Where the answer redirects to; without it the answer is a page. */
  readonly leadsTo?: string;
  /** Text of that page. */
  readonly shows?: string;
}

/**
 * Redirects are followed. The frame of User Verification is not fetched, only ticked; nor are the style sheet, the script
 * and the fonts.
 */
export const REGISTRATION: readonly RegistrationRequest[] = [
  { method: 'GET', path: FORM, shows: 'Account Information' },
  {
    method: 'POST',
    path: ({ verification }) => `/user-verification/${verification}`,
    body: () => ({ tick: 'yes' }),
    shows: 'You are verified.',
  },
  {
    method: 'POST',
    path: FORM,
    body: ({ number, verification }) => ({ ...formAnswers(number), userVerification: verification }),
    leadsTo: CREDENTIALS,
  },
  { method: 'GET', path: CREDENTIALS, shows: 'Create Username and Password' },
  { method: 'POST', path: CREDENTIALS, body: ({ number }) => credentialAnswers(number), leadsTo: PAYMENT },
  { method: 'GET', path: PAYMENT, shows: 'Payment Information' },
  { method: 'POST', path: PAYMENT, body: () => ({}), leadsTo: POLICIES },
  { method: 'GET', path: POLICIES, shows: 'Policies and Procedures' },
  { method: 'POST', path: POLICIES, body: () => ({ acknowledge: 'yes' }), leadsTo: THANK_YOU },
  { method: 'GET', path: THANK_YOU, shows: 'Thank you for registering' },
];

/** A registrant unlike every other, so that the stub finds no possible duplicate. */
function formAnswers(number: number): Record<string, string> {
  const email = `${letters(number)}@example.com`;
  return {
    firstName: 'Zoë',
    lastName: `Q${letters(number)}`,
    dateOfBirth: '02/29/1980',
    address: '111 S. 10th Street',
    city: 'St. Louis',
    state: 'Missouri',
    county: 'St. Louis City',
    zip: '63102',
    country: 'United States of America',
    primaryPhone: '314-555-0100',
    email,
    confirmEmail: email,
    userType: 'Individual',
  };
}

function credentialAnswers(number: number): Record<string, string> {
  const password = 'Copper~Velvet~Frost!';
  return {
    username: `${letters(number)}.${number}`,
    password,
    confirmPassword: password,
    securityQuestion1: 'What was the name of your first school?',
    securityAnswer1: 'Maplewood',
    securityQuestion2: 'What was the make of your first car?',
    securityAnswer2: 'Rambler',
  };
}

/** A number in letters that the password does not contain. */
function letters(number: number): string {
  return number
    .toString(4)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => 'qxjk'.charAt(Number(digit)));
}
