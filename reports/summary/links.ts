import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { Markup } from '../../html/page';
import type { Report } from '../list';

/** The page of a report, from the folder of all reports. */
export function pageOf({ file, page = file }: Report): string {
  return page;
}

/** Whether a report is made after the index page: what no test run writes, and Allure's, which is made from results. */
export function isMadeLater({ file, ofRun }: Report): boolean {
  return !ofRun || file === 'allure';
}

/** The link to a report, hidden while the report is not there. */
export function reportLink({ file, page = file, name = file, about }: Report, isThere: boolean): Markup {
  const [before = '', code, ...after] = about.split('`');
  const text = code === undefined ? before : html`${before}<code>${code}</code>${after.join('')}`;
  return html`<li${isThere ? '' : ' hidden'}><a href="${page}">${name}</a>: ${text}.</li>`;
}

/** Shows the link to a report that was made after the index page, where there is such a page. */
export function showLink(index: string, href: string): void {
  if (!existsSync(index)) return;
  const markup = readFileSync(index, 'utf8');
  writeFileSync(index, markup.replace(`<li hidden><a href="${href}">`, `<li><a href="${href}">`));
}
