import type { Clock } from './clock';
import type { Rules } from '../rules';
import type { ActivationTry } from '../rules/my-account/activation';
import type { FieldError } from '../rules/field-error';
import { randomToken } from './secrets';

/** Somebody who logged in with an account. */
export interface LogIn {
  readonly id: string;
  readonly csrfToken: string;
  readonly username: string;
  /** What the person wants to find on the receipts; empty without one. */
  readonly clientCode: string;
  /** Instant of the log-in, in milliseconds. */
  readonly since: number;
  /** Where forms of the court led, by digests of what was sent (D-47). */
  readonly led: Map<string, string>;
  /** Tries of activation codes, in the same way (D-47). */
  readonly tried: Map<string, ActivationTry>;
  /** CM/ECF login that was entered and waits to be verified by the person. */
  linking?: string;
  /** What became wrong with the link meanwhile: shown once when its screen is opened next. */
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
      led: new Map<string, string>(),
      tried: new Map<string, ActivationTry>(),
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
