import { addDays, type CalendarDate, isoDate } from '../shared/calendar-date';
import type { FieldError } from '../shared/field-error';

/** Days after its delivery through which an activation code can be used, and wrong tries that lock it (D-16, D-32). */
export const CODE_VALID_DAYS = 60;
export const MOST_WRONG_TRIES = 5;

export const ACTIVATION_CODE = { name: 'activationCode', label: 'Activation Code', required: true } as const;

/** What an account keeps of its mailed code: never the code itself. */
export interface Activation {
  readonly codeDigest: string;
  /** Last day on which the code can be used, as YYYY-MM-DD. */
  readonly validThrough: string;
  readonly wrongTries: number;
  readonly isUsed: boolean;
}

/** Last day on which a code that is delivered on `delivered` can be used (D-16, D-32). */
export function codeValidThrough(delivered: CalendarDate): CalendarDate {
  return addDays(delivered, CODE_VALID_DAYS);
}

/** The code as it is compared: people type what they read, in small letters too (D-32). @rule activation.as-typed */
export function comparableCode(typed: string): string {
  return typed.trim().toUpperCase();
}

/** What becomes of an entered code; 'locked' and 'expired' hold whether it is right or not. */
export type ActivationOutcome = 'activated' | 'wrong' | 'used' | 'locked' | 'expired';

/** One try of a code: what became of it, and how many wrong ones there were then, this one included. */
export interface ActivationTry {
  readonly outcome: ActivationOutcome;
  readonly wrongTries: number;
}

/**
 * Decides about an entered code on a day of the court's calendar (D-16, D-32).
 * @rule activation.activates, activation.wrong, activation.single-use, activation.locked, activation.expires
 */
export function activationOutcome(
  { isUsed, wrongTries, validThrough }: Activation,
  isRight: boolean,
  today: CalendarDate,
): ActivationOutcome {
  if (isUsed) return 'used';
  if (wrongTries >= MOST_WRONG_TRIES) return 'locked';
  if (isoDate(today) > validThrough) return 'expired';
  return isRight ? 'activated' : 'wrong';
}

/** Errors of an entered code, given what became of it and how many wrong tries the code has had, this one included. */
export function activationErrors(outcome: ActivationOutcome, wrongTries: number): FieldError[] {
  const field = ACTIVATION_CODE.name;
  const left = MOST_WRONG_TRIES - wrongTries;
  const another = 'Ask the PACER Service Center for a new one.';
  switch (outcome) {
    case 'activated':
      return [];
    case 'used':
      return [{ field, message: 'This activation code has been used.' }];
    case 'expired':
      return [{ field, message: `This activation code has expired. ${another}` }];
    case 'locked':
      return [{ field, message: `This activation code is locked after five wrong tries. ${another}` }];
    case 'wrong':
      return left === 0
        ? activationErrors('locked', wrongTries)
        : [
            {
              field,
              message: `This activation code is not correct. ${left === 1 ? '1 try is' : `${left} tries are`} left.`,
            },
          ];
  }
}
