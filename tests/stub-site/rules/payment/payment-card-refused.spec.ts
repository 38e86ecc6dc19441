import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { paymentErrors } from '../../../../stub-site/rules/payment/payment';
import type { Rows } from '../../rows';
import {
  ON_PAYMENT,
  TODAY,
  CARD,
  BILLING,
  type Entries,
  type Errors,
  CARD_HOLDER,
  CARD_TYPE,
  CARD_NUMBER,
  MONTH,
  YEAR,
  SECURITY_CODE,
  BILLING_ADDRESS,
  BILLING_CITY,
  BILLING_ZIP,
  BILLING_COUNTRY,
  AUTHORIZATION,
  NO_ADDRESS,
} from './payment-answers';

// Source: guides step 7 [H] and facts 3.6 (the whole screen is optional); D-13 for every rule of an entered card.

/** Changes to the valid card, and all that is said about them. */
const REFUSED: Rows<{ what: string; entries: Entries; errors: Errors }> = [
  { what: 'no Card Holder Name', entries: { cardHolder: '' }, errors: { ...CARD_HOLDER } },
  { what: 'a Card Holder Name of spaces', entries: { cardHolder: '   ' }, errors: { ...CARD_HOLDER } },
  { what: 'no Card Type', entries: { cardType: '' }, errors: { ...CARD_TYPE } },
  { what: 'no Card Number', entries: { cardNumber: '' }, errors: { ...CARD_NUMBER } },
  { what: 'no Expiration Month', entries: { expirationMonth: '' }, errors: { ...MONTH } },
  { what: 'no Expiration Year', entries: { expirationYear: '' }, errors: { ...YEAR } },
  { what: 'no Security Code', entries: { securityCode: '' }, errors: { ...SECURITY_CODE } },
  { what: 'no authorization', entries: { authorization: '' }, errors: { ...AUTHORIZATION } },
  {
    what: 'no billing address at all',
    entries: { useAccountAddress: '' },
    errors: { ...NO_ADDRESS },
  },
  {
    what: 'digits in the Card Holder Name',
    entries: { cardHolder: 'Pat 4111' },
    errors: {
      cardHolder: 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.',
    },
  },
  {
    what: 'a Card Holder Name of 101 letters',
    entries: { cardHolder: 'N'.repeat(101) },
    errors: { cardHolder: 'Card Holder Name must be 100 characters or fewer.' },
  },
  {
    what: 'a card type that is not taken',
    entries: { cardType: 'Diners Club' },
    errors: { cardType: 'Select Card Type from the list.' },
  },
  {
    what: 'a number of another brand',
    entries: { cardType: 'MasterCard' },
    errors: { cardNumber: 'Enter a valid MasterCard card number.' },
  },
  {
    what: 'a wrong check digit',
    entries: { cardNumber: '4111111111111112' },
    errors: { cardNumber: 'Enter a valid Visa card number.' },
  },
  {
    what: 'a letter in the number',
    entries: { cardNumber: '4111 1111 1111 111x' },
    errors: { cardNumber: 'Card Number may contain only digits, spaces, and hyphens.' },
  },
  {
    what: 'a number as on a real card',
    entries: { cardNumber: '4539 5787 6362 1486' },
    errors: { cardNumber: 'This test site accepts only published test card numbers.' },
  },
  {
    what: 'a card that expired last month',
    entries: { expirationMonth: '02', expirationYear: '2026' },
    errors: { expirationMonth: 'This card has expired.' },
  },
  {
    what: 'a card that expired in January',
    entries: { expirationMonth: '01', expirationYear: '2026' },
    errors: { expirationMonth: 'This card has expired.' },
  },
  {
    what: 'a card that expired last year',
    entries: { expirationMonth: '12', expirationYear: '2025' },
    errors: { expirationMonth: 'This card has expired.' },
  },
  {
    what: 'a card that expires a month more than 20 years ahead',
    entries: { expirationMonth: '04', expirationYear: '2046' },
    errors: { expirationMonth: 'Expiration must be within 20 years.' },
  },
  {
    what: 'a card that expires 21 years ahead',
    entries: { expirationMonth: '03', expirationYear: '2047' },
    errors: { expirationMonth: 'Expiration must be within 20 years.' },
  },

  {
    what: 'month 00',
    entries: { expirationMonth: '00' },
    errors: { expirationMonth: 'Select Expiration Month from the list.' },
  },
  {
    what: 'month 13',
    entries: { expirationMonth: '13' },
    errors: { expirationMonth: 'Select Expiration Month from the list.' },
  },
  {
    what: 'a year of two digits',
    entries: { expirationYear: '31' },
    errors: { expirationYear: 'Select Expiration Year from the list.' },
  },
  {
    what: 'a Visa security code of 2 digits',
    entries: { securityCode: '73' },
    errors: { securityCode: 'Enter the 3-digit security code.' },
  },
  {
    what: 'a Visa security code of 4 digits',
    entries: { securityCode: '7391' },
    errors: { securityCode: 'Enter the 3-digit security code.' },
  },
  {
    what: 'a MasterCard security code of 4 digits',
    entries: { cardType: 'MasterCard', cardNumber: '5555555555554444', securityCode: '7391' },
    errors: { securityCode: 'Enter the 3-digit security code.' },
  },
  {
    what: 'a Discover security code of 4 digits',
    entries: { cardType: 'Discover', cardNumber: '6011111111111117', securityCode: '7391' },
    errors: { securityCode: 'Enter the 3-digit security code.' },
  },
  {
    what: 'an American Express security code of 3 digits',
    entries: { cardType: 'American Express', cardNumber: '378282246310005' },
    errors: { securityCode: 'Enter the 4-digit security code.' },
  },
  {
    what: 'an American Express security code of 5 digits',
    entries: { cardType: 'American Express', cardNumber: '378282246310005', securityCode: '73915' },
    errors: { securityCode: 'Enter the 4-digit security code.' },
  },
  {
    what: 'two digits as security code of no brand',
    entries: { cardType: '', securityCode: '12' },
    errors: {
      cardType: 'Card Type is required.',
      securityCode: 'Enter the 3- or 4-digit security code.',
    },
  },
  {
    what: 'only the missing brand when the security code has 4 digits',
    entries: { cardType: '', securityCode: '7391' },
    errors: { cardType: 'Card Type is required.' },
  },
  {
    what: 'letters as security code',
    entries: { securityCode: 'abc' },
    errors: { securityCode: 'Enter the 3-digit security code.' },
  },
  {
    what: 'no Billing Address',
    entries: { ...BILLING, useAccountAddress: '', billingAddress: '' },
    errors: { ...BILLING_ADDRESS },
  },
  {
    what: 'no Billing City',
    entries: { ...BILLING, useAccountAddress: '', billingCity: '' },
    errors: { ...BILLING_CITY },
  },
  {
    what: 'no Billing State in the United States',
    entries: { ...BILLING, useAccountAddress: '', billingState: '' },
    errors: { billingState: 'Billing State is required.' },
  },
  {
    what: 'no Billing Zip/Postal Code',
    entries: { ...BILLING, useAccountAddress: '', billingZip: '' },
    errors: { ...BILLING_ZIP },
  },
  {
    what: 'no Billing Country',
    entries: { ...BILLING, useAccountAddress: '', billingCountry: '' },
    errors: { ...BILLING_COUNTRY },
  },
  {
    what: 'a billing country that is not listed',
    entries: { ...BILLING, useAccountAddress: '', billingCountry: 'Nowhere' },
    errors: { billingCountry: 'Select Billing Country from the list.' },
  },
  {
    what: 'a billing ZIP code of 4 digits',
    entries: { ...BILLING, useAccountAddress: '', billingZip: '6310' },
    errors: { billingZip: 'Enter a valid ZIP code.' },
  },
  {
    what: 'a billing ZIP code of 6 digits',
    entries: { ...BILLING, useAccountAddress: '', billingZip: '631020' },
    errors: { billingZip: 'Enter a valid ZIP code.' },
  },
  {
    what: 'a billing postal code of 13 characters',
    entries: { ...BILLING, useAccountAddress: '', billingZip: '1234567890123', billingCountry: 'Canada' },
    errors: { billingZip: 'Billing Zip/Postal Code must be 12 characters or fewer.' },
  },
  {
    what: 'a billing address of 101 characters',
    entries: { ...BILLING, useAccountAddress: '', billingAddress: 'S'.repeat(101) },
    errors: { billingAddress: 'Billing Address must be 100 characters or fewer.' },
  },
  {
    what: 'a billing city of 51 characters',
    entries: { ...BILLING, useAccountAddress: '', billingCity: 'C'.repeat(51) },
    errors: { billingCity: 'Billing City must be 50 characters or fewer.' },
  },
  {
    what: 'a line break in the billing city',
    entries: { ...BILLING, useAccountAddress: '', billingCity: 'St.\nLouis' },
    errors: { billingCity: 'Billing City must be one line of text.' },
  },
];

test.describe(
  'Payment card',
  {
    tag: ['@step-7', '@edge'],
    annotation: coversRule(
      'payment.all-or-nothing',
      'payment.expiration',
      'payment.security-code',
      'payment.authorization',
      'payment.account-address',
      'payment.billing-address',
      'payment.billing-zip',
      'payment.card-holder',
    ),
  },
  () => {
    for (const { what, entries, errors } of REFUSED) {
      test(`refuses ${what} at the right field`, () => {
        expect(paymentErrors({ ...CARD, ...entries }, TODAY), ON_PAYMENT).toEqual(
          Object.entries(errors).map(([field, message]) => ({ field, message })),
        );
      });
    }
  },
);
