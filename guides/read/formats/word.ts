import { convertToHtml } from 'mammoth';
import type { GuideDocument } from '../structure/document';
import { htmlDocument } from './html';
import { Refusal } from './refusal';

/** A Word document, by the page that mammoth makes of it. */
export async function wordDocument(bytes: Uint8Array, name: string): Promise<GuideDocument> {
  const { value } = await convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  ).catch(() => {
    throw new Refusal(
      `${name} is a zip archive, but not a Word document: save the guide as .docx, PDF or text.`,
    );
  });
  if (value.trim() === '') throw new Refusal(`${name} is empty: there is nothing to read.`);
  return { ...htmlDocument(value, { hasLines: false }), format: 'Word' };
}
