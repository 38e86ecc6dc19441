import { html } from 'hono/html';
import { CARD_BRANDS, cardDigits } from '../rules/payment/card';
import { isPaymentBlank, MONTHS, MOST_YEARS_AHEAD, PAYMENT_FIELDS } from '../rules/payment/payment';
import { COUNTRIES } from '../rules/places/countries';
import { entered } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { errorSummary } from './components/error-summary';
import { checkboxField, selectField, textField } from './components/fields';
import { page } from './components/layout';
import { actionButton, registrationForm } from './components/post-form';
import { stepIndicator } from './components/steps';
import type { RegistrationScreen } from './screen';

/** The whole screen is optional, so that no field carries the mark of a required one. */
const FIELDS = Object.fromEntries(
  Object.entries(PAYMENT_FIELDS).map(([name, field]) => [name, { ...field, required: false }]),
) as unknown as typeof PAYMENT_FIELDS;
const CARD_BRAND_NAMES = CARD_BRANDS.map(({ name }) => name);

/**
 * Payment Information (step 7): the whole screen is optional. Source: facts 3.6, D-13.
 * @rule payment.kept, payment.not-stored
 */
export const payment: RegistrationScreen = {
  name: 'payment',
  path: PATHS.payment,
  actions: ['next', 'back', 'cancel'],
  fields: Object.keys(FIELDS),
  neverKept: [FIELDS.cardNumber.name, FIELDS.securityCode.name],
  view: ({ sandbox, session }, shown) =>
    page({
      heading: 'Payment Information',
      hasErrors: shown.errors.length > 0,
      session,
      main: html`${stepIndicator('Payment')} ${errorSummary(shown.errors)} ${NOTICE}
      ${registrationForm(
        PATHS.payment,
        session.csrfToken,
        html`<fieldset class="usa-fieldset">
            <legend class="usa-legend usa-legend--large">Payment Card</legend>
            <p>Once you enter a card, every field but Billing State is required.</p>
            ${textField(FIELDS.cardHolder, shown, { autocomplete: 'cc-name' })}
            ${selectField(FIELDS.cardType, shown, CARD_BRAND_NAMES, 'Select Card Type', {
              autocomplete: 'cc-type',
            })}
            ${textField(FIELDS.cardNumber, shown, { autocomplete: 'cc-number', inputmode: 'numeric' })}
            ${selectField(FIELDS.expirationMonth, shown, MONTHS, 'Month', { autocomplete: 'cc-exp-month' })}
            ${selectField(FIELDS.expirationYear, shown, yearsFrom(sandbox.today().year), 'Year', {
              autocomplete: 'cc-exp-year',
            })}
            ${textField(FIELDS.securityCode, shown, {
              autocomplete: 'cc-csc',
              inputmode: 'numeric',
              width: 'small',
            })}
          </fieldset>
          <fieldset class="usa-fieldset">
            <legend class="usa-legend usa-legend--large">Billing Address</legend>
            ${checkboxField(FIELDS.useAccountAddress, shown)}
            ${textField(FIELDS.billingAddress, shown, { autocomplete: 'billing address-line1' })}
            ${textField(FIELDS.billingCity, shown, { autocomplete: 'billing address-level2' })}
            ${textField(FIELDS.billingState, shown, { autocomplete: 'billing address-level1' })}
            ${textField(FIELDS.billingZip, shown, { autocomplete: 'billing postal-code', width: 'medium' })}
            ${selectField(FIELDS.billingCountry, shown, COUNTRIES, 'Select Country', {
              autocomplete: 'billing country-name',
            })}
          </fieldset>
          ${checkboxField(FIELDS.authorization, shown)}`,
        html`${actionButton('next', 'Next', 'primary')} ${actionButton('back', 'Back')}
        ${actionButton('cancel', 'Cancel', 'unstyled')}`,
      )}`,
    }),
  accept: ({ sandbox, session }, entries) => {
    const errors = sandbox.rules.paymentErrors(entries, sandbox.today());
    if (errors.length > 0) return { errors };
    session.payment = {
      card: isPaymentBlank(entries)
        ? null
        : {
            holder: entered(entries, FIELDS.cardHolder.name),
            brand: entered(entries, FIELDS.cardType.name),
            lastFour: (cardDigits(entered(entries, FIELDS.cardNumber.name)) ?? '').slice(-4),
            expiration: `${entered(entries, FIELDS.expirationMonth.name)}/${entered(entries, FIELDS.expirationYear.name)}`,
          },
    };
    return { leadsTo: PATHS.policies };
  },
};

function yearsFrom(year: number): string[] {
  return Array.from({ length: MOST_YEARS_AHEAD + 1 }, (_, index) => String(year + index));
}

/**
 * What the screen must say before anything is entered. Source: facts 3.6 [H]; wording ours.
 * @rule payment.notice
 */
const NOTICE = html`<section class="usa-alert usa-alert--info" aria-label="About payment">
  <div class="usa-alert__body">
    <h2 class="usa-alert__heading">A payment card is optional</h2>
    <ul class="usa-list">
      <li>To register without a card, choose Next without entering anything on this screen.</li>
      <li>For instant access, enter a card. PACER validates it when you register.</li>
      <li>There is no charge for registering.</li>
      <li>A card is charged quarterly for fees incurred.</li>
      <li>Without a card, you receive an activation code by U.S. mail in 7-10 business days.</li>
    </ul>
  </div>
</section>`;
