/** How User Verification behaves in a sandbox. */
export const VERIFICATION_MODES = ['pass', 'challenge', 'fail', 'unavailable'] as const;
export type VerificationMode = (typeof VERIFICATION_MODES)[number];

/**
 * How long a verification counts after the tick, in milliseconds: two minutes, as reCAPTCHA tokens do.
 * @rule form.user-verification-expires
 */
export const VERIFICATION_LIFETIME_MS = 2 * 60 * 1000;

/** One verification, from the moment its frame was sent to the browser. */
export interface Verification {
  readonly state: 'issued' | 'challenged' | 'verified' | 'used';
  /** Instant of the tick that succeeded, in milliseconds of the sandbox's clock. */
  readonly verifiedAt?: number;
}

/**
 * Why Next is refused for its User Verification, or undefined when the verification counts.
 * @rule form.user-verification, form.user-verification-once
 */
export function verificationError(
  verification: Verification | undefined,
  mode: VerificationMode,
  now: number,
): string | undefined {
  if (mode === 'unavailable') {
    return 'User Verification is unavailable. Try again later.';
  }
  if (verification?.state === 'used') {
    return 'User Verification has been used. Verify again.';
  }
  if (verification?.state !== 'verified' || verification.verifiedAt === undefined) {
    return 'User Verification is required.';
  }
  return now - verification.verifiedAt >= VERIFICATION_LIFETIME_MS
    ? 'User Verification has expired. Verify again.'
    : undefined;
}
