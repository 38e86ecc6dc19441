import { formErrors } from '../../../../stub-site/rules/form/form';

/** Answers that the form accepts on the day below. */
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

/** A Monday in March. */
export const TODAY = { year: 2026, month: 3, day: 16 };

/** What is said about one field when these answers are changed. */
export function saidOf(field: string, changes: Readonly<Record<string, string>>, today = TODAY): string[] {
  return formErrors({ ...ANSWERS, ...changes }, today)
    .filter((error) => error.field === field)
    .map(({ message }) => message);
}
