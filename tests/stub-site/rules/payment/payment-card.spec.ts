import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { paymentErrors } from '../../../../stub-site/rules/payment/payment';
import type { Rows } from '../../rows';
import { ON_PAYMENT, TODAY, CARD, BILLING, type Entries } from './payment-answers';

// Source: guides step 7 [H] and facts 3.6 (the whole screen is optional); D-13 for every rule of an entered card.

/** Changes to the valid card that keep it valid. */
const ACCEPTED: Rows<{ what: string; entries: Entries }> = [
  { what: 'a Visa card', entries: {} },
  { what: 'a MasterCard', entries: { cardType: 'MasterCard', cardNumber: '5555555555554444' } },
  { what: 'a Discover card', entries: { cardType: 'Discover', cardNumber: '6011111111111117' } },
  {
    what: 'an American Express card with its code of 4 digits',
    entries: { cardType: 'American Express', cardNumber: '378282246310005', securityCode: '7391' },
  },
  { what: 'a number in groups', entries: { cardNumber: '4111 1111 1111 1111' } },
  { what: 'a number with hyphens', entries: { cardNumber: '4111-1111-1111-1111' } },
  { what: 'a security code of zeros', entries: { securityCode: '000' } },
  { what: 'a card that expires this month', entries: { expirationMonth: '03', expirationYear: '2026' } },
  { what: 'a card that expires next month', entries: { expirationMonth: '04', expirationYear: '2026' } },
  {
    what: 'a card that expires in this month 20 years ahead',
    entries: { expirationMonth: '03', expirationYear: '2046' },
  },
  {
    what: 'a card that expires in January of next year',
    entries: { expirationMonth: '01', expirationYear: '2027' },
  },
  { what: "a holder's name with accents", entries: { cardHolder: "Renée O'Hara-Nuñez Jr." } },
  { what: "a holder's name of 100 letters", entries: { cardHolder: 'N'.repeat(100) } },
  { what: 'a billing address', entries: { ...BILLING, useAccountAddress: '' } },
  {
    what: 'a billing address with ZIP+4',
    entries: { ...BILLING, useAccountAddress: '', billingZip: '63102-1234' },
  },
  {
    what: 'a billing address in Canada without a state',
    entries: {
      useAccountAddress: '',
      billingAddress: '90 Elgin Street',
      billingCity: 'Ottawa',
      billingZip: 'K1P 5E7',
      billingCountry: 'Canada',
    },
  },
  {
    what: 'a billing address that is not looked at when the account address is used',
    entries: { billingZip: 'no zip', billingCountry: 'Nowhere' },
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
    for (const { what, entries } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(paymentErrors({ ...CARD, ...entries }, TODAY), ON_PAYMENT).toEqual([]);
      });
    }

    const NEW_YEARS_EVE = { year: 2026, month: 12, day: 31 };
    test('accepts on December 31 a card that expires this month', () => {
      const entries = { ...CARD, expirationMonth: '12', expirationYear: '2026' };
      expect(paymentErrors(entries, NEW_YEARS_EVE), ON_PAYMENT).toEqual([]);
    });

    test('refuses on January 1 a card that expired the day before', () => {
      const entries = { ...CARD, expirationMonth: '12', expirationYear: '2026' };
      expect(paymentErrors(entries, { year: 2027, month: 1, day: 1 }), ON_PAYMENT).toEqual([
        { field: 'expirationMonth', message: 'This card has expired.' },
      ]);
    });
  },
);
