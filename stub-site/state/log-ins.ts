import type { Rules } from '../rules';
import type { FieldError } from '../rules/shared/field-error';
import type { Clock } from './clock';
import type { Outcome } from './outcome';
import { randomToken } from './secrets';

/** One log-in with an account. */
export interface LogIn {
  readonly id: string;
  readonly csrfToken: string;
  readonly username: string;
  /** What the account holder wants to find on the receipts; empty without one. */
  readonly clientCode: string;
  /** Instant of the log-in, in milliseconds. */
  readonly since: number;
  /** What screens made of the forms that were sent, by digests of their fields (D-47). */
  readonly answered: Map<string, Outcome>;
  /** CM/ECF login that was entered and waits for the account holder to verify it. */
  linking?: string;
  /** Field errors of the link that arose meanwhile: shown once when its screen is opened next. */
  linkErrors?: readonly FieldError[];
}

/** The log-ins of one sandbox, the oldest first (D-31). */
export class LogIns {
  private readonly logIns = new Map<string, LogIn>();

  constructor(
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  start(username: string, clientCode: string): LogIn {
    for (const logIn of this.logIns.values()) {
      if (!this.isOver(logIn)) break;
      this.end(logIn.id);
    }
    const logIn = {
      id: randomToken(),
      csrfToken: randomToken(),
      username,
      clientCode,
      since: this.clock.now(),
      answered: new Map<string, Outcome>(),
    };
    this.logIns.set(logIn.id, logIn);
    return logIn;
  }

  /** The log-in with that id; undefined when there is none or it is over. */
  get(id: string): LogIn | undefined {
    const logIn = this.logIns.get(id);
    return logIn && !this.isOver(logIn) ? logIn : undefined;
  }

  end(id: string): void {
    this.logIns.delete(id);
  }

  all(): LogIn[] {
    return [...this.logIns.values()];
  }

  private isOver({ since }: LogIn): boolean {
    return this.rules.isLogInOver(since, this.clock.now());
  }
}
