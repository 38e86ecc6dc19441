import { COUNTRIES, UNITED_STATES } from '../places/countries';
import type { CalendarDate } from '../shared/calendar-date';
import { type Entries, entered, type FieldError } from '../shared/field-error';
import { choiceErrors, type Field, missing, nameErrors, textErrors } from '../shared/text';
import { CARD_BRANDS, cardBrand, cardDigits, cardNumberError } from './card';

/** Fields of Payment Information; each is required once any is entered (D-13). */
export const PAYMENT_FIELDS = {
  cardHolder: { name: 'cardHolder', label: 'Card Holder Name', required: true, max: 100 },
  cardType: { name: 'cardType', label: 'Card Type', required: true },
  cardNumber: { name: 'cardNumber', label: 'Card Number', required: true },
  expirationMonth: { name: 'expirationMonth', label: 'Expiration Month', required: true },
  expirationYear: { name: 'expirationYear', label: 'Expiration Year', required: true },
  securityCode: { name: 'securityCode', label: 'Security Code', required: true },
  useAccountAddress: { name: 'useAccountAddress', label: 'Use account address' },
  billingAddress: { name: 'billingAddress', label: 'Billing Address', required: true, max: 100 },
  billingCity: { name: 'billingCity', label: 'Billing City', required: true, max: 50 },
  billingState: { name: 'billingState', label: 'Billing State', max: 50 },
  billingZip: { name: 'billingZip', label: 'Billing Zip/Postal Code', required: true, max: 12 },
  billingCountry: { name: 'billingCountry', label: 'Billing Country', required: true },
  authorization: {
    name: 'authorization',
    label: 'I authorize the PACER Service Center to charge this card quarterly for fees incurred',
    required: true,
  },
} as const satisfies Record<string, Field>;

/** Most years ahead that a card may expire (D-13). */
export const MOST_YEARS_AHEAD = 20;
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
);

/**
 * Whether the registrant goes on without a card: nothing of the screen was entered. Source: guides step 7 [H].
 * @rule payment.optional
 */
export function isPaymentBlank(entries: Entries): boolean {
  return Object.keys(PAYMENT_FIELDS).every((field) => entered(entries, field) === '');
}

/**
 * Why the payment information is refused; empty when all of it is blank or all of it is valid (D-13).
 * @rule payment.all-or-nothing, payment.authorization, payment.account-address
 */
export function paymentErrors(entries: Entries, today: CalendarDate): FieldError[] {
  if (isPaymentBlank(entries)) {
    return [];
  }
  const fields = PAYMENT_FIELDS;
  return [
    ...nameErrors(fields.cardHolder, entries),
    ...choiceErrors(
      fields.cardType,
      entries,
      CARD_BRANDS.map(({ name }) => name),
    ),
    ...numberErrors(entries),
    ...expirationErrors(entries, today),
    ...securityCodeErrors(entries),
    ...(entered(entries, 'useAccountAddress') === '' ? billingErrors(entries) : []),
    ...(entered(entries, 'authorization') === ''
      ? [{ field: 'authorization', message: 'You must authorize the charge to use a card.' }]
      : []),
  ];
}

function numberErrors(entries: Entries): FieldError[] {
  const field = PAYMENT_FIELDS.cardNumber;
  const value = entered(entries, field.name);
  if (value === '') {
    return [missing(field)];
  }
  const digits = cardDigits(value);
  if (digits === undefined) {
    return [{ field: field.name, message: 'Card Number may contain only digits, spaces, and hyphens.' }];
  }
  const brand = cardBrand(entered(entries, 'cardType'));
  const message = brand && cardNumberError(digits, brand);
  return message ? [{ field: field.name, message }] : [];
}

/** @rule payment.expiration */
function expirationErrors(entries: Entries, today: CalendarDate): FieldError[] {
  const { expirationMonth, expirationYear } = PAYMENT_FIELDS;
  const year = entered(entries, expirationYear.name);
  const isYear = /^\d{4}$/.test(year);
  const errors = [
    ...choiceErrors(expirationMonth, entries, MONTHS),
    // A page that stayed open over New Year still offers last year: what is wrong then is the card.
    ...choiceErrors(expirationYear, entries, isYear ? [year] : []),
  ];
  if (errors.length > 0) {
    return errors;
  }
  const months = (Number(year) - today.year) * 12;
  const ahead = months + Number(entered(entries, 'expirationMonth')) - today.month;
  if (ahead < 0) {
    return [{ field: expirationMonth.name, message: 'This card has expired.' }];
  }
  return ahead > MOST_YEARS_AHEAD * 12
    ? [
        {
          field: expirationMonth.name,
          message: `Expiration must be within ${MOST_YEARS_AHEAD} years.`,
        },
      ]
    : [];
}

/** @rule payment.security-code */
function securityCodeErrors(entries: Entries): FieldError[] {
  const field = PAYMENT_FIELDS.securityCode;
  const value = entered(entries, field.name);
  if (value === '') {
    return [missing(field)];
  }
  const brand = cardBrand(entered(entries, 'cardType'));
  const lengths = brand ? [brand.securityCodeLength] : [3, 4];
  return /^\d+$/.test(value) && lengths.includes(value.length)
    ? []
    : [{ field: field.name, message: `Enter the ${lengths.join('- or ')}-digit security code.` }];
}

/** @rule payment.billing-address, payment.billing-zip */
function billingErrors(entries: Entries): FieldError[] {
  const { billingAddress, billingCity, billingState, billingZip, billingCountry } = PAYMENT_FIELDS;
  const inUnitedStates = entered(entries, billingCountry.name) === UNITED_STATES;
  const zip = entered(entries, billingZip.name);
  const zipErrors = textErrors(billingZip, entries);
  if (zipErrors.length === 0 && inUnitedStates && !/^\d{5}(-\d{4})?$/.test(zip)) {
    zipErrors.push({ field: billingZip.name, message: 'Enter a valid ZIP code.' });
  }
  return [
    ...textErrors(billingAddress, entries),
    ...textErrors(billingCity, entries),
    ...textErrors({ ...billingState, required: inUnitedStates }, entries),
    ...zipErrors,
    ...choiceErrors(billingCountry, entries, COUNTRIES),
  ];
}
