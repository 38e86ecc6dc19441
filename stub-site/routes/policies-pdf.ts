import { POLICIES } from '../screens/components/policy-text';

let pdf: Promise<Buffer> | undefined;

/** The printable version of the policies screen, as PDF; made once. @rule policies.printable */
export function policiesPdf(): Promise<Buffer> {
  pdf ??= render();
  return pdf;
}

async function render(): Promise<Buffer> {
  // Loaded at the first request: the site starts faster without it.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'LETTER',
    margin: 72,
    lang: 'en',
    info: { Title: 'Policies and Procedures' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.fontSize(18).text('Policies and Procedures').moveDown();
  document.fontSize(10).text('Local test stub - not PACER').moveDown();
  for (const { heading, paragraphs } of POLICIES) {
    document.fontSize(14).text(heading).moveDown(0.5);
    for (const paragraph of paragraphs) {
      document.fontSize(11).text(paragraph).moveDown(0.5);
    }
    document.moveDown(0.5);
  }
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
