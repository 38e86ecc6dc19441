import { CANCEL_FAULTS } from './cancel';
import { CASE_SEARCH_FAULTS } from './case-search';
import { COURT_FAULTS } from './court';
import { CREDENTIALS_FAULTS } from './credentials';
import { ADDRESS_FAULTS } from './form/address';
import { ANSWER_FAULTS } from './form/answers';
import { CONTACT_FAULTS } from './form/contact';
import { FIELD_FAULTS } from './form/fields';
import { VERIFICATION_FAULTS } from './form/verification';
import { HOME_FAULTS } from './home';
import { LOG_IN_FAULTS } from './log-in';
import { MY_ACCOUNT_FAULTS } from './my-account';
import { NOTICE_FAULTS } from './notice';
import { PAYMENT_FAULTS } from './payment';
import { POLICIES_FAULTS } from './policies';
import { REGISTER_FAULTS } from './register';
import type { SeededFault } from './seeded-fault';
import { SESSION_FAULTS } from './session';
import { SITE_FAULTS } from './site';
import { THANK_YOU_FAULTS } from './thank-you';

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
  ...CREDENTIALS_FAULTS,
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
