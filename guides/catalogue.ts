import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import { type Claim, type Guide, type GuideStep, parseGuide } from './schema';

export type {
  Action,
  Claim,
  ControlKind,
  Finding,
  FindingKind,
  Guide,
  GuideStep,
  SiteControl,
} from './schema';

/** Every guide in guides/data, one file a court, in the order of their names. */
export const GUIDES: readonly Guide[] = readGuides(path.join(__dirname, 'data'));

/** Reads every guide in a folder. Throws an error that names the guide, the step or claim, and the field that is wrong. */
export function readGuides(folder: string): Guide[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const guides = files
    .sort()
    .map((name) => parseGuide(readFileSync(path.join(folder, name), 'utf8'), path.join(folder, name)));
  const claims = new Map(guides.flatMap((guide) => guide.claims.map((claim) => [claim.id, claim])));
  for (const guide of guides) {
    for (const id of guide.comparedWith.filter((other) => !guides.some((one) => one.id === other))) {
      throw new Error(`Guide "${guide.id}", comparedWith: there is no guide "${id}" in ${folder}.`);
    }
    for (const { id, provenBy = '' } of guide.claims.filter((claim) => claim.provenBy?.includes('.'))) {
      if (['screen', 'specs'].includes(claims.get(provenBy)?.provenBy ?? '')) continue;
      throw new Error(
        `Guide "${guide.id}", claim ${id}, provenBy: expected a claim with a proof of its own, got "${provenBy}".`,
      );
    }
  }
  return guides;
}

/** "Step 5: Complete the form ...", with the guide's number. */
export function guideStepTitle({ number, sentence }: GuideStep): string {
  return `Step ${number}: ${sentence}`;
}

/** The guide with that id. Throws when there is none. */
export function guideOf(id: string): Guide {
  return found(GUIDES, id, 'guide');
}

/** The claim with that id and its guide. Throws an error that names the closest id when no guide has it. */
export function claimOf(id: string): { readonly guide: Guide; readonly claim: Claim } {
  const claim = found(
    GUIDES.flatMap(({ claims }) => claims),
    id,
    'claim of a guide',
  );
  return { claim, guide: found(GUIDES, id.split('-')[0] ?? '', 'guide') };
}

function found<T extends { readonly id: string }>(among: readonly T[], id: string, what: string): T {
  const ids = among.map((one) => one.id);
  const one = among.find((candidate) => candidate.id === id);
  if (one) return one;
  throw new Error(
    `Expected a ${what}, got "${id}". Did you mean "${closest(id, ids)}"? All are listed in guides/data/*.json.`,
  );
}
