import { CANCEL_FAULTS } from './catalogue/cancel';
import { CASE_SEARCH_FAULTS } from './catalogue/case-search';
import { COURT_FAULTS } from './catalogue/court';
import { SECURITY_ANSWER_FAULTS } from './catalogue/credentials/answers';
import { PASSWORD_FAULTS } from './catalogue/credentials/password';
import { USERNAME_FAULTS } from './catalogue/credentials/username';
import { ADDRESS_FAULTS } from './catalogue/form/address';
import { ANSWER_FAULTS } from './catalogue/form/answers';
import { CONTACT_FAULTS } from './catalogue/form/contact';
import { FIELD_FAULTS } from './catalogue/form/fields';
import { VERIFICATION_FAULTS } from './catalogue/form/verification';
import { HOME_FAULTS } from './catalogue/home';
import { LOG_IN_FAULTS } from './catalogue/log-in';
import { MY_ACCOUNT_FAULTS } from './catalogue/my-account';
import { NOTICE_FAULTS } from './catalogue/notice';
import { PAYMENT_FAULTS } from './catalogue/payment';
import { POLICIES_FAULTS } from './catalogue/policies';
import { REGISTER_FAULTS } from './catalogue/register';
import { SESSION_FAULTS } from './catalogue/session';
import { SITE_FAULTS } from './catalogue/site';
import { THANK_YOU_FAULTS } from './catalogue/thank-you';
import type { SeededFault } from './make/seeded-fault';

/** The catalogue: every fault that a sandbox can be created with, in the order of the screens. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  ...SITE_FAULTS,
  ...HOME_FAULTS,
  ...REGISTER_FAULTS,
  ...CASE_SEARCH_FAULTS,
  ...FIELD_FAULTS,
  ...ANSWER_FAULTS,
  ...ADDRESS_FAULTS,
  ...CONTACT_FAULTS,
  ...VERIFICATION_FAULTS,
  ...NOTICE_FAULTS,
  ...USERNAME_FAULTS,
  ...PASSWORD_FAULTS,
  ...SECURITY_ANSWER_FAULTS,
  ...PAYMENT_FAULTS,
  ...POLICIES_FAULTS,
  ...THANK_YOU_FAULTS,
  ...CANCEL_FAULTS,
  ...SESSION_FAULTS,
  ...LOG_IN_FAULTS,
  ...MY_ACCOUNT_FAULTS,
  ...COURT_FAULTS,
];

export function seededFault(id: string): SeededFault | undefined {
  return SEEDED_FAULTS.find((fault) => fault.id === id);
}

/** What to say of an id that no fault has: the faults of its screen, or the screens there are. */
export function unknownFault(id: string): string {
  const [screen = ''] = id.split('.');
  const near = SEEDED_FAULTS.filter((fault) => fault.screen === screen).map((fault) => fault.id);
  const screens = [...new Set(SEEDED_FAULTS.map((fault) => fault.screen))];
  return near.length > 0
    ? `Expected the id of a seeded fault, got "${id}"; of ${screen} there are ${near.join(', ')}`
    : `Expected the id of a seeded fault, such as ${SEEDED_FAULTS[0]?.id}, got "${id}"; there are faults of ${screens.join(', ')}`;
}
