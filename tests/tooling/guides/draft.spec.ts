import { expect, test } from '@playwright/test';
import { correctedDraft } from '../../../guides/check/draft';
import type { CheckFinding } from '../../../guides/check/report';
import { readDocument, readGuide } from '../../../guides/read';

const TEXT = `How to register

1. Go to pacer.uscourts.gov and select Register.
2. Click Register for a PACER Account Now.
3. The fee is $0.15 per page. Click Continue.
`;

const label = (step: number, line: number, says: string, meets: string): CheckFinding => ({
  kind: 'label-differs',
  step,
  line,
  about: says,
  says,
  meets,
});

/** The draft as text: [-deleted-] and {+inserted+}. */
async function draftOf(findings: readonly CheckFinding[]): Promise<string> {
  const reading = readGuide(await readDocument(Buffer.from(TEXT), 'guide.txt'));
  const draft = String(await correctedDraft({ reading, findings }));
  return draft
    .replaceAll(/<del>(.*?)<\/del>/g, '[-$1-]')
    .replaceAll(/<ins>(.*?)<\/ins>/g, '{+$1+}')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}

test('a label is replaced on the line of its finding only', async () => {
  const draft = await draftOf([label(1, 3, 'Register', 'Register for an Account')]);
  expect(draft).toContain('select [-Register-] {+Register for an Account+}.');
  expect(draft).toContain('2. Click Register for a PACER Account Now.');
});

test('what the site also needs is added after the step', async () => {
  const draft = await draftOf([
    { kind: 'unmentioned-step', step: 2, about: 'Next', says: 'link', meets: 'Next' },
  ]);
  expect(draft.split('\n').at(-2)).toBe('{+Click Next.+}');
});
