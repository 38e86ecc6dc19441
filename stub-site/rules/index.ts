import { activationOutcome, codeValidThrough } from './my-account/activation';
import { addBusinessDays } from './thank-you/letter';
import { courtDay } from './calendar-date';
import { duplicateVerdict } from './form/duplicate';
import { filingErrors, linkErrors, mayFile } from './court/e-filing';
import { documentFee, searchFee, settlementOf } from './court/fees';
import { formErrors } from './form/form';
import { isLogInOver, logInErrors } from './log-in';
import { passwordErrors } from './credentials/password';
import { paymentErrors } from './payment/payment';
import { policiesErrors } from './policies';
import { securityQuestionErrors } from './credentials/security-questions';
import { isSessionExpired } from './session';
import { mayView, statusAtRegistration } from './thank-you/status';
import { verificationError } from './form/user-verification';
import { generateUsername, usernameErrors } from './credentials/username';

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
