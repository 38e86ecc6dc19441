import { ACCOUNT_VIEWS } from './account';
import { COURT_VIEWS } from './court';
import { MESSAGE_VIEWS } from './messages';
import { REGISTRATION_VIEWS } from './registration';
import type { View } from './view';

/** Every view of the site, in the order in which people reach them. */
export const VIEWS: readonly View[] = [
  ...REGISTRATION_VIEWS,
  ...ACCOUNT_VIEWS,
  ...COURT_VIEWS,
  ...MESSAGE_VIEWS,
];
