import path from 'node:path';
import type { GuideDocument } from '../structure/document';
import { decode, looksBinary } from './decode';
import { htmlDocument, looksLikeHtml } from './html';
import { markdownDocument } from './markdown';
import { pdfDocument } from './pdf';
import { Refusal } from './refusal';
import { textDocument } from './text';
import { wordDocument } from './word';

export { Refusal } from './refusal';

/** Far more than a guide has. */
const LARGEST = 5_000_000;
const LARGEST_TEXT = 500_000;

/** Reads the bytes of a document. `name` tells its format where the bytes alone do not. Throws a `Refusal`. */
export async function readDocument(bytes: Uint8Array, name = 'standard input'): Promise<GuideDocument> {
  if (bytes.length >= LARGEST) throw tooLarge(name, bytes.length);
  const begin = Buffer.from(bytes.subarray(0, 8));
  if (begin.toString('latin1').startsWith('%PDF')) return pdfDocument(bytes, name);
  if (begin.toString('hex').startsWith('504b0304')) return wordDocument(bytes, name);
  if (begin.toString('hex').startsWith('d0cf11e0'))
    throw new Refusal(`${name} is an old Word or Excel file: save it as .docx, PDF or plain text.`);
  if (looksBinary(bytes))
    throw new Refusal(`${name} is not a text, Word or PDF document: it has binary data.`);
  const text = decode(bytes);
  if (text.trim() === '') throw new Refusal(`${name} is empty: there is nothing to read.`);
  if (text.length > LARGEST_TEXT) throw tooLarge(name, bytes.length);
  if (looksLikeHtml(text, path.extname(name))) return htmlDocument(text);
  return /^\.(?:md|markdown)$/i.test(path.extname(name)) ? markdownDocument(text) : textDocument(text);
}

function tooLarge(name: string, size: number): Refusal {
  const megabytes = (size / 1_000_000).toFixed(1);
  return new Refusal(`${name} has ${megabytes} MB, far more than a guide: cut the guide out of it.`);
}
