import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments } from '../../fixtures/browser/arguments';

/** Prints pages as PDF files beside them, with the browser that the tests use. Nothing when there is none to print with. */
export async function writePdf(pages: readonly string[]): Promise<void> {
  const { findBrowser } = await import('../../fixtures/browser/find-browser.mjs');
  const { browser: found } = findBrowser({ headless: true });
  if (!found) return;
  const browser = await chromium.launch({
    ...(found.executablePath ? { executablePath: found.executablePath } : {}),
    args: browserArguments(),
  });
  try {
    await Promise.all(pages.map((file) => print(browser, file)));
  } finally {
    await browser.close();
  }
}

async function print(browser: Browser, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  // A file of this machine is nowhere else: only links within the document stay.
  await page
    .locator('a:not([href^="#"])')
    .evaluateAll((links) => links.forEach((link) => link.removeAttribute('href')));
  await page.pdf({
    path: file.replace(/\.html$/, '.pdf'),
    format: 'Letter',
    tagged: true,
    outline: true,
    margin: MARGIN,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
  });
}

const MARGIN = { top: '0.6in', bottom: '0.75in', left: '0.6in', right: '0.6in' };

/** The browser fills in what has these classes. */
const FOOTER = `<div style="width: 100%; margin: 0 0.6in; font: 8px sans-serif; display: flex; justify-content: space-between;">
  <span class="title"></span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
