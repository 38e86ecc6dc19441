import { type Rules, rules } from '../rules';
import type { VerificationMode } from '../rules/form/user-verification';
import { type CalendarDate, isoDate } from '../rules/shared/calendar-date';
import { MAIL_BUSINESS_DAYS } from '../rules/thank-you/letter';
import { Accounts } from './records/accounts';
import { Clock } from './clock';
import { Filings } from './records/filings';
import { Ledger } from './records/ledger';
import { LogIns } from './log-ins';
import { Mailbox, type Message } from './records/mailbox';
import { Sessions } from './session';

/** How a sandbox starts. */
export interface SandboxOptions {
  /** Instant at which the clock stands still, in milliseconds; without it the clock runs with the machine's. */
  readonly clock?: number;
  readonly verification?: VerificationMode | undefined;
  /** Business days that the activation letter takes, 7 to 10 (D-16). */
  readonly mailBusinessDays?: number | undefined;
  /** Rules that hold in this sandbox in place of the site's own. */
  readonly rules?: Partial<Rules> | undefined;
}

/** A failure that a test requested: answered like any other, and not logged. */
export class RequestedFailure extends Error {}

/** One isolated copy of the site's state. */
export class Sandbox {
  readonly clock: Clock;
  readonly rules: Rules;
  readonly accounts = new Accounts();
  readonly mailbox = new Mailbox();
  readonly filings = new Filings();
  readonly sessions: Sessions;
  readonly logIns: LogIns;
  readonly ledger: Ledger;
  readonly mailBusinessDays: number;
  verification: VerificationMode;
  /** Address of the screen that fails the next time something is sent to it. */
  failNext: string | undefined;

  constructor(
    readonly id: string,
    options: SandboxOptions = {},
  ) {
    this.clock = new Clock(options.clock);
    this.rules = { ...rules, ...options.rules };
    this.sessions = new Sessions(this.clock, this.rules);
    this.logIns = new LogIns(this.clock, this.rules);
    this.ledger = new Ledger(this);
    this.verification = options.verification ?? 'pass';
    this.mailBusinessDays = options.mailBusinessDays ?? MAIL_BUSINESS_DAYS.fewest;
  }

  /** Today on the court's calendar. */
  today(): CalendarDate {
    return this.rules.courtDay(this.clock.date());
  }

  /** Every letter and e-mail up to now, also those that have not arrived. */
  outbox(): readonly Message[] {
    this.ledger.billEndedQuarters();
    return this.mailbox.sent;
  }

  /** The letters and e-mails that have arrived by now. */
  inbox(): Message[] {
    this.ledger.billEndedQuarters();
    return this.mailbox.deliveredBy(isoDate(this.today()));
  }

  /** Throws once when a test asked the server to fail at that address, before anything is done there. */
  failWhenRequested(path: string): void {
    if (path !== this.failNext) return;
    this.failNext = undefined;
    throw new RequestedFailure(`A test asked this sandbox to fail at ${path}.`);
  }

  /** Everything this sandbox holds, for tests that must prove that something is kept nowhere. */
  state(): Record<string, unknown> {
    const sessions = this.sessions.all().map((session) => ({
      ...session,
      verifications: [...session.verifications],
    }));
    return {
      accounts: this.accounts.all(),
      outbox: this.outbox(),
      ledger: this.ledger.entries(),
      filings: this.filings.all(),
      sessions,
      logIns: this.logIns.all(),
    };
  }
}
