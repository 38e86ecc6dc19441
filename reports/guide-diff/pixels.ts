import { PNG } from 'pngjs';

/** A picture of what differs between two, in red; undefined where their sizes differ. */
export async function differenceOf(before: Buffer, after: Buffer): Promise<Buffer | undefined> {
  const { default: pixelmatch } = await import('pixelmatch');
  const [old, young] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = old;
  if (width !== young.width || height !== young.height) return undefined;
  const image = new PNG({ width, height });
  pixelmatch(old.data, young.data, image.data, width, height, { threshold: 0.1 });
  return PNG.sync.write(image);
}
