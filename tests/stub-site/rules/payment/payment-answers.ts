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

export type Errors = readonly (readonly [field: string, message: string])[];

export const CARD_HOLDER = ['cardHolder', 'Card Holder Name is required.'] as const;
export const CARD_TYPE = ['cardType', 'Card Type is required.'] as const;
export const CARD_NUMBER = ['cardNumber', 'Card Number is required.'] as const;
export const MONTH = ['expirationMonth', 'Expiration Month is required.'] as const;
export const YEAR = ['expirationYear', 'Expiration Year is required.'] as const;
export const SECURITY_CODE = ['securityCode', 'Security Code is required.'] as const;
export const BILLING_ADDRESS = ['billingAddress', 'Billing Address is required.'] as const;
export const BILLING_CITY = ['billingCity', 'Billing City is required.'] as const;
export const BILLING_ZIP = ['billingZip', 'Billing Zip/Postal Code is required.'] as const;
export const BILLING_COUNTRY = ['billingCountry', 'Billing Country is required.'] as const;
export const AUTHORIZATION = ['authorization', 'You must authorize the charge to use a card.'] as const;
