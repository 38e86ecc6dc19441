/** Idle time after which a registration session ends, in milliseconds: 20 minutes (D-14). */
export const SESSION_IDLE_MS = 20 * 60 * 1000;

/** Idle time after which the page warns, in milliseconds: 18 minutes (D-14). @rule session.warns */
export const SESSION_WARNING_MS = 18 * 60 * 1000;

/**
 * Whether a session that was last used at `lastUsed` has ended at `now`, both in milliseconds (D-14).
 * @rule session.expires, session.extended
 */
export function isSessionExpired(lastUsed: number, now: number): boolean {
  return now - lastUsed >= SESSION_IDLE_MS;
}
