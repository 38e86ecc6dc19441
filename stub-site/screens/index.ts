import type { RegistrationScreenName } from '../state/session';
import { caseSearch } from './case-search';
import { credentials } from './credentials';
import { form } from './form';
import { home } from './home';
import { payment } from './payment';
import { policies } from './policies';
import { otherOptions, register } from './register';
import type { RegistrationScreen, Screen } from './screen';

/** Screens that anybody may open. */
export const PUBLIC_SCREENS: readonly Screen[] = [home, register, caseSearch, ...otherOptions];

/** The registration's screens, by name. */
export const SCREENS: Readonly<Record<RegistrationScreenName, RegistrationScreen>> = {
  form,
  credentials,
  payment,
  policies,
};
