import { stripVTControlCharacters } from 'node:util';
import { analyse } from 'chardet';
import { decode as decodeAs, encodingExists } from 'iconv-lite';

const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** The text of bytes in any encoding that can be told: by its mark, by what a page declares, or by its letters. */
export function decode(bytes: Uint8Array): string {
  return stripVTControlCharacters(decodeAs(Buffer.from(bytes), encodingOf(bytes)));
}

/** Zero bytes or control characters that no text has. UTF-16 has zero bytes in every other place. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if (encodingOf(sample).startsWith('utf-16')) return false;
  const odd = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  return sample.includes(0) || odd > sample.length / 50;
}

function encodingOf(bytes: Uint8Array): string {
  const begin = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  const marked = MARKS.find(([mark]) => begin.startsWith(mark))?.[1];
  if (marked) return marked;
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  // Of legacy encodings, the detector names the one; browsers read Latin-1 as Windows-1252.
  const guessed = analyse(bytes).find(({ name }) =>
    /^(?:windows|iso|shift|euc|big5|gb|koi8)/i.test(name),
  )?.name;
  return [declared, guessed].find((name) => name !== undefined && encodingExists(name)) ?? 'windows-1252';
}

/** UTF-16 without a mark: text in Latin letters has a zero in every other byte. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = (parity: number): number =>
    sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const half = sample.length / 2;
  if (zeros(1) > half * 0.8 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > half * 0.8 && zeros(1) === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
