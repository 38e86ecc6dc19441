import type { Action } from './components/post-form';
import type { Shown } from './components/fields';
import type { PageContent } from './components/layout';
import type { Entries, FieldError } from '../rules/field-error';
import { SESSION_IDLE_MS, SESSION_WARNING_MS } from '../rules/session';
import type { Sandbox } from '../state/sandbox';
import type { RegistrationScreenName, Session } from '../state/session';

/** A registrant at a registration screen. */
export interface Visit {
  readonly sandbox: Sandbox;
  readonly session: Session;
}

/** A screen that takes answers. Its address, what it shows, and what it does with a submit. */
export interface RegistrationScreen {
  readonly name: RegistrationScreenName;
  readonly path: string;
  /** What a registrant can ask of the screen (D-06). */
  readonly actions: readonly Action[];
  /** Names of the fields that it asks for. */
  readonly fields: readonly string[];
  /** Fields that are never shown again: passwords, security answers, card numbers (D-06). */
  readonly neverKept: readonly string[];
  /** The screen's document. */
  view(visit: Visit, shown: Shown): string;
  /** Records the answers in the session when they are in order; otherwise changes nothing and says why. */
  accept(visit: Visit, entries: Entries): FieldError[] | Promise<FieldError[]>;
}

/** A screen that only shows something. */
export interface PublicScreen {
  readonly path: string;
  /** The screen's document. */
  view(): string;
}

/** Addresses of the screens: one a screen (D-01). */
export const PATHS = {
  home: '/',
  register: '/register-account',
  'case-search': '/register-account/pacer-case-search-only',
  form: '/pscof/registration/account',
  notice: '/pscof/registration/account/notice',
  credentials: '/pscof/registration/credentials',
  payment: '/pscof/registration/payment',
  policies: '/pscof/registration/policies',
  printablePolicies: '/pscof/registration/policies.pdf',
  cancel: '/pscof/registration/cancel',
  keepAlive: '/pscof/registration/keep-alive',
  'thank-you': '/pscof/registration/thank-you',
  'log-in': '/log-in',
  logOut: '/log-out',
  'my-account': '/manage-account',
  court: '/court',
  query: '/court/query',
  reports: '/court/reports',
  help: '/court/help',
  utilities: '/court/utilities',
  link: '/court/utilities/link',
  verifyLink: '/court/utilities/link/verify',
  linked: '/court/utilities/linked',
  file: '/court/file',
} as const;

/** The page's side of the idle rule (D-14). */
export function idleTimes(session: Session): PageContent['session'] {
  return { csrfToken: session.csrfToken, warnAfterMs: SESSION_WARNING_MS, endAfterMs: SESSION_IDLE_MS };
}
