import type { Locator, Page } from '@playwright/test';
import { SCREENS, type ScreenName } from '../screens';
import type { ErrorSummary } from './error-summary';

/** A screen in a browser page: its name, and how a person recognizes it. */
export interface Screen {
  readonly name: ScreenName;
  /** Step of the documented flow. */
  readonly step: number;
  /** Address of the screen, without its host; a part that starts with a colon stands for any. */
  readonly path: string;
  /** Heading that a person sees when the screen is displayed. */
  readonly heading: Locator;
}

/** A page object of one screen. `expect(page).toBeDisplayed()` asserts that its screen is displayed. */
export interface ScreenPage {
  readonly screen: Screen;
}

/** A page object of a screen that validates what is entered. `expect(page).toShowFieldError(field, message)` asserts an error. */
export interface EntryPage extends ScreenPage {
  readonly errors: ErrorSummary;
}

/** The screen of that name in a browser page. */
export function screenOn(page: Page, name: ScreenName): Screen {
  const { step, path, heading } = SCREENS[name];
  return { name, step, path, heading: page.getByRole('heading', { level: 1, name: heading, exact: true }) };
}
