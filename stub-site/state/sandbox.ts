import type { Account, Filing, Message } from './account';
import { Clock } from './clock';
import type { SeededFault } from '../faults/seeded-fault';
import { Ledger } from './ledger';
import { LogIns } from './log-ins';
import { type ActivationTry, comparableCode, MAIL_BUSINESS_DAYS } from '../rules/my-account/activation';
import { type CalendarDate, isoDate } from '../rules/calendar-date';
import type { DuplicateVerdict } from '../rules/form/duplicate';
import type { Entries } from '../rules/field-error';
import { type Rules, rules } from '../rules';
import type { VerificationMode } from '../rules/form/user-verification';
import { digest, isDigestOf, randomCode, randomToken } from './secrets';
import { type Session, Sessions } from './session';

/** How a sandbox starts. */
export interface SandboxOptions {
  /** Instant at which the clock stands still, in milliseconds; without it the clock runs with the machine's. */
  readonly clock?: number;
  readonly verification?: VerificationMode;
  /** Business days that the activation letter takes, 7 to 10 (D-16). */
  readonly mailBusinessDays?: number;
  /** A seeded fault that this copy of the site has and no other. */
  readonly fault?: SeededFault | undefined;
}

/** An account as it is made: everything but its number. */
type NewAccount = Omit<Account, 'accountNumber'>;

const FIRST_ACCOUNT_NUMBER = 7_000_001;

/** A failure that a test asked for: the server's own, told like any other and not worth a line in its log. */
export class AskedFailure extends Error {}

/** One isolated copy of the site's state: accounts, sessions, mailbox, ledger, clock. */
export class Sandbox {
  readonly clock: Clock;
  readonly rules: Rules;
  readonly fault: SeededFault | undefined;
  readonly sessions: Sessions;
  readonly logIns: LogIns;
  readonly ledger: Ledger;
  readonly filings: Filing[] = [];
  verification: VerificationMode;
  /** Address of the screen that fails the next time something is sent to it. */
  failNext: string | undefined;
  private readonly mailBusinessDays: number;
  private readonly sent: Message[] = [];
  /** By username in lower case: usernames are unique ignoring case (D-10). */
  private readonly accountsByUsername = new Map<string, Account>();

  constructor(
    readonly id: string,
    options: SandboxOptions = {},
  ) {
    this.clock = new Clock(options.clock);
    this.fault = options.fault;
    this.rules = { ...rules, ...options.fault?.rules };
    this.sessions = new Sessions(this.clock, this.rules);
    this.logIns = new LogIns(this.clock, this.rules);
    this.ledger = new Ledger(this, this.sent);
    this.verification = options.verification ?? 'pass';
    this.mailBusinessDays = options.mailBusinessDays ?? MAIL_BUSINESS_DAYS.fewest;
  }

  /** Today on the court's calendar. */
  today(): CalendarDate {
    return this.rules.courtDay(this.clock.date());
  }

  accounts(): Account[] {
    return [...this.accountsByUsername.values()];
  }

  account(username: string): Account | undefined {
    return this.accountsByUsername.get(username.toLowerCase());
  }

  isUsernameTaken = (username: string): boolean => this.accountsByUsername.has(username.toLowerCase());

  /** Throws once when a test asked the server to fail at that address, before anything is done there. */
  failWhenAsked(path: string): void {
    if (path !== this.failNext) return;
    this.failNext = undefined;
    throw new AskedFailure(`A test asked this sandbox to fail at ${path}.`);
  }

  /** What the duplicate check makes of a registrant's answers and the accounts there are now. */
  duplicateVerdict({
    firstName = '',
    lastName = '',
    dateOfBirth = '',
    email = '',
  }: Entries): DuplicateVerdict {
    return this.rules.duplicateVerdict(
      { firstName, lastName, dateOfBirth, email },
      this.accountsByUsername.values(),
    );
  }

  /** Everything this sandbox holds, for tests that must prove that something is kept nowhere. */
  state(): Record<string, unknown> {
    const sessions = this.sessions.all().map((session) => ({
      ...session,
      verifications: [...session.verifications],
    }));
    return {
      accounts: this.accounts(),
      outbox: this.outbox(),
      ledger: this.ledger.entries(),
      filings: this.filings,
      sessions,
      logIns: this.logIns.all(),
    };
  }

  /** Every letter and e-mail of the PACER Service Center, also what is still on its way. */
  outbox(): readonly Message[] {
    this.ledger.billEndedQuarters();
    return this.sent;
  }

  /** What has arrived by now (D-16, D-20). @rule thank-you.letter */
  mailbox(): Message[] {
    const today = isoDate(this.today());
    return this.outbox().filter(({ deliveredOn }) => deliveredOn <= today);
  }

  /** Opens an account under the next number. Throws when the username is taken: callers check first. */
  addAccount(account: NewAccount): Account {
    if (this.isUsernameTaken(account.username)) {
      throw new Error(
        `Cannot open an account: the username ${account.username} is taken in sandbox ${this.id}.`,
      );
    }
    const accountNumber = String(FIRST_ACCOUNT_NUMBER + this.accountsByUsername.size);
    const opened = { ...account, accountNumber };
    this.accountsByUsername.set(account.username.toLowerCase(), opened);
    return opened;
  }

