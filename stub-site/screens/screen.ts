import type { Entries } from '../rules/shared/field-error';
import type { Account } from '../state/records/accounts';
import type { LogIn } from '../state/log-ins';
import type { LeadsTo, Outcome } from '../state/outcome';
import type { Sandbox } from '../state/sandbox';
import type { RegistrationScreenName, Session } from '../state/session';
import type { Shown } from './components/fields';
import type { Action } from './components/post-form';

/** A screen of the site. `Visit` says who opened it, and what there is to know about that person. */
export interface Screen<Visit = unknown> {
  /** Its address, as a path of Hono's. */
  readonly path: string;
  /** Its document; another address when the visit has nothing to show there; undefined when there is no such page. */
  view(visit: Visit, shown: Shown): string | LeadsTo | undefined;
}

/** A screen that takes answers. */
export interface EntryScreen<Visit> extends Screen<Visit> {
  /** Records the answers when they are in order; otherwise changes nothing. Undefined when there is no such page. */
  accept(visit: Visit, entries: Entries): Outcome | undefined | Promise<Outcome | undefined>;
}

/** A registrant at a screen. */
export interface Registrant {
  readonly sandbox: Sandbox;
  readonly session: Session;
}

/** A screen of the registration's order. */
export interface RegistrationScreen extends EntryScreen<Registrant> {
  readonly name: RegistrationScreenName;
  /** What a registrant can ask of the screen (D-06). */
  readonly actions: readonly Action[];
  /** Names of the fields that it asks for. */
  readonly fields: readonly string[];
  /** Fields that are never shown again: passwords, security answers, card numbers (D-06). */
  readonly neverKept: readonly string[];
  accept(visit: Registrant, entries: Entries): Outcome | Promise<Outcome>;
}

/** An account holder at a screen. */
export interface Holder {
  readonly sandbox: Sandbox;
  readonly account: Account;
  readonly logIn: LogIn;
  /** The variable parts of the screen's address. */
  readonly params: Readonly<Record<string, string>>;
}
