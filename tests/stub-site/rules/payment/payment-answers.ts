export const ON_PAYMENT = 'payment, step 7';

/** A Monday in March. */
export const TODAY = { year: 2026, month: 3, day: 16 };

/** A card that is accepted on that day, with the address of the account. */
export const CARD = {
  cardHolder: 'Pat Kowalski',
  cardType: 'Visa',
  cardNumber: '4111111111111111',
  expirationMonth: '11',
  expirationYear: '2031',
  securityCode: '739',
  useAccountAddress: 'yes',
  authorization: 'yes',
};

export const BILLING = {
  billingAddress: '111 South 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

export type Entries = Readonly<Record<string, string>>;

/** Field errors: fields and their messages, in order. */
export type Errors = Readonly<Record<string, string>>;

export const CARD_HOLDER = { cardHolder: 'Card Holder Name is required.' };
export const CARD_TYPE = { cardType: 'Card Type is required.' };
export const CARD_NUMBER = { cardNumber: 'Card Number is required.' };
export const MONTH = { expirationMonth: 'Expiration Month is required.' };
export const YEAR = { expirationYear: 'Expiration Year is required.' };
export const SECURITY_CODE = { securityCode: 'Security Code is required.' };
export const BILLING_ADDRESS = { billingAddress: 'Billing Address is required.' };
export const BILLING_CITY = { billingCity: 'Billing City is required.' };
export const BILLING_ZIP = { billingZip: 'Billing Zip/Postal Code is required.' };
export const BILLING_COUNTRY = { billingCountry: 'Billing Country is required.' };
export const AUTHORIZATION = { authorization: 'You must authorize the charge to use a card.' };

/** A card without any of its answers, and a billing address without any of its own. */
export const NO_CARD = {
  ...CARD_HOLDER,
  ...CARD_TYPE,
  ...CARD_NUMBER,
  ...MONTH,
  ...YEAR,
  ...SECURITY_CODE,
};
export const NO_ADDRESS = { ...BILLING_ADDRESS, ...BILLING_CITY, ...BILLING_ZIP, ...BILLING_COUNTRY };
