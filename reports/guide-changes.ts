import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { GuidePicture } from '../fixtures/guide-camera';
import { findingText } from '../fixtures/guides/findings';
import type { IllustratedGuide, IllustratedStep } from './illustrated-guide';

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
  readonly pictures: readonly { readonly name: string; readonly alt: string; readonly png: Buffer }[];
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
    const numbers = [old, young].flatMap(
      (guides) => guides.get(id)?.steps.map(({ step }) => step.number) ?? [],
    );
    for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
      const [earlier, later] = [old, young].map((guides) =>
        guides.get(id)?.steps.find(({ step }) => step.number === number),
      );
      changes.push(
        ...textChanges(id, number, earlier, later),
        ...(await pictureChanges(id, number, [folderOf(before), earlier], [folderOf(after), later])),
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

function textChanges(
  guide: string,
  step: number,
  earlier: IllustratedStep | undefined,
  later: IllustratedStep | undefined,
): GuideChange[] {
  const [before, after] = [textsOf(earlier), textsOf(later)];
  return Object.entries(after)
    .map(([what, text]) => ({ guide, step, what, before: before[what] ?? NONE, after: text, pictures: [] }))
    .filter((change) => change.before !== change.after);
}

function textsOf(step: IllustratedStep | undefined): Record<string, string> {
  return {
    sentence: step?.step.sentence ?? NONE,
    'next screen': step?.next ?? NONE,
    findings: step?.findings.map(findingText).join(' ') || NONE,
  };
}

type Shown = readonly [folder: string, step: IllustratedStep | undefined];

async function pictureChanges(guide: string, step: number, old: Shown, young: Shown): Promise<GuideChange[]> {
  const names = [old, young].flatMap(([, shown]) => shown?.pictures.map(({ file }) => file) ?? []);
  const changes = [...new Set(names)].map(async (file): Promise<GuideChange[]> => {
    const [earlier, later] = [old, young].map((shown) => pictureOf(shown, guide, file));
    const isSame = earlier?.png.equals(later?.png ?? Buffer.alloc(0)) && earlier.caption === later?.caption;
    if (isSame) return [];
    const png = earlier && later ? await difference(earlier.png, later.png) : undefined;
    const pictures = { before: earlier?.png, after: later?.png, difference: png };
    return [
      {
        guide,
        step,
        what: `picture ${file}`,
        before: earlier?.caption ?? NONE,
        after: later?.caption ?? NONE,
        pictures: Object.entries(pictures).flatMap(([when, image]) =>
          image ? [{ name: `${guide}-${when}-${file}`, alt: `${guide}, ${file}, ${when}`, png: image }] : [],
        ),
      },
    ];
  });
  return (await Promise.all(changes)).flat();
}

function pictureOf(
  [folder, shown]: Shown,
  guide: string,
  file: string,
): (GuidePicture & { png: Buffer }) | undefined {
  const picture = shown?.pictures.find((one) => one.file === file);
  return picture && { ...picture, png: readFileSync(path.join(folder, guide, file)) };
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

/** "Guide moeb, step 4, findings". */
export function whereText({ guide, step, what }: GuideChange): string {
  return [`Guide ${guide}`, ...(step === null ? [] : [`step ${step}`]), what].join(', ');
}
