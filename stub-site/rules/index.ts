import { activationOutcome, addBusinessDays, codeValidThrough } from './activation';
import { courtDay } from './calendar-date';
import { duplicateVerdict } from './duplicate';
import { filingFaults, linkFaults, mayFile } from './e-filing';
import { documentFee, searchFee, settlementOf } from './fees';
import { formFaults } from './form';
import { isLogInOver, logInFaults } from './log-in';
import { passwordFaults } from './password';
import { paymentFaults } from './payment';
import { policiesFaults } from './policies';
import { securityQuestionFaults } from './security-questions';
import { isSessionExpired } from './session';
import { mayView, statusAtRegistration } from './status';
import { verificationFault } from './user-verification';
import { generateUsername, usernameFaults } from './username';

/** Every rule that decides something, in one place: each sandbox holds its own copy, so that one can be replaced there. */
export const rules = {
  activationOutcome,
  addBusinessDays,
  codeValidThrough,
  courtDay,
  documentFee,
  duplicateVerdict,
  filingFaults,
  formFaults,
  generateUsername,
  isLogInOver,
  isSessionExpired,
  linkFaults,
  logInFaults,
  mayFile,
  mayView,
  passwordFaults,
  paymentFaults,
  policiesFaults,
  searchFee,
  securityQuestionFaults,
  settlementOf,
  statusAtRegistration,
  usernameFaults,
  verificationFault,
};

export type Rules = typeof rules;
