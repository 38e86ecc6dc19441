import { type Entries, entered, type FieldError } from './shared/field-error';

/**
 * Why the policies screen is refused: the acknowledgement is not ticked. Source: facts 3.7 [H], D-07.
 * @rule policies.acknowledge
 */
export function policiesErrors(entries: Entries): FieldError[] {
  return entered(entries, 'acknowledge') === ''
    ? [{ field: 'acknowledge', message: 'You must acknowledge the policies and procedures.' }]
    : [];
}
