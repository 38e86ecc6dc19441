import puppeteer from 'puppeteer-core';
import { answerOrders, args, executablePath } from './flow.mjs';

const browser = await puppeteer.launch({ executablePath, args, headless: true });
let context = await browser.createBrowserContext();
let page = await context.newPage();
/** @param {string} element */
const locator = (element) => page.locator(`::-p-xpath(${element})`);

answerOrders({
  begin: async (headers) => {
    await context.close();
    context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.setExtraHTTPHeaders(headers);
  },
  open: async (address) => void (await page.goto(address)),
  waitFor: async (element) => void (await locator(element).wait()),
  click: (element) => locator(element).click(),
  fill: (element, text) => locator(element).fill(text),
  choose: async (element, option) => {
    const value = await locator(`${element}//option[normalize-space()="${option}"]`)
      .setVisibility(null)
      .map((one) => /** @type {HTMLOptionElement} */ (one).value)
      .wait();
    await locator(element).fill(value);
  },
  clickInFrame: async (frame, element) => {
    const handle = await page.waitForSelector(`::-p-xpath(${frame})`);
    const inner = await handle?.contentFrame();
    await inner?.locator(`::-p-xpath(${element})`).click();
  },
  end: () => browser.close(),
});
