import { REGISTRATION_SCREENS, type RegistrationScreenName, type Session } from './session';

// The order of the registration's screens (D-01).

/**
 * First screen that is not finished yet.
 * @rule order.first-unfinished
 */
function firstUnfinished(session: Session): RegistrationScreenName {
  if (!session.form) return 'form';
  if (!session.credentials) return 'credentials';
  if (!session.payment) return 'payment';
  return 'policies';
}

/** Where a registrant continues: at the first unfinished screen, or at the thank-you. */
export function currentScreen(session: Session): RegistrationScreenName | 'thank-you' {
  return session.accountNumber === undefined ? firstUnfinished(session) : 'thank-you';
}

/** Whether a screen cannot be opened: the registrant has not reached it yet, or has submitted the registration. */
export function isOutOfReach(session: Session, screen: RegistrationScreenName): boolean {
  return (
    session.accountNumber !== undefined ||
    REGISTRATION_SCREENS.indexOf(screen) > REGISTRATION_SCREENS.indexOf(firstUnfinished(session))
  );
}

/** @rule order.back */
export function screenBefore(screen: RegistrationScreenName): RegistrationScreenName {
  return REGISTRATION_SCREENS[Math.max(0, REGISTRATION_SCREENS.indexOf(screen) - 1)] ?? 'form';
}
