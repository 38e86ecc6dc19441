import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const JSON_REPORTS = [
  ...['summary.json', 'claims.json', 'transitions.json', 'strength.json', 'findings.json'],
  'accessibility/earl.jsonld',
];

/** A test in `junit.xml`, and what is inside of its element. */
const CASE = /<testcase name="([^"]*)"[^>]*?(?:\/>|>([^]*?)<\/testcase>)/g;

/**
 * What the reports in a folder say, by name of the report, without what differs from run to run: times, and where the
 * stub was. Two runs of the same tests say the same.
 */
export function saidBy(folder: string): Readonly<Record<string, string>> {
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const reports = JSON_REPORTS.map(
    (name) => [name, withoutTimes(JSON.parse(text(name)) as unknown)] as const,
  );
  const results = readdirSync(path.join(folder, 'allure-results')).filter((name) =>
    name.endsWith('-result.json'),
  );
  const allure = results.map((name) => {
    const { fullName, status } = JSON.parse(text(`allure-results/${name}`)) as Record<string, string>;
    return `${fullName}: ${status}`;
  });
  const cases = [...text('junit.xml').matchAll(CASE)].map(([, name = '', inside = '']) => {
    const [, ending = 'passed'] = /<(failure|error|skipped)\b/.exec(inside) ?? [];
    return `${name}: ${ending}`;
  });
  return {
    ...Object.fromEntries(reports),
    'allure-results': allure.sort().join('\n'),
    'junit.xml': cases.sort().join('\n'),
  };
}

/** The reports that differ: "junit.xml ("a: passed", not "a: failure")", with the first line that is another. */
export function differences(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(one).flatMap(([name, text]) => {
    const [lines, others] = [text.split('\n'), (other[name] ?? '').split('\n')];
    const length = Math.max(lines.length, others.length);
    const at = Array.from({ length }, (_, index) => index).find((index) => lines[index] !== others[index]);
    return at === undefined ? [] : [`${name} (${quoted(lines[at])}, not ${quoted(others[at])})`];
  });
}

function quoted(line: string | undefined): string {
  return line === undefined ? 'nothing' : JSON.stringify(line.trim());
}

function withoutTimes(report: unknown): string {
  const skip = (key: string): boolean => /Ms(?![a-z])/.test(key) || ['baseURL', 'dct:date'].includes(key);
  return JSON.stringify(report, (key, value: unknown) => (skip(key) ? 0 : value), 2);
}
