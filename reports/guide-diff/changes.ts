import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { GuidePicture } from '../../guides/evidence';
import { findingText } from '../../guides/findings';
import type { JudgedClaim } from '../claims/claims';
import { verdictOfGuide, verdictOfStep } from '../guides/verdict';
import type { Branch, IllustratedGuide, IllustratedStep } from '../guides/illustrated-guide';

/** Something that is not the same in two runs' guides. */
export interface GuideChange {
  readonly guide: string;
  /** Null for the whole guide. */
  readonly step: number | null;
  /** What changed, such as "findings" or the caption of a picture. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Of a picture: before, after, and what differs. */
  readonly pictures: readonly ChangedPicture[];
}

export interface ChangedPicture {
  readonly name: string;
  /** "before", "after" or "difference". */
  readonly when: string;
  readonly alt: string;
  readonly png: Buffer;
}

const NONE = 'none';

/**
 * Compares what two runs left in their output folders, texts and pictures, step by step. Throws an error when a folder
 * holds no guides.
 */
export async function compareGuides(before: string, after: string): Promise<GuideChange[]> {
  const [old, young] = [guidesIn(before), guidesIn(after)];
  const ids = [...new Set([...old.keys(), ...young.keys()])].sort();
  const changes: GuideChange[] = [];
  for (const id of ids) {
    if (!old.has(id) || !young.has(id)) {
      const [before, after] = [old, young].map((guides) => (guides.has(id) ? 'there' : NONE)) as [
        string,
        string,
      ];
      changes.push({ guide: id, step: null, what: 'the whole guide', before, after, pictures: [] });
      continue;
    }
    const [was, is] = [old.get(id), young.get(id)];
    changes.push(
      ...textChanges(id, null, was && textsOfGuide(was), is && textsOfGuide(is)),
      ...(await branchChanges(id, [folderOf(before), was], [folderOf(after), is])),
    );
    const numbers = [was, is].flatMap((guide) => guide?.steps.map(({ step }) => step.number) ?? []);
    for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
      const [earlier, later] = [old, young].map((guides) =>
        guides.get(id)?.steps.find(({ step }) => step.number === number),
      );
      changes.push(
        ...textChanges(id, number, earlier && textsOf(earlier), later && textsOf(later)),
        ...(await pictureChanges(
          { guide: id, step: number },
          [path.join(folderOf(before), id), earlier],
          [path.join(folderOf(after), id), later],
        )),
      );
    }
  }
  return changes;
}

function folderOf(output: string): string {
  const inside = path.join(output, 'guide');
  return existsSync(inside) ? inside : output;
}

function guidesIn(output: string): Map<string, IllustratedGuide> {
  const folder = folderOf(output);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0) {
    throw new Error(`Expected illustrated guides in ${folder}, found none. "npm run guide" makes them.`);
  }
  return new Map(
    files.map((name) => [
      path.basename(name, '.json'),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as IllustratedGuide,
    ]),
  );
}

type Texts = Readonly<Record<string, string>>;

function textChanges(
  guide: string,
  step: number | null,
  before: Texts = {},
  after: Texts = {},
): GuideChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((what) => ({
      guide,
      step,
      what,
      before: before[what] ?? NONE,
      after: after[what] ?? NONE,
      pictures: [],
    }))
    .filter((change) => change.before !== change.after);
}

function textsOfGuide(illustrated: IllustratedGuide): Texts {
  const { guide, branches } = illustrated;
  const { word, text } = verdictOfGuide(illustrated);
  return {
    title: guide.title,
    court: guide.court,
    verdict: `${word}. ${text}`,
    ...Object.fromEntries(
      branches.map(({ name, passed }) => [`other way "${name}"`, passed ? 'proven' : 'broken']),
    ),
  };
}

