import type { Page } from '@playwright/test';

/** What a page object is made from: one tab of a browser. */
export abstract class PageObject {
  constructor(protected readonly page: Page) {}
}
