import type { JudgedCriterion, Result } from './conformance';
import { ABOUT, evidenceText, foundTexts, LIMITS } from './wording';

/** The outcomes of EARL. What is checked in part only is undecided: `cantTell`. */
const OUTCOMES: Readonly<Record<Result, string>> = {
  supported: 'earl:passed',
  failed: 'earl:failed',
  'partly checked': 'earl:cantTell',
  'not evaluated': 'earl:untested',
};

const SUBJECT = '_:stub';
const ASSERTOR = '_:suite';

/** The criteria in the Evaluation and Report Language of W3C, as JSON-LD: one assertion for each. */
export function earlReport(criteria: readonly JudgedCriterion[], date: Date): string {
  const document = {
    '@context': {
      earl: 'http://www.w3.org/ns/earl#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      wcag: 'https://www.w3.org/TR/WCAG22/#',
      'dct:date': { '@type': 'xsd:dateTime' },
      'dct:isPartOf': { '@type': '@id' },
      'earl:assertedBy': { '@type': '@id' },
      'earl:mode': { '@type': '@id' },
      'earl:outcome': { '@type': '@id' },
      'earl:subject': { '@type': '@id' },
      'earl:test': { '@type': '@id' },
    },
    '@graph': [
      {
        '@id': SUBJECT,
        '@type': 'earl:TestSubject',
        'dct:title': 'Local test stub',
        'dct:description': ABOUT,
      },
      {
        '@id': ASSERTOR,
        '@type': ['earl:Assertor', 'earl:Software'],
        'dct:title': 'PACER registration suite',
        'dct:description': LIMITS,
      },
      ...criteria.map(({ criterion: { number, name } }) => ({
        '@id': idOf(name),
        '@type': 'earl:TestCriterion',
        'dct:title': `${number} ${name}`,
        'dct:isPartOf': 'https://www.w3.org/TR/WCAG22/',
      })),
      ...criteria.map((judged) => assertion(judged, date)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function assertion(judged: JudgedCriterion, date: Date): object {
  const found = foundTexts(judged);
  return {
    '@type': 'earl:Assertion',
    'earl:assertedBy': ASSERTOR,
    'earl:subject': SUBJECT,
    'earl:test': idOf(judged.criterion.name),
    'earl:mode': 'earl:automatic',
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': OUTCOMES[judged.result],
      'dct:date': date.toISOString(),
      'dct:description': evidenceText(judged),
      ...(found.length > 0 ? { 'earl:info': found.join('\n') } : {}),
    },
  };
}

/** The criterion in WCAG 2.2, which names the place of each criterion after it: "wcag:contrast-minimum". */
function idOf(name: string): string {
  return `wcag:${name.toLowerCase().replaceAll(/[(),]/g, '').replaceAll(' ', '-')}`;
}
