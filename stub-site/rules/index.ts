import { activationOutcome, addBusinessDays, codeValidThrough } from './my-account/activation';
import { courtDay } from './calendar-date';
import { duplicateVerdict } from './form/duplicate';
import { filingFaults, linkFaults, mayFile } from './court/e-filing';
import { documentFee, searchFee, settlementOf } from './court/fees';
import { formFaults } from './form/form';
import { isLogInOver, logInFaults } from './log-in';
import { passwordFaults } from './credentials/password';
import { paymentFaults } from './payment/payment';
import { policiesFaults } from './policies';
import { securityQuestionFaults } from './credentials/security-questions';
import { isSessionExpired } from './session';
import { mayView, statusAtRegistration } from './thank-you/status';
import { verificationFault } from './form/user-verification';
import { generateUsername, usernameFaults } from './credentials/username';

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
