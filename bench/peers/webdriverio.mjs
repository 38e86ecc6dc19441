import { execFileSync } from 'node:child_process';
import { remote } from 'webdriverio';
import { answerOrders, args, executablePath } from './flow.mjs';

const CHROMEDRIVER = execFileSync('which', ['chromedriver'], { encoding: 'utf8' }).trim();

const browser = await remote({
  logLevel: 'error',
  capabilities: {
    browserName: 'chrome',
    'goog:chromeOptions': { binary: executablePath, args: ['--headless', ...args] },
    'wdio:chromedriverOptions': { binary: CHROMEDRIVER },
  },
});
/** @param {string} element */
const find = (element) => browser.$(element);

answerOrders({
  begin: async (headers) => {
    await browser.sendCommand('Network.enable', {});
    await browser.sendCommand('Network.clearBrowserCookies', {});
    await browser.sendCommand('Network.setExtraHTTPHeaders', { headers });
  },
  open: async (address) => void (await browser.url(address)),
  waitFor: async (element) => void (await find(element).waitForDisplayed()),
  click: (element) => find(element).click(),
  fill: (element, text) => find(element).setValue(text),
  choose: (element, option) => find(element).selectByVisibleText(option),
  clickInFrame: async (frame, element) => {
    await browser.switchFrame(await find(frame).getElement());
    await find(element).click();
    await browser.switchFrame(null);
  },
  end: () => browser.deleteSession(),
});
