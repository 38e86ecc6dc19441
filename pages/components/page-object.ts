import type { Page } from '@playwright/test';

/** Base class of page objects. Each works in one tab of a browser. */
export abstract class PageObject {
  constructor(protected readonly page: Page) {}
}
