import { UNITED_STATES } from '../rules/places/countries';
import type { Entries, FieldError } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { SCREENS } from '../screens';
import { VERIFICATION_FIELD } from '../screens/components/user-verification';
import { finishForm } from '../screens/notice';
import type { Sandbox } from '../state/sandbox';
import { REGISTRATION_SCREENS, type RegistrationScreenName, type Session } from '../state/session';
import { issueVerification } from '../state/verifications';

/** Screens at which a test may start a session. */
export const START_SCREENS = [...REGISTRATION_SCREENS, 'thank-you'] as const;
export type StartScreen = (typeof START_SCREENS)[number];

/** The screens that a registrant has finished when a session starts at `at`. */
export function screensBefore(at: StartScreen): RegistrationScreenName[] {
  return REGISTRATION_SCREENS.slice(0, START_SCREENS.indexOf(at));
}

/** Answers of a screen by field name; what is undefined was not entered. */
type Answers = Readonly<Record<string, string | undefined>>;

/** Answers of the screens before the one to start at. */
export type StartAnswers = { readonly [Name in RegistrationScreenName]?: Answers | undefined };

/**
 * Starts a session at a screen by giving every screen before it its answers, through the same rules as a browser:
 * only User Verification is taken as done. The screen itself comes filled in with `draft`, as when the registrant
 * returns to it (D-06). Returns the session and the screen's address, or the errors of the answers.
 */
export async function startAt(
  sandbox: Sandbox,
  at: StartScreen,
  answers: StartAnswers,
  draft?: Entries,
): Promise<{ session: Session; path: string } | { errors: readonly FieldError[] }> {
  const session = sandbox.sessions.start();
  for (const name of screensBefore(at)) {
    const entries: Record<string, string> = { ...PRESET[name], ...given(answers[name]) };
    if (name === 'form') {
      entries[VERIFICATION_FIELD.name] = verifiedToken(sandbox, session);
    }
    const outcome = await SCREENS[name].accept({ sandbox, session }, entries);
    if ('errors' in outcome) {
      sandbox.sessions.end(session.id);
      return outcome;
    }
    if (session.awaitingNotice) finishForm(session, session.awaitingNotice);
    session.drafts[name] = Object.fromEntries(
      Object.entries(entries).filter(([field]) => !SCREENS[name].neverKept.includes(field)),
    );
  }
  if (draft && at !== 'thank-you') session.drafts[at] = draft;
  return { session, path: PATHS[at] };
}

/** Fields of a screen that can come filled in: all but those that are never shown again (D-06). */
export function draftFields(at: StartScreen): string[] {
  if (at === 'thank-you') return [];
  const { fields, neverKept } = SCREENS[at];
  return fields.filter((field) => !neverKept.includes(field));
}

function given(answers: Answers = {}): Entries {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What a screen comes filled in with, and the tick it needs. */
const PRESET: Record<RegistrationScreenName, Entries> = {
  form: { country: UNITED_STATES },
  credentials: {},
  payment: {},
  policies: { acknowledge: 'yes' },
};

/** A verification that has been ticked at this moment; in a sandbox without the service, none can be had. */
function verifiedToken(sandbox: Sandbox, session: Session): string {
  const token = issueVerification(session);
  session.verifications.set(token, { state: 'verified', verifiedAt: sandbox.clock.now() });
  return token;
}
