import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS } from '../fixtures/browser-arguments';

/** Prints pages as PDF files beside them, with the browser that the tests use. Nothing when there is none to print with. */
export async function writePdf(pages: readonly string[]): Promise<void> {
  const { findBrowser } = await import('../scripts/browser.mjs');
  const { browser: found } = findBrowser({ headless: true });
  if (!found) return;
  const browser = await chromium.launch({
    ...(found.executablePath ? { executablePath: found.executablePath } : {}),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const page = await browser.newPage();
    for (const file of pages) {
      await page.goto(pathToFileURL(file).href);
      // On paper nothing can be opened.
      await page.evaluate(() => document.querySelectorAll('details').forEach((list) => (list.open = true)));
      await page.pdf({
        path: file.replace(/\.html$/, '.pdf'),
        format: 'Letter',
        tagged: true,
        outline: true,
        margin: MARGIN,
      });
    }
  } finally {
    await browser.close();
  }
}

const MARGIN = { top: '0.6in', bottom: '0.6in', left: '0.6in', right: '0.6in' };
