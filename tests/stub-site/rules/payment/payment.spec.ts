import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { isPaymentBlank, paymentErrors } from '../../../../stub-site/rules/payment/payment';
import type { Rows } from '../../rows';
import {
  ON_PAYMENT,
  TODAY,
  CARD,
  BILLING,
  type Entries,
  type Errors,
  CARD_TYPE,
  CARD_NUMBER,
  MONTH,
  YEAR,
  SECURITY_CODE,
  AUTHORIZATION,
  NO_CARD,
  NO_ADDRESS,
} from './payment-answers';

// Source: guides step 7 [H] and facts 3.6 (the whole screen is optional); D-13 for every rule of an entered card.

const BLANK: Rows<{ what: string; entries: Entries }> = [
  { what: 'nothing of the screen is sent', entries: {} },
  {
    what: 'every field is empty',
    entries: {
      cardHolder: '',
      cardType: '',
      cardNumber: '',
      expirationMonth: '',
      expirationYear: '',
      securityCode: '',
      billingAddress: '',
      billingCity: '',
      billingState: '',
      billingZip: '',
      billingCountry: '',
    },
  },
  {
    what: 'text fields hold spaces only',
    entries: { cardHolder: '   ', cardNumber: ' ', billingCity: '  ' },
  },
  { what: 'only the button and the token are sent', entries: { action: 'next', csrf: 'token' } },
];

test.describe('Payment left blank', { tag: ['@step-7'], annotation: coversRule('payment.optional') }, () => {
  for (const { what, entries } of BLANK) {
    test(`lets the registrant continue without a card if ${what}`, () => {
      expect(isPaymentBlank(entries), ON_PAYMENT).toBe(true);
      expect(paymentErrors(entries, TODAY), ON_PAYMENT).toEqual([]);
    });
  }
});

const ALONE: Rows<{ what: string; entries: Entries; errors: Errors }> = [
  {
    what: 'Card Holder Name',
    entries: { cardHolder: 'Pat Kowalski' },
    errors: {
      ...CARD_TYPE,
      ...CARD_NUMBER,
      ...MONTH,
      ...YEAR,
      ...SECURITY_CODE,
      ...NO_ADDRESS,
      ...AUTHORIZATION,
    },
  },
  {
    what: 'Use account address',
    entries: { useAccountAddress: 'yes' },
    errors: { ...NO_CARD, ...AUTHORIZATION },
  },
  {
    what: 'the authorization',
    entries: { authorization: 'yes' },
    errors: { ...NO_CARD, ...NO_ADDRESS },
  },
  {
    what: 'Billing State',
    entries: { billingState: 'Missouri' },
    errors: { ...NO_CARD, ...NO_ADDRESS, ...AUTHORIZATION },
  },
];

const EVERY_FIELD: Rows<keyof typeof CARD | keyof typeof BILLING> = [
  'cardHolder',
  'cardType',
  'cardNumber',
  'expirationMonth',
  'expirationYear',
  'securityCode',
  'useAccountAddress',
  'authorization',
  'billingAddress',
  'billingCity',
  'billingState',
  'billingZip',
  'billingCountry',
];

test.describe(
  'Payment entered in part',
  { tag: ['@step-7', '@edge'], annotation: coversRule('payment.all-or-nothing') },
  () => {
    for (const { what, entries, errors } of ALONE) {
      test(`asks for all the rest when only ${what} is entered`, () => {
        expect(paymentErrors(entries, TODAY), ON_PAYMENT).toEqual(
          Object.entries(errors).map(([field, message]) => ({ field, message })),
        );
      });
    }

    for (const field of EVERY_FIELD) {
      test(`asks for the whole card if only ${field} is entered`, () => {
        const entries = { [field]: { ...CARD, ...BILLING }[field] };
        expect(isPaymentBlank(entries), ON_PAYMENT).toBe(false);
        expect(paymentErrors(entries, TODAY), ON_PAYMENT).not.toEqual([]);
      });
    }
  },
);
