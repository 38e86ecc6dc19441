import { isPaymentBlank, paymentErrors } from '../../rules/payment/payment';
import { addDays } from '../../rules/shared/calendar-date';
import { PATHS } from '../../rules/shared/paths';
import { lenient, strict } from '../make/changed-rule';
import { faultsOf } from '../make/seeded-fault';
import { after, editedPage, inPage, sentTo } from '../make/traffic';

/** Enough days to leave a month from any day in it. */
const MONTH = 31;

export const PAYMENT_FAULTS = faultsOf(
  { screen: 'payment', step: 7 },
  {
    'charge-announced': {
      kind: 'content changed',
      sentence: 'The notice announces a charge of $10 for registering.',
      breaks: ['payment.notice'],
      middleware: inPage(PATHS.payment, 'There is no charge for registering.', 'Registering costs $10.'),
    },
    'quarterly-charge-untold': {
      kind: 'message wrong or missing',
      sentence: 'The notice does not tell that a card is charged quarterly.',
      breaks: ['payment.notice'],
      middleware: inPage(PATHS.payment, /<li>A card is charged quarterly.*?<\/li>/, ''),
    },
    'letter-in-3-days': {
      kind: 'content changed',
      sentence: 'The notice promises the activation code in 3-5 business days.',
      breaks: ['payment.notice'],
      middleware: inPage(PATHS.payment, '7-10 business days', '3-5 business days'),
    },
    'card-required': {
      kind: 'rule too strict',
      sentence: 'Nobody goes on without a card.',
      breaks: ['payment.optional'],
      rules: {
        paymentErrors: strict(paymentErrors, 'cardNumber', 'Card Number is required.', (_, entries) =>
          isPaymentBlank(entries),
        ),
      },
    },
    'spaces-are-a-card': {
      kind: 'rule too strict',
      sentence: 'A screen with a few spaces in it counts as an unfinished card.',
      breaks: ['payment.optional'],
      rules: {
        paymentErrors: strict(paymentErrors, 'cardHolder', 'Card Holder Name is required.', (holder) =>
          /^\s+$/.test(holder),
        ),
      },
    },
    'marked-as-required': {
      kind: 'content changed',
      sentence: 'Card Number carries the mark of a required field, although a card is optional.',
      breaks: ['payment.optional'],
      middleware: inPage(
        PATHS.payment,
        />Card Number<\/label\s*>/,
        '$& <abbr title="required" class="site-required">*</abbr>',
      ),
    },
    'half-a-card': {
      kind: 'rule not enforced',
      sentence: 'A card holder without a card number is accepted.',
      breaks: ['payment.all-or-nothing'],
      rules: {
        paymentErrors: lenient(paymentErrors, (_, entries) => (entries['cardNumber'] ?? '') === ''),
      },
    },
    'holder-with-digits': {
      kind: 'rule not enforced',
      sentence: 'A Card Holder Name with a digit is accepted.',
      breaks: ['payment.card-holder'],
      rules: {
        paymentErrors: lenient(
          paymentErrors,
          ({ field }, entries) => field === 'cardHolder' && /\d/.test(entries['cardHolder'] ?? ''),
        ),
      },
    },
    'discover-missing': {
      kind: 'content changed',
      sentence: 'Card Type does not offer Discover.',
      breaks: ['payment.brands'],
      middleware: inPage(PATHS.payment, /<option[^>]*>Discover<\/option>/, ''),
    },
    'number-not-checked': {
      kind: 'rule not enforced',
      sentence: 'A card number with a wrong check digit, or of another brand, is accepted.',
      breaks: ['payment.number'],
      rules: {
        paymentErrors: lenient(paymentErrors, ({ message }) =>
          /^Enter a valid .* card number\.$/.test(message),
        ),
      },
    },
    'spaces-in-number-refused': {
      kind: 'rule too strict',
      sentence: 'A card number in groups, as it is on the card, is refused.',
      breaks: ['payment.number'],
      rules: {
        paymentErrors: strict(paymentErrors, 'cardNumber', 'Card Number may contain only digits.', (number) =>
          /\d[ -]\d/.test(number),
        ),
      },
    },
    'real-cards-taken': {
      kind: 'rule not enforced',
      sentence: 'The test site takes numbers as on real cards.',
      breaks: ['payment.published-numbers'],
      rules: {
        paymentErrors: lenient(paymentErrors, ({ message }) => message.includes('only published test card')),
      },
    },
    'expired-card': {
      kind: 'off by one',
      sentence: 'A card that expired last month is accepted.',
      breaks: ['payment.expiration'],
      rules: {
        paymentErrors: (entries, today) => paymentErrors(entries, addDays({ ...today, day: 1 }, -1)),
      },
    },
    'expires-this-month-refused': {
      kind: 'off by one',
      sentence: 'A card that expires this month is refused.',
      breaks: ['payment.expiration'],
      rules: {
        paymentErrors: (entries, today) => paymentErrors(entries, addDays({ ...today, day: 1 }, MONTH)),
      },
    },
    'three-digits-for-amex': {
      kind: 'off by one',
      sentence: 'A security code of three digits is accepted for American Express.',
      breaks: ['payment.security-code'],
      rules: {
        paymentErrors: lenient(
          paymentErrors,
          ({ field }, entries) => field === 'securityCode' && /^\d{3}$/.test(entries['securityCode'] ?? ''),
        ),
      },
    },
    'charged-without-asking': {
      kind: 'rule not enforced',
      sentence: 'A card is taken without the authorization to charge it.',
      breaks: ['payment.authorization'],
      rules: { paymentErrors: lenient(paymentErrors, ({ field }) => field === 'authorization') },
    },
    'account-address-ignored': {
      kind: 'rule too strict',
      sentence: "A billing address is asked for although the account's address shall be used.",
      breaks: ['payment.account-address'],
      middleware: sentTo(PATHS.payment, ({ useAccountAddress: _lost, ...entries }) => entries),
    },
    'billing-city-optional': {
      kind: 'rule not enforced',
      sentence: 'Billing City may be left empty.',
      breaks: ['payment.billing-address'],
      rules: { paymentErrors: lenient(paymentErrors, ({ field }) => field === 'billingCity') },
    },
    'billing-zip-not-checked': {
      kind: 'rule not enforced',
      sentence: 'Anything is accepted as the ZIP code of a billing address.',
      breaks: ['payment.billing-zip'],
      rules: {
        paymentErrors: lenient(paymentErrors, ({ message }) => message === 'Enter a valid ZIP code.'),
      },
    },
    'number-kept': {
      kind: 'secret shown or kept',
      sentence: 'The whole card number is kept.',
      breaks: ['payment.not-stored'],
      middleware: after(PATHS.payment, ({ session, entries }) => {
        session.drafts.payment = { ...session.drafts.payment, kept: entries['cardNumber'] ?? '' };
      }),
    },
    'code-shown-again': {
      kind: 'secret shown or kept',
      sentence: 'After a refusal the page brings the security code back.',
      breaks: ['payment.not-stored'],
      middleware: editedPage(PATHS.payment, (markup, _, { securityCode = '' }) =>
        markup.replace(/(id="securityCode"[^>]*value=")/, `$1${securityCode}`),
      ),
    },
    'back-loses-card': {
      kind: 'answers lost',
      sentence: 'Back on the payment loses the card holder and the expiration.',
      breaks: ['payment.kept'],
      middleware: after(PATHS.payment, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.payment;
      }),
    },
    'back-leads-to-form': {
      kind: 'screen skipped or repeated',
      sentence: 'Back on the payment leads to the form, past the credentials.',
      breaks: ['order.back'],
      middleware: after(PATHS.payment, ({ entries }) =>
        entries['action'] === 'back' ? PATHS.form : undefined,
      ),
    },
  },
);
