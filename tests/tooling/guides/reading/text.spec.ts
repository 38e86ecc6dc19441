import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { guideOf as handWritten } from '../../../../guides/catalogue';
import { type GuideReading, readDocument, readGuide, RULES } from '../../../../guides/read';
import { DOCUMENTS, type Row } from './document-rows';
import { REQUESTS } from './request-rows';
import { inShape, SHAPES } from './shapes';
import { STATEMENTS } from './statement-rows';
import { STRUCTURES } from './structure-rows';

// How a guide is read. Each rule has rows that fail without it.

async function read(text: string, name = 'guide.txt'): Promise<GuideReading> {
  return readGuide(await readDocument(Buffer.from(text), name));
}

/** `kind label`, of a list with its entry; "-" for a control without a label. */
function actionsOf({ readings }: GuideReading): string[] {
  return readings.flatMap(({ action }) => {
    if (!action) return [];
    return [`${action.is} ${action.control ?? '-'}${action.entry === undefined ? '' : ` > ${action.entry}`}`];
  });
}

test.describe('what a sentence of a step asks for', () => {
  for (const [sentence, ...asked] of REQUESTS) {
    test(`${sentence} asks for ${asked.join(', ') || 'nothing'}`, async () => {
      expect(actionsOf(await read(`A guide to PACER registration\n\n1. ${sentence}\n`))).toEqual(asked);
    });
  }
});

test.describe('which facts a sentence states', () => {
  for (const [sentence, ...facts] of STATEMENTS) {
    test(`${sentence} states ${facts.join(', ') || 'nothing'}`, async () => {
      const { statements } = await read(`A guide\n\n${sentence}\n`);
      const stated = statements.map(({ fact, agrees }) => `${agrees ? '' : '-'}${fact.id}`);
      expect([...new Set(stated)].sort()).toEqual([...facts].sort());
    });
  }
});

test.describe('the structure of a document', () => {
  for (const { what, text, steps } of STRUCTURES) {
    test(`${what}: each step is read with its number and its line`, async () => {
      const reading = await read(text);
      const found = reading.steps.map(({ number, line }) => [number, line]);
      expect(found).toEqual(steps);
    });
  }
});

/** What a document asks for, states and differs in, as the rows say it. */
function foundIn(reading: GuideReading): Required<Pick<Row, 'asked' | 'states' | 'findings'>> {
  const stated = reading.statements.map(({ fact, agrees }) => `${agrees ? '' : '-'}${fact.id}`);
  return {
    asked: actionsOf(reading),
    states: [...new Set(stated)].sort(),
    findings: reading.findings.map(({ kind, about }) => `${kind} ${about}`),
  };
}

test.describe('sentences whose meaning depends on context', () => {
  for (const { what, name, text, ...expected } of DOCUMENTS) {
    test(what, async () => {
      expect(foundIn(await read(text, name))).toMatchObject(expected);
    });
  }
});

test('every fact has rows, and every row of a fact names one that there is', () => {
  const named = new Set(
    STATEMENTS.flatMap(([, ...facts]) => facts.map((id) => `fact.${id.replace(/^-/, '')}`)),
  );
  const known = RULES.map(({ id }) => id).filter((id) => id.startsWith('fact.'));
  expect(known.filter((id) => !named.has(id))).toEqual(['fact.duplicate-inactive']);
  expect([...named].filter((id) => !known.includes(id))).toEqual([]);
});

test('every rule for requests has a row', async () => {
  const met = new Set<string>();
  for (const [sentence] of REQUESTS) {
    const { readings } = await read(`A guide to PACER registration\n\n1. ${sentence}\n`);
    for (const { rule } of readings) met.add(rule);
  }
  const known = RULES.map(({ id }) => id).filter((id) => !id.startsWith('fact.'));
  expect(known.filter((id) => !met.has(id))).toEqual([]);
});

// ---- The guides of the three courts, as texts in our own words, in five shapes ----------------------------

/** A finding without its place: what a label is called, or what is missing. */
function named({ kind, says, meets }: { kind: string; says: string; meets: string }): string {
  if (kind === 'label-differs') return `${kind}: ${says}`;
  return kind === 'missing-step' || kind === 'unmentioned-step' ? `${kind}: ${meets}` : kind;
}

for (const id of ['moeb', 'njb', 'vawb']) {
  test.describe(`the guide of ${id}, from its text`, () => {
    const guide = handWritten(id);
    const text = readFileSync(path.join(__dirname, `../../../../guides/data/texts/${id}.txt`), 'utf8');
    const onRecord = guide.findings
      .filter(({ kind }) => kind !== 'guides-disagree')
      .map(named)
      .sort();

    test('gives the findings on record, at their steps', async () => {
      const { findings } = await read(text);
      expect(findings.map(named).sort()).toEqual(onRecord);
      const places = guide.findings
        .filter(({ kind }) => kind !== 'guides-disagree')
        .map((one) => `${one.step} ${named(one)}`);
      expect(findings.map((one) => `${one.step} ${named(one)}`).sort()).toEqual(places.sort());
    });

    test('has nothing that is not understood', async () => {
      const { readings } = await read(text);
      expect(readings.filter(({ takenFor }) => takenFor === 'not understood')).toEqual([]);
    });

    for (const shape of SHAPES) {
      test(`gives the same findings as ${shape}`, async () => {
        const { document, steps } = await read(text);
        const sentences = steps.map(({ from, to }) => {
          const blocks = document.blocks.slice(from, to + 1).filter(({ kind }) => kind !== 'heading');
          return blocks.map((block) => block.text).join(' ');
        });
        const shaped = inShape(shape, sentences);
        const { findings } = await read(shaped.text, shaped.name);
        expect(findings.map(named).sort()).toEqual(onRecord);
      });
    }
  });
}
