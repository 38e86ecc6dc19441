import { Browser, Builder, By, until } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import { answerOrders, args, executablePath } from './flow.mjs';

const PATIENCE_MS = 10_000;
const options = new chrome.Options();
options.setChromeBinaryPath(executablePath).addArguments('--headless', ...args);
const driver = /** @type {import('selenium-webdriver/chromium.js').Driver} */ (
  await new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder('chromedriver'))
    .build()
);
/** @param {string} element */
const find = async (element) => {
  const found = await driver.wait(until.elementLocated(By.xpath(element)), PATIENCE_MS);
  return driver.wait(until.elementIsVisible(found), PATIENCE_MS);
};

answerOrders({
  begin: async (headers) => {
    await driver.sendDevToolsCommand('Network.enable', {});
    await driver.sendDevToolsCommand('Network.clearBrowserCookies', {});
    await driver.sendDevToolsCommand('Network.setExtraHTTPHeaders', { headers });
  },
  open: (address) => driver.get(address),
  waitFor: async (element) => void (await find(element)),
  click: async (element) => (await find(element)).click(),
  fill: async (element, text) => {
    const field = await find(element);
    await field.clear();
    await field.sendKeys(text);
  },
  choose: async (element, option) => {
    await find(element);
    await (await find(`${element}//option[normalize-space()="${option}"]`)).click();
  },
  clickInFrame: async (frame, element) => {
    await driver.switchTo().frame(await find(frame));
    await (await find(element)).click();
    await driver.switchTo().defaultContent();
  },
  end: () => driver.quit(),
});
