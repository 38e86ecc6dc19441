import { validator } from 'hono/validator';
import type { Entries } from '../../rules/shared/field-error';

/** What `formEntries` leaves for the handlers after it: `c.req.valid('form')`. */
export interface Submitted {
  out: { form: Entries };
}

/**
 * The texts of a submitted form, by field name. Files are no part of any screen and are left out; of a repeated field
 * the last text counts. Throws an HTTPException (400) for a body that is no form.
 */
export const formEntries = validator('form', (fields): Entries =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, [value].flat().at(-1)] as const)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ),
);
