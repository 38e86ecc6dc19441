export * from '../fixtures/browser/find-browser.mjs';
