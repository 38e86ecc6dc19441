import { addBusinessDays } from './activation';
import { courtDay } from './calendar-date';
import { duplicateVerdict } from './duplicate';
import { formFaults } from './form';
import { passwordFaults } from './password';
import { paymentFaults } from './payment';
import { policiesFaults } from './policies';
import { securityQuestionFaults } from './security-questions';
import { isSessionExpired } from './session';
import { statusAtRegistration } from './status';
import { verificationFault } from './user-verification';
import { generateUsername, usernameFaults } from './username';

/** Every rule that decides something, in one place: each sandbox holds its own copy, so that one can be replaced there. */
export const rules = {
  addBusinessDays,
  courtDay,
  duplicateVerdict,
  formFaults,
  generateUsername,
  isSessionExpired,
  passwordFaults,
  paymentFaults,
  policiesFaults,
  securityQuestionFaults,
  statusAtRegistration,
  usernameFaults,
  verificationFault,
};

export type Rules = typeof rules;