  /**
   * Records a finished registration: the account and, without a card, the letter with its activation code.
   * Nothing is charged: registering is free.
   * Source: guides steps 7 and 9 [H], D-15, D-16.
   */
  register(session: Session): void {
    const { form, credentials, payment } = session;
    if (!form || !credentials || !payment) {
      throw new Error('Cannot record a registration before form, credentials and payment are finished.');
    }
    const { profile } = form;
    const { firstName = '', lastName = '', dateOfBirth = '', email = '', userType = '' } = profile;
    // Again, as at the form: another registration of the same person may have been submitted since (D-15).
    const duplicate = this.duplicateVerdict(profile);
    const status = this.rules.statusAtRegistration({
      userType,
      email,
      hasCard: payment.card !== null,
      duplicate,
    });
    const code = status.statusReason === 'activation-code-mailed' ? randomCode() : undefined;
    const account = this.addAccount({
      ...credentials,
      ...status,
      accountType: 'PACER - Case Search Only',
      firstName,
      lastName,
      dateOfBirth,
      email,
      userType,
      profile,
      card: payment.card,
      possibleDuplicate: duplicate !== 'none',
      registeredAt: this.clock.date().toISOString(),
      activation: null,
      cmecfLogin: null,
    });
    if (code) {
      this.mailActivationCode(account, code);
    }
    session.accountNumber = account.accountNumber;
  }

  /** Tries an entered activation code; a right one makes Case Search Status Active (D-15, D-16, D-32). */
  activate(account: Account, code: string): ActivationTry {
    const { activation } = account;
    if (!activation) {
      throw new Error(`No activation code was mailed to account ${account.accountNumber}.`);
    }
    const isRight = isDigestOf(comparableCode(code), activation.codeDigest);
    const outcome = this.rules.activationOutcome(activation, isRight, this.today());
    const wrongTries = activation.wrongTries + (outcome === 'wrong' ? 1 : 0);
    const isUsed = activation.isUsed || outcome === 'activated';
    this.change(account, {
      activation: { ...activation, wrongTries, isUsed },
      ...(outcome === 'activated' ? { caseSearchStatus: 'active', statusReason: 'activated' } : {}),
    });
    return { outcome, wrongTries };
  }

  /** Links an account to an account of the court's CM/ECF (D-35). */
  link(account: Account, cmecfLogin: string): void {
    this.change(account, { cmecfLogin });
  }

  isLinked(cmecfLogin: string): boolean {
    return this.accounts().some((account) => account.cmecfLogin === cmecfLogin);
  }

  /** Records a filing; filing costs nothing here (D-35). */
  file({ accountNumber, cmecfLogin }: Account, filed: Pick<Filing, 'caseNumber' | 'title'>): Filing {
    if (cmecfLogin === null) {
      throw new Error(`Account ${accountNumber} is linked to no CM/ECF account and cannot file.`);
    }
    const number = this.filings.length + 1;
    const filing = { number, accountNumber, cmecfLogin, ...filed, on: isoDate(this.today()) };
    this.filings.push(filing);
    return filing;
  }

  private change(account: Account, changes: Partial<Account>): void {
    this.accountsByUsername.set(account.username.toLowerCase(), { ...account, ...changes });
  }

  private mailActivationCode(account: Account, code: string): void {
    const today = this.today();
    const delivered = this.rules.addBusinessDays(today, this.mailBusinessDays);
    const validThrough = isoDate(this.rules.codeValidThrough(delivered));
    this.change(account, {
      activation: { codeDigest: digest(code), validThrough, wrongTries: 0, isUsed: false },
    });
    this.sent.push({
      kind: 'letter',
      to: `${account.firstName} ${account.lastName}`,
      accountNumber: account.accountNumber,
      subject: 'Your PACER activation code',
      body: `Activation code for account ${account.accountNumber}: ${code}`,
      sentOn: isoDate(today),
      deliveredOn: isoDate(delivered),
    });
  }
}

/** Most sandboxes kept at once, and how long one is kept after it was made, in milliseconds of the machine's clock. */
const MOST_SANDBOXES = 2_000;
const SANDBOX_LIFETIME_MS = 2 * 60 * 60 * 1000;

/** All sandboxes of a running stub. The default one, for people who open the site by hand, is always there. */
export class Sandboxes {
  readonly default = new Sandbox('default');
  private readonly created = new Map<string, { sandbox: Sandbox; at: number }>();

  create(options: SandboxOptions): Sandbox {
    this.dropOld();
    const sandbox = new Sandbox(randomToken(), options);
    this.created.set(sandbox.id, { sandbox, at: Date.now() });
    return sandbox;
  }

  get(id: string): Sandbox | undefined {
    return id === this.default.id ? this.default : this.created.get(id)?.sandbox;
  }

  private dropOld(): void {
    const oldest = Date.now() - SANDBOX_LIFETIME_MS;
    for (const [id, { at }] of this.created) {
      if (at >= oldest && this.created.size < MOST_SANDBOXES) {
        return;
      }
      this.created.delete(id);
    }
  }
}
