import { countiesOf } from '../places/counties';
import { COUNTRIES, UNITED_STATES } from '../places/countries';
import { stateCodeOf, STATES, zipFitsState } from '../places/states';
import { type CalendarDate, compareDates, parseDate } from '../shared/calendar-date';
import { type Entries, entered, type FieldError } from '../shared/field-error';
import { choiceErrors, type Field, missing, nameErrors, textErrors } from '../shared/text';
import { asksForTaxId, USER_TYPES } from './user-type';

/** Fields of the registration form, in the order of facts 3.4; longest answers are D-22. @rule form.fields */
export const FORM_FIELDS = {
  prefix: { name: 'prefix', label: 'Prefix' },
  firstName: { name: 'firstName', label: 'First Name', required: true, max: 50 },
  middleName: { name: 'middleName', label: 'Middle Name', max: 50 },
  lastName: { name: 'lastName', label: 'Last Name', required: true, max: 50 },
  generation: { name: 'generation', label: 'Generation' },
  suffix: { name: 'suffix', label: 'Suffix' },
  dateOfBirth: { name: 'dateOfBirth', label: 'Date of Birth', required: true },
  firm: { name: 'firm', label: 'Firm/Office', max: 100 },
  unit: { name: 'unit', label: 'Unit/Department', max: 100 },
  address: { name: 'address', label: 'Address', required: true, max: 100 },
  addressLine2: { name: 'addressLine2', label: 'Address Line 2', max: 100 },
  room: { name: 'room', label: 'Room/Suite', max: 20 },
  city: { name: 'city', label: 'City', required: true, max: 50 },
  state: { name: 'state', label: 'State', required: true },
  county: { name: 'county', label: 'County', required: true },
  zip: { name: 'zip', label: 'Zip/Postal Code', required: true, max: 12 },
  country: { name: 'country', label: 'Country', required: true },
  primaryPhone: { name: 'primaryPhone', label: 'Primary Phone', required: true },
  alternatePhone: { name: 'alternatePhone', label: 'Alternate Phone' },
  textPhone: { name: 'textPhone', label: 'Text Phone' },
  fax: { name: 'fax', label: 'Fax Number' },
  email: { name: 'email', label: 'Email', required: true, max: 254 },
  confirmEmail: { name: 'confirmEmail', label: 'Confirm Email', required: true },
  userType: { name: 'userType', label: 'User Type', required: true },
  taxId: { name: 'taxId', label: 'Federal Tax ID', required: true },
  cjaPanel: { name: 'cjaPanel', label: 'CJA Attorney Panel' },
} as const satisfies Record<string, Field>;

export const PREFIXES = ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Hon.'] as const;
export const GENERATIONS = ['Jr.', 'Sr.', 'II', 'III', 'IV'] as const;
export const SUFFIXES = ['Esq.', 'M.D.', 'Ph.D.'] as const;

const EARLIEST_BIRTH: CalendarDate = { year: 1900, month: 1, day: 1 };
const STATE_NAMES = STATES.map((state) => state.name);
const USER_TYPE_NAMES = USER_TYPES.flatMap(({ types }): readonly string[] => types);

/**
 * Why the registration form is refused, in the order of its fields; empty when it is accepted.
 * `today` is the day on the court's calendar. User Verification is judged elsewhere: it is not a pure rule.
 * Source: facts 3.4 (fields, required marks), D-07 (messages), D-08 (lists), D-22 (lengths, characters).
 */
export function formErrors(entries: Entries, today: CalendarDate): FieldError[] {
  const fields = FORM_FIELDS;
  return [
    ...choiceErrors(fields.prefix, entries, PREFIXES),
    ...nameErrors(fields.firstName, entries),
    ...nameErrors(fields.middleName, entries),
    ...nameErrors(fields.lastName, entries),
    ...choiceErrors(fields.generation, entries, GENERATIONS),
    ...choiceErrors(fields.suffix, entries, SUFFIXES),
    ...birthDateErrors(entries, today),
    ...textErrors(fields.firm, entries),
    ...textErrors(fields.unit, entries),
    ...textErrors(fields.address, entries),
    ...textErrors(fields.addressLine2, entries),
    ...textErrors(fields.room, entries),
    ...textErrors(fields.city, entries),
    ...regionErrors(entries),
    ...phoneErrors(fields.primaryPhone, entries),
    ...phoneErrors(fields.alternatePhone, entries),
    ...phoneErrors(fields.textPhone, entries),
    ...phoneErrors(fields.fax, entries),
    ...emailErrors(entries),
    ...choiceErrors(fields.userType, entries, USER_TYPE_NAMES),
    ...(asksForTaxId(entered(entries, 'userType')) ? taxIdErrors(entries) : []),
  ];
}

