import type { FieldError } from '../rules/shared/field-error';

/** The address that comes next. */
export interface LeadsTo {
  readonly leadsTo: string;
}

/** What a screen makes of submitted answers: why it refuses them, or the address that comes next. */
export type Outcome = { readonly errors: readonly FieldError[] } | LeadsTo;
