import { formErrors } from '../../../../stub-site/rules/form/form';

export const ON_FORM = 'form, step 5';

/** A Monday in March. */
export const TODAY = { year: 2026, month: 3, day: 16 };

/** Answers that the form accepts on that day. */
export const ANSWERS = {
  firstName: 'Pat',
  lastName: 'Kowalski',
  dateOfBirth: '07/04/1976',
  address: '111 South 10th Street',
  city: 'St. Louis',
  state: 'Missouri',
  county: 'St. Louis City',
  zip: '63102',
  country: 'United States of America',
  primaryPhone: '314-555-0100',
  email: 'pat.kowalski@example.com',
  confirmEmail: 'pat.kowalski@example.com',
  userType: 'Individual',
};

export type Entries = Readonly<Record<string, string>>;

/** Field errors: fields and their messages, in order. */
export type Errors = Readonly<Record<string, string>>;

/** The field errors when these answers are changed. */
export function errorsOf(changes: Entries): { field: string; message: string }[] {
  return formErrors({ ...ANSWERS, ...changes }, TODAY);
}

/** Field errors as the rule returns them. */
export function listed(errors: Errors): { field: string; message: string }[] {
  return Object.entries(errors).map(([field, message]) => ({ field, message }));
}

/** The messages at one field when these answers are changed. */
export function saidOf(field: string, changes: Readonly<Record<string, string>>, today = TODAY): string[] {
  return formErrors({ ...ANSWERS, ...changes }, today)
    .filter((error) => error.field === field)
    .map(({ message }) => message);
}
