import type { DuplicateVerdict } from '../form/duplicate';
import { isGovernment, isGovernmentEmail } from '../form/user-type';

/** What a new account may do, and what it waits for (D-15). */
export interface AccountStatus {
  readonly caseSearchStatus: 'active' | 'inactive';
  readonly statusReason: 'card-validated' | 'activation-code-mailed' | 'activated' | 'under-review';
  /** Government employees are Private until the PACER Service Center has verified them, unless their e-mail proves it (D-05). */
  readonly category: 'Government' | 'Private';
  readonly governmentVerification: 'not-needed' | 'pending';
}

/**
 * The status of an account at the moment it is made (D-05, D-15).
 * @rule thank-you.with-card, thank-you.without-card, thank-you.under-review, thank-you.government
 */
export function statusAtRegistration(registration: {
  readonly userType: string;
  readonly email: string;
  readonly hasCard: boolean;
  readonly duplicate: DuplicateVerdict;
}): AccountStatus {
  const government = isGovernment(registration.userType);
  const proven = government && isGovernmentEmail(registration.email);
  const category = proven ? 'Government' : 'Private';
  const governmentVerification = government && !proven ? 'pending' : 'not-needed';
  if (registration.duplicate === 'review') {
    return { caseSearchStatus: 'inactive', statusReason: 'under-review', category, governmentVerification };
  }
  return registration.hasCard
    ? { caseSearchStatus: 'active', statusReason: 'card-validated', category, governmentVerification }
    : {
        caseSearchStatus: 'inactive',
        statusReason: 'activation-code-mailed',
        category,
        governmentVerification,
      };
}

/** Whether an account may search and view documents: one that waits for its code or a review may not (D-15). */
export function mayView({ caseSearchStatus }: Pick<AccountStatus, 'caseSearchStatus'>): boolean {
  return caseSearchStatus === 'active';
}
