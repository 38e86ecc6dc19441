import type { Rules } from '../rules';
import type { DuplicateVerdict } from '../rules/form/duplicate';
import type { Verification } from '../rules/form/user-verification';
import type { Entries, FieldError } from '../rules/shared/field-error';
import type { Credentials, StoredCard } from './records/accounts';
import type { Clock } from './clock';
import { randomToken } from './secrets';

/** Screens of the registration itself, in order. */
export const REGISTRATION_SCREENS = ['form', 'credentials', 'payment', 'policies'] as const;
export type RegistrationScreenName = (typeof REGISTRATION_SCREENS)[number];

/** One registrant's way through the registration, from the form to the thank-you. */
export interface Session {
  readonly id: string;
  readonly csrfToken: string;
  lastUsed: number;
  /** What each screen shows again when the registrant returns to it (D-06). */
  readonly drafts: Partial<Record<RegistrationScreenName, Entries>>;
  /** Field errors to show when a screen is opened next, once. */
  readonly pendingErrors: Partial<Record<RegistrationScreenName, FieldError[]>>;
  readonly verifications: Map<string, Verification>;
  /** Accepted answers of the form that wait for Continue on its notice. */
  awaitingNotice?: AcceptedForm;
  /** Address of the screen where Cancel was chosen: where "No, go back" leads. */
  cancelledAt?: string;
  form?: AcceptedForm;
  credentials?: Credentials;
  payment?: { readonly card: StoredCard | null };
  accountNumber?: string;
}

/** The form's accepted answers and what the duplicate check made of them. */
export interface AcceptedForm {
  readonly profile: Entries;
  readonly duplicate: DuplicateVerdict;
}

/** The sessions of one sandbox. The longest unused come first, so that ended ones are dropped from the front. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();

  constructor(
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  start(): Session {
    this.dropEnded();
    const session: Session = {
      id: randomToken(),
      csrfToken: randomToken(),
      lastUsed: this.clock.now(),
      drafts: {},
      pendingErrors: {},
      verifications: new Map(),
    };
    this.sessions.set(session.id, session);
    return session;
  }

  /** The session with that id, marked as used now; undefined when there is none or it has ended (D-14). */
  use(id: string): Session | undefined {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    if (!session || this.rules.isSessionExpired(session.lastUsed, this.clock.now())) {
      return undefined;
    }
    session.lastUsed = this.clock.now();
    this.sessions.set(id, session);
    return session;
  }

  end(id: string): void {
    this.sessions.delete(id);
  }

  all(): Session[] {
    return [...this.sessions.values()];
  }

  private dropEnded(): void {
    for (const session of this.sessions.values()) {
      if (!this.rules.isSessionExpired(session.lastUsed, this.clock.now())) {
        return;
      }
      this.sessions.delete(session.id);
    }
  }
}
