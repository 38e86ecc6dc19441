import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const INDEX = 'reports/output/index.html';

/**
 * Shows the link to a report that is made after `index.html`, where it is hidden until then.
 * @param {string} root the project's directory
 * @param {string} href the report, from the page's directory
 */
export function showLink(root, href) {
  const index = path.join(root, INDEX);
  if (!existsSync(index)) return;
  const hidden = new RegExp(`<li hidden>(\\s*<a href="${href}")`);
  writeFileSync(index, readFileSync(index, 'utf8').replace(hidden, '<li>$1'));
}
