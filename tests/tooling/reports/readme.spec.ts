import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { REPORTS } from '../../../reports/list';
import { summaryJson } from '../../../reports/summary/json';
import { summarize } from '../../../reports/summary/run-summary';

/** The rows of the tables of reports/README.md, each with the heading of its first column. */
function tableRows(): { heading: string; cells: string[] }[] {
  const readme = readFileSync(path.join(__dirname, '../../../reports/README.md'), 'utf8');
  let heading = '';
  return readme.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) {
      heading = '';
      return [];
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const isHead = heading === '';
    if (isHead) heading = cells[0] ?? '';
    return isHead || cells.every((cell) => /^-+$/.test(cell)) ? [] : [{ heading, cells }];
  });
}

test('reports/README.md lists every report as the index page does', () => {
  const listed = tableRows().filter(({ heading }) => heading === 'In `reports/output/`');
  expect(listed.map(({ cells: [file, about] }) => [file, about])).toEqual(
    REPORTS.map(({ file, about }) => [`\`${file}${file.includes('.') ? '' : '/'}\``, about]),
  );
});

test('reports/README.md documents every field of summary.json', () => {
  const result = { status: 'passed', startTime: new Date(0), duration: 0 } as const;
  const summary = summarize({
    tests: [],
    errors: [],
    result,
    seed: undefined,
    selection: null,
    missing: [],
    root: '',
  });
  const fields = Object.keys(JSON.parse(summaryJson(summary)) as object).map((field) => `\`${field}\``);
  const documented = tableRows().map(({ cells: [field = ''] }) => field);
  expect(documented).toEqual(expect.arrayContaining(fields));
});