function textsOf(illustrated: IllustratedStep): Texts {
  const { step, next, findings, disagreements, claims } = illustrated;
  const { word, text } = verdictOfStep(illustrated);
  return {
    sentence: step.sentence,
    'next screen': next?.screen ?? NONE,
    findings: [...findings, ...disagreements].map(findingText).join(' ') || NONE,
    verdict: `${word}. ${text}`,
    ...Object.fromEntries(claims.map((judged) => [`statement ${judged.claim.id}`, claimText(judged)])),
  };
}

function claimText({ claim, proof }: JudgedClaim): string {
  return [`${proof}: ${claim.statement}`, claim.untestable].filter(Boolean).join(' ');
}

type Shown = readonly [folder: string, shown: Pick<IllustratedStep | Branch, 'pictures'> | undefined];
type Guided = readonly [folder: string, guide: IllustratedGuide | undefined];

async function branchChanges(id: string, [before, was]: Guided, [after, is]: Guided): Promise<GuideChange[]> {
  const all = [was, is].flatMap((guide) => guide?.branches ?? []);
  const folders = new Map(all.map(({ folder, name }) => [folder, name]));
  const changes = [...folders].map(async ([folder, name]) => {
    const [earlier, later] = [was, is].map((guide) => guide?.branches.find((one) => one.folder === folder));
    return pictureChanges(
      { guide: id, step: null, of: `other way "${name}", ` },
      [path.join(before, folder), earlier],
      [path.join(after, folder), later],
    );
  });
  return (await Promise.all(changes)).flat();
}

async function pictureChanges(
  { guide, step, of = '' }: Pick<GuideChange, 'guide' | 'step'> & { readonly of?: string },
  old: Shown,
  young: Shown,
): Promise<GuideChange[]> {
  const names = [old, young].flatMap(([, shown]) => shown?.pictures.map(({ file }) => file) ?? []);
  const changes = [...new Set(names)].map(async (file): Promise<GuideChange[]> => {
    const [earlier, later] = [old, young].map((shown) => pictureOf(shown, file));
    const isSame =
      earlier?.png.equals(later?.png ?? Buffer.alloc(0)) &&
      earlier.caption === later?.caption &&
      earlier.alt === later.alt;
    if (isSame) return [];
    const png = earlier && later ? await difference(earlier.png, later.png) : undefined;
    const pictures = { before: earlier?.png, after: later?.png, difference: png };
    const owner = path.basename(old[0]);
    const alts = { before: earlier?.alt, after: later?.alt, difference: 'What differs, in red.' };
    return [
      {
        guide,
        step,
        what: `${of}picture ${file}`,
        before: earlier?.caption ?? NONE,
        after: later?.caption ?? NONE,
        pictures: Object.entries(pictures).flatMap(([when, image]) =>
          image
            ? [
                {
                  name: `${[...new Set([guide, owner])].join('-')}-${when}-${file}`,
                  when,
                  alt: alts[when as keyof typeof alts] ?? '',
                  png: image,
                },
              ]
            : [],
        ),
      },
    ];
  });
  return (await Promise.all(changes)).flat();
}

function pictureOf([folder, shown]: Shown, file: string): (GuidePicture & { png: Buffer }) | undefined {
  const picture = shown?.pictures.find((one) => one.file === file);
  return picture && { ...picture, png: readFileSync(path.join(folder, file)) };
}

/** A picture of what differs, in red; none where the sizes differ. */
async function difference(before: Buffer, after: Buffer): Promise<Buffer | undefined> {
  const { default: pixelmatch } = await import('pixelmatch');
  const [old, young] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = old;
  if (width !== young.width || height !== young.height) return undefined;
  const image = new PNG({ width, height });
  pixelmatch(old.data, young.data, image.data, width, height, { threshold: 0.1 });
  return PNG.sync.write(image);
}

/** "1 change", "3 changes". */
export function changesText({ length }: readonly GuideChange[]): string {
  return `${length} ${length === 1 ? 'change' : 'changes'}`;
}

/** "Guide moeb, step 4, findings". */
export function whereText({ guide, step, what }: GuideChange): string {
  return [`Guide ${guide}`, ...(step === null ? [] : [`step ${step}`]), what].join(', ');
}
