import { entered, type Entries, type FieldError } from '../shared/field-error';
import { missing, textErrors } from '../shared/text';

/** Fields of linking an account. Source: facts 4 [H]. */
export const LINK_FIELDS = {
  login: { name: 'cmecfLogin', label: 'CM/ECF Login', required: true },
  password: { name: 'cmecfPassword', label: 'CM/ECF Password', required: true },
} as const;

/** Fields of a filing (D-35). */
export const FILING_FIELDS = {
  caseNumber: { name: 'caseNumber', label: 'Case Number', required: true, max: 20 },
  title: { name: 'title', label: 'Document Title', required: true, max: 200 },
} as const;

export const ALREADY_LINKED: FieldError = {
  field: LINK_FIELDS.login.name,
  message: 'This CM/ECF account is already linked to a PACER account.',
};

/** What the court knows about the CM/ECF account that a person names. */
export interface CmecfLogin {
  /** Whether login and password are those of an account of the court. */
  readonly isRight: boolean;
  /** Whether it is linked to a PACER account already. */
  readonly isLinked: boolean;
}

/**
 * Why a CM/ECF account cannot be linked; empty when it can (D-35).
 * @rule link.required, link.own-account, link.once
 */
export function linkErrors(entries: Entries, { isRight, isLinked }: CmecfLogin): FieldError[] {
  const { login, password } = LINK_FIELDS;
  const blank = [login, password].filter(({ name }) => entered(entries, name) === '').map(missing);
  if (blank.length > 0) return blank;
  if (!isRight) return [{ field: login.name, message: 'The CM/ECF login or password is not correct.' }];
  return isLinked ? [ALREADY_LINKED] : [];
}

/** Whether an account may file: a PACER account alone is for viewing. Source: guide step 9 [H]. @rule court.no-e-filing */
export function mayFile(account: { readonly cmecfLogin: string | null }): boolean {
  return account.cmecfLogin !== null;
}

/** Why a filing is refused; empty when it is accepted (D-35). @rule filing.required, filing.known-case */
export function filingErrors(entries: Entries, isCase: (caseNumber: string) => boolean): FieldError[] {
  const { caseNumber, title } = FILING_FIELDS;
  const errors = [...textErrors(caseNumber, entries), ...textErrors(title, entries)];
  const isNamed = errors.every(({ field }) => field !== caseNumber.name);
  return isNamed && !isCase(entered(entries, caseNumber.name))
    ? [{ field: caseNumber.name, message: 'This court has no case with that number.' }, ...errors]
    : errors;
}
