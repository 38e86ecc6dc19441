import type { Entries, FieldError } from '../../rules/shared/field-error';

// How a seeded fault changes a rule that answers with field errors.

type Rule<Facts extends unknown[]> = (entries: Entries, ...facts: Facts) => FieldError[];

/** Drops the field errors that `dropped` selects. */
export function lenient<Facts extends unknown[]>(
  rule: Rule<Facts>,
  dropped: (error: FieldError, entries: Entries) => boolean,
): Rule<Facts> {
  return (entries, ...facts) => rule(entries, ...facts).filter((error) => !dropped(error, entries));
}

/** Refuses values of a field that `refused` selects, unless the field has another error already. */
export function strict<Facts extends unknown[]>(
  rule: Rule<Facts>,
  field: string,
  message: string,
  refused: (value: string, entries: Entries) => boolean,
): Rule<Facts> {
  return (entries, ...facts) => {
    const errors = rule(entries, ...facts);
    const isAccepted = errors.every((error) => error.field !== field);
    return isAccepted && refused(entries[field] ?? '', entries) ? [...errors, { field, message }] : errors;
  };
}

/** Changes the field errors themselves: their text, field, number or order. */
export function reworded<Facts extends unknown[]>(
  rule: Rule<Facts>,
  reword: (errors: FieldError[]) => FieldError[],
): Rule<Facts> {
  return (entries, ...facts) => reword(rule(entries, ...facts));
}
