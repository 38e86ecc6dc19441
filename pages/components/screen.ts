import type { Locator } from '@playwright/test';
import type { ErrorSummary } from './error-summary';

/** What a screen is called, where it stands in the guide, and how a person recognizes it. */
export interface Screen {
  /** Name of the screen in this project: home, register, case-search, form, ... */
  readonly name: string;
  /** Step of the court's guide that the screen belongs to, or that promises what it does. */
  readonly step: number;
  /** Address of the screen, without host; `:name` stands for any part. */
  readonly path: string;
  /** Heading that a person sees when the screen is displayed. */
  readonly heading: Locator;
}

/** A page object of one screen. `expect(page).toBeDisplayed()` proves that its screen is the one displayed. */
export interface ScreenPage {
  readonly screen: Screen;
}

/** A page object of a screen that refuses what is entered wrongly. `expect(page).toShowFieldError(field, message)` proves that it did. */
export interface EntryPage extends ScreenPage {
  readonly errors: ErrorSummary;
}
