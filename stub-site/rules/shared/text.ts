import { type Entries, entered, type FieldError } from './field-error';

/** A field of a screen: what it is called on the page and how long an answer may be. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** Longest accepted answer, in characters (D-22). */
  readonly max?: number;
}

/** Control characters, line breaks among them, and Unicode's line and paragraph separators. */
const NOT_ONE_LINE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u;

/**
 * A text as it is compared where case does not count: capitals, because a small letter can depend on its neighbors (σ is
 * ς at the end of a word), and composed, so that an accent of its own character is the same.
 */
export function ignoringCase(text: string): string {
  return text.normalize('NFC').toUpperCase();
}

/** Number of characters as a person counts them, not of UTF-16 units. */
export function length(text: string): number {
  return [...text].length;
}

/**
 * Errors that any one-line text can have: missing (D-07), too long or more than one line (D-22).
 * @rule form.required, form.one-line, form.text-length, form.free-texts, credentials.required
 */
export function textErrors(field: Field, entries: Entries): FieldError[] {
  const value = entered(entries, field.name);
  if (value === '') {
    return field.required ? [missing(field)] : [];
  }
  if (NOT_ONE_LINE.test(value)) {
    return [{ field: field.name, message: `${field.label} must be one line of text.` }];
  }
  if (field.max !== undefined && length(value) > field.max) {
    return [{ field: field.name, message: `${field.label} must be ${field.max} characters or fewer.` }];
  }
  return [];
}

/**
 * Errors of a person's name: those of a text, and characters that no name has (D-22).
 * @rule form.names, payment.card-holder
 */
export function nameErrors(field: Field, entries: Entries): FieldError[] {
  const errors = textErrors(field, entries);
  const value = entered(entries, field.name);
  if (errors.length === 0 && value !== '' && !NAME.test(value)) {
    return [
      {
        field: field.name,
        message: `${field.label} may contain only letters, spaces, periods, apostrophes, and hyphens.`,
      },
    ];
  }
  return errors;
}

/** Errors of a list: missing, or a value that the list does not offer. @rule form.lists */
export function choiceErrors(field: Field, entries: Entries, offered: readonly string[]): FieldError[] {
  const value = entered(entries, field.name);
  if (value === '') {
    return field.required ? [missing(field)] : [];
  }
  return offered.includes(value)
    ? []
    : [{ field: field.name, message: `Select ${field.label} from the list.` }];
}

export function missing(field: Pick<Field, 'name' | 'label'>): FieldError {
  return { field: field.name, message: `${field.label} is required.` };
}