/** @rule form.birth-date */
function birthDateErrors(entries: Entries, today: CalendarDate): FieldError[] {
  const field = FORM_FIELDS.dateOfBirth;
  const value = entered(entries, field.name);
  if (value === '') {
    return [missing(field)];
  }
  const date = parseDate(value);
  return date && compareDates(date, EARLIEST_BIRTH) >= 0 && compareDates(date, today) <= 0
    ? []
    : [{ field: field.name, message: 'Enter a valid date as MM/DD/YYYY.' }];
}

/**
 * State, County, Zip/Postal Code and Country belong together: another country asks for no county and any postal code (D-08).
 * @rule form.county-after-state, form.other-country
 */
function regionErrors(entries: Entries): FieldError[] {
  const { state, county, zip, country } = FORM_FIELDS;
  const countryErrors = choiceErrors(country, entries, COUNTRIES);
  if (entered(entries, 'country') !== UNITED_STATES) {
    return [
      ...textErrors({ ...state, required: false, max: 50 }, entries),
      ...textErrors(zip, entries),
      ...countryErrors,
    ];
  }
  const code = stateCodeOf(entered(entries, 'state'));
  return [
    ...choiceErrors(state, entries, STATE_NAMES),
    ...(code ? choiceErrors(county, entries, countiesOf(code)) : []),
    ...zipErrors(entries, code),
    ...countryErrors,
  ];
}

/** @rule form.zip */
function zipErrors(entries: Entries, code: string | undefined): FieldError[] {
  const { zip } = FORM_FIELDS;
  const value = entered(entries, zip.name);
  if (value === '') {
    return [missing(zip)];
  }
  const fits = /^\d{5}(-\d{4})?$/.test(value) && (code === undefined || zipFitsState(value, code));
  return fits ? [] : [{ field: zip.name, message: 'Enter a valid ZIP code.' }];
}

/** @rule form.phones */
function phoneErrors(field: Field, entries: Entries): FieldError[] {
  const value = entered(entries, field.name);
  if (value === '') {
    return field.required ? [missing(field)] : [];
  }
  const digits = value.replace(/[ ().-]/g, '');
  return /^\d{10}$/.test(digits) ? [] : [{ field: field.name, message: 'Enter a 10-digit phone number.' }];
}

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]*[a-z0-9])$/i;

/** @rule form.email, form.email-confirmed */
function emailErrors(entries: Entries): FieldError[] {
  const { email, confirmEmail } = FORM_FIELDS;
  const errors = textErrors(email, entries);
  const value = entered(entries, email.name);
  const confirmation = entered(entries, confirmEmail.name);
  if (errors.length === 0 && !EMAIL.test(value)) {
    errors.push({ field: email.name, message: 'Enter a valid email address.' });
  }
  if (confirmation === '') {
    errors.push(missing(confirmEmail));
  } else if (value !== '' && confirmation.toLowerCase() !== value.toLowerCase()) {
    errors.push({ field: confirmEmail.name, message: 'Email addresses do not match.' });
  }
  return errors;
}

/** Nine digits, with or without the hyphen of an EIN (D-22). @rule form.tax-id */
function taxIdErrors(entries: Entries): FieldError[] {
  const { taxId } = FORM_FIELDS;
  const value = entered(entries, taxId.name);
  if (value === '') {
    return [missing(taxId)];
  }
  return /^\d{2}-?\d{7}$/.test(value)
    ? []
    : [{ field: taxId.name, message: 'Enter a 9-digit Federal Tax ID.' }];
}
