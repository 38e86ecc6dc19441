import { filingErrors, linkErrors, mayFile } from './court/e-filing';
import { documentFee, searchFee, settlementOf } from './court/fees';
import { passwordErrors } from './credentials/password';
import { securityQuestionErrors } from './credentials/security-questions';
import { generateUsername, usernameErrors } from './credentials/username';
import { duplicateVerdict } from './form/duplicate';
import { formErrors } from './form/form';
import { verificationError } from './form/user-verification';
import { isLogInOver, logInErrors } from './log-in';
import { activationOutcome, codeValidThrough } from './my-account/activation';
import { paymentErrors } from './payment/payment';
import { policiesErrors } from './policies';
import { isSessionExpired } from './session';
import { courtDay } from './shared/calendar-date';
import { addBusinessDays } from './thank-you/letter';
import { mayView, statusAtRegistration } from './thank-you/status';

/** Every rule that decides something, in one place: each sandbox holds its own copy, so that one can be replaced there. */
export const rules = {
  activationOutcome,
  addBusinessDays,
  codeValidThrough,
  courtDay,
  documentFee,
  duplicateVerdict,
  filingErrors,
  formErrors,
  generateUsername,
  isLogInOver,
  isSessionExpired,
  linkErrors,
  logInErrors,
  mayFile,
  mayView,
  passwordErrors,
  paymentErrors,
  policiesErrors,
  searchFee,
  securityQuestionErrors,
  settlementOf,
  statusAtRegistration,
  usernameErrors,
  verificationError,
};

export type Rules = typeof rules;
