import { formErrors } from '../../../rules/form/form';
import { PATHS } from '../../../rules/shared/paths';
import { length } from '../../../rules/shared/text';
import { reworded, lenient, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { inPage, sentTo } from '../../make/traffic';

const PHONE = 'Enter a 10-digit phone number.';
const EMAIL = 'Enter a valid email address.';
const CONFIRMATION = 'Email addresses do not match.';
const TAX_ID = 'Enter a 9-digit Federal Tax ID.';

/** Phones, e-mail and User Type. */
export const CONTACT_FAULTS = faultsOf(
  { screen: 'form', step: 5 },
  {
    'phone-eleven-digits': {
      kind: 'off by one',
      sentence: 'A Primary Phone of eleven digits is accepted.',
      breaks: ['form.phones'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) =>
            field === 'primaryPhone' && (entries['primaryPhone'] ?? '').replace(/\D/g, '').length === 11,
        ),
      },
    },
    'phone-parentheses-refused': {
      kind: 'rule too strict',
      sentence: 'A Primary Phone with its area code in parentheses is refused.',
      breaks: ['form.phones'],
      rules: { formErrors: strict(formErrors, 'primaryPhone', PHONE, (phone) => phone.includes('(')) },
    },
    'phone-message-at-fax': {
      kind: 'message wrong or missing',
      sentence: 'The error of Primary Phone is shown at Fax Number.',
      breaks: ['form.phones'],
      rules: {
        formErrors: reworded(formErrors, (errors) =>
          errors.map((error) => (error.field === 'primaryPhone' ? { ...error, field: 'fax' } : error)),
        ),
      },
    },
    'text-phone-is-a-number': {
      kind: 'content changed',
      sentence: 'Text Phone is a field for a number, which takes no hyphens.',
      breaks: ['form.phones'],
      middleware: inPage(PATHS.form, /(id="textPhone"[^>]*type=")tel/, '$1number'),
    },
    'email-without-ending': {
      kind: 'rule not enforced',
      sentence: 'An e-mail address without an ending, pat@example, is accepted.',
      breaks: ['form.email'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ message }, entries) => message === EMAIL && /^\w+@\w+$/.test(entries['email'] ?? ''),
        ),
      },
    },
    'email-plus-refused': {
      kind: 'rule too strict',
      sentence: 'An e-mail address with a plus sign is refused.',
      breaks: ['form.email'],
      rules: { formErrors: strict(formErrors, 'email', EMAIL, (email) => email.includes('+')) },
    },
    'email-255': {
      kind: 'off by one',
      sentence: 'An e-mail address of 255 characters is accepted.',
      breaks: ['form.email'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) => field === 'email' && length(entries['email'] ?? '') === 255,
        ),
      },
    },
    'email-not-compared': {
      kind: 'rule not enforced',
      sentence: 'Confirm Email may be another address.',
      breaks: ['form.email-confirmed'],
      rules: { formErrors: lenient(formErrors, ({ message }) => message === CONFIRMATION) },
    },
    'email-compared-by-case': {
      kind: 'rule too strict',
      sentence: 'Confirm Email has to be in the same case.',
      breaks: ['form.email-confirmed'],
      rules: {
        formErrors: strict(
          formErrors,
          'confirmEmail',
          CONFIRMATION,
          (confirmation, entries) => confirmation !== entries['email'],
        ),
      },
    },
    'user-types-order': {
      kind: 'order changed',
      sentence: 'Government Accounts stand last in User Type.',
      breaks: ['form.user-types'],
      middleware: inPage(
        PATHS.form,
        /(<optgroup label="Government[\s\S]*?<\/optgroup>)([\s\S]*?)(<\/select>)/,
        '$2$1$3',
      ),
    },
    'tax-id-not-asked': {
      kind: 'content changed',
      sentence: 'A Law Firm is shown no field for its Federal Tax ID.',
      breaks: ['form.tax-id'],
      middleware: inPage(PATHS.form, 'id="tax-id-fragment"', 'id="tax-id-fragment" hidden'),
    },
    'tax-id-eight-digits': {
      kind: 'off by one',
      sentence: 'A Federal Tax ID of eight digits is accepted.',
      breaks: ['form.tax-id'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ message }, entries) => message === TAX_ID && /^\d{8}$/.test(entries['taxId'] ?? ''),
        ),
      },
    },
    'tax-id-of-media': {
      kind: 'rule too strict',
      sentence: 'Media are asked for a Federal Tax ID that their form does not show.',
      breaks: ['form.tax-id'],
      rules: {
        formErrors: strict(
          formErrors,
          'taxId',
          'Federal Tax ID is required.',
          (_, entries) => entries['userType'] === 'Media',
        ),
      },
    },
    'cja-not-recorded': {
      kind: 'answers lost',
      sentence: 'The tick of CJA Attorney Panel is not recorded.',
      breaks: ['form.cja-panel'],
      middleware: sentTo(PATHS.form, ({ cjaPanel: _lost, ...entries }) => entries),
    },
  },
);
