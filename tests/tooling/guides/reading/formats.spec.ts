import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import PDFDocument from 'pdfkit';
import { readDocument, readGuide } from '../../../../guides/read';

// Every format becomes blocks with places; what is not a guide gets one clear sentence.

const STEPS = ['Go to pacer.uscourts.gov.', 'Click Register.', 'Click PACER - Case Search Only.'];
const LIST = STEPS.map((step, at) => `${at + 1}. ${step}`).join('\n');
const PAGE = `<!doctype html><html><head><title>PACER</title></head><body>
<nav><ul><li><a href="/submit">Submit</a></li></ul></nav>
<main><h1>Opening a PACER account</h1><ol>
${STEPS.map((step) => `<li>${step}</li>`).join('\n')}
</ol></main><footer>Click Next for more.</footer></body></html>`;

const document = (name: string): Buffer => readFileSync(path.join(__dirname, 'documents', name));

async function pdf(lines: readonly string[]): Promise<Buffer> {
  const file = new PDFDocument();
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise((resolve) => file.on('end', resolve));
  for (const line of lines) file.text(line);
  file.end();
  await end;
  return Buffer.concat(chunks);
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

for (const { name, format, bytes } of [
  { name: 'guide.txt', format: 'text', bytes: Buffer.from(LIST) },
  { name: 'guide', format: 'text', bytes: Buffer.from(LIST) },
  { name: 'guide.md', format: 'Markdown', bytes: Buffer.from(`# PACER\n\n${LIST}`) },
  { name: 'guide.html', format: 'HTML', bytes: Buffer.from(PAGE) },
  { name: 'guide.txt', format: 'HTML', bytes: Buffer.from(PAGE) },
  { name: 'guide.docx', format: 'Word', bytes: document('guide.docx') },
]) {
  test(`${name} is read as ${format}`, async () => {
    const reading = readGuide(await readDocument(bytes, name));
    expect(reading.document.format).toBe(format);
    expect(reading.flow.map(({ action }) => action.label)).toEqual([
      'pacer.uscourts.gov',
      'Register',
      'PACER - Case Search Only',
    ]);
  });
}

test('a PDF is read with its pages', async () => {
  const reading = readGuide(await readDocument(await pdf(LIST.split('\n')), 'guide.pdf'));
  expect(reading.document.format).toBe('PDF');
  expect(reading.readings.filter(({ action }) => action).map(({ page }) => page)).toEqual([1, 1, 1]);
});

test('text outside of the instructions is not read', async () => {
  const { readings } = readGuide(await readDocument(Buffer.from(PAGE), 'guide.html'));
  expect(readings.map(({ words }) => words)).not.toContain('Click Next for more.');
});

for (const { name, text, first } of [
  { name: 'guide.md', text: `# PACER\n\n${LIST}`, first: 3 },
  { name: 'guide.html', text: PAGE, first: 4 },
]) {
  test(`the lines of ${name} are those of the file`, async () => {
    const { readings } = readGuide(await readDocument(Buffer.from(text), name));
    const lines = readings.filter(({ action }) => action).map(({ line }) => line);
    expect(lines).toEqual([first, first + 1, first + 2]);
  });
}

for (const { what, bytes } of [
  { what: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff1. Click “Register”.`) },
  { what: 'UTF-16', bytes: utf16('\ufeff1. Click “Register”.') },
  { what: 'UTF-16 in the other byte order', bytes: utf16('\ufeff1. Click “Register”.').swap16() },
  { what: 'UTF-16 without a mark', bytes: utf16('1. Click “Register”.') },
  { what: 'Windows-1252', bytes: Buffer.from('1. Click \x93Register\x94.', 'latin1') },
  {
    what: 'a declared encoding',
    bytes: Buffer.from('<html><meta charset="windows-1252"><ol><li>Click \x93Register\x94.</ol>', 'latin1'),
  },
]) {
  test(`${what} is read by its encoding`, async () => {
    const { blocks } = await readDocument(bytes, 'guide.txt');
    expect(blocks.map(({ text }) => text)).toEqual(['Click "Register".']);
  });
}

// ---- Documents of other kinds --------------------------------------------------------------------------------

const NOTHING = 'It says nothing about PACER, so it is not a guide to registering there.';

for (const { what, text, refused } of [
  {
    what: 'a recipe',
    text: 'Bread\n\n1. Mix the flour with water.\n2. Press the dough into a tin.\n3. Check it after 30 minutes.',
    refused: NOTHING,
  },
  {
    what: 'a contract',
    text: 'LEASE\n\n1. The tenant shall complete the form and submit it.\n2. A card is charged every month.',
    refused: NOTHING,
  },
  {
    what: 'a log',
    text: '10:00:01 INFO open http://127.0.0.1/register\n10:00:02 WARN login failed for user x',
    refused: NOTHING,
  },
  {
    what: 'a spreadsheet',
    text: 'Name,Account,Amount\nSmith,1001,30.00\nJones,1002,12.50',
    refused: NOTHING,
  },
  {
    what: 'source code',
    text: "// Click the Register button.\nexport function submit(): void { if (next) register('Individual'); }",
    refused: NOTHING,
  },
  {
    what: 'a Spanish guide',
    text: 'Cómo registrarse en PACER\n\n1. Vaya a www.pacer.uscourts.gov y elija la opción.\n2. Haga clic en "Register for an Account" y rellene el formulario.',
    refused: 'It does not seem to be in English; only guides in English are read.',
  },
  {
    what: 'a page about PACER without instructions',
    text: 'PACER is a service of the federal courts. It has been there for many years, and the public likes it.',
    refused:
      'It has no instructions: nothing in it asks the reader to use a control or to open the PACER site.',
  },
  {
    what: 'a guide to another task',
    text: 'Upgrading your PACER account\n\n1. Go to pacer.gov and click Manage My Account.\n2. Click Upgrade.',
    refused:
      'It is about another task (account: "Manage My Account"), not about registering for a PACER account.',
  },
  {
    what: 'a request for an exemption from the fees',
    text: 'Asking for an exemption from PACER fees\n\n1. You need an active account.\n2. Complete the form and check the box for your category.',
    refused:
      'It is about another task (fee exemption: "Asking for an exemption from PACER fees"), not about registering for a PACER account.',
  },
  {
    what: 'a new password, with a word for those who have no account',
    text: 'Forgot your PACER password?\n\n1. Go to pacer.gov. If you have no account yet, click Register for an Account.\n2. Enter your username and click Next.\n3. Choose a password and click Submit.',
    refused:
      'It is about another task (password: "Forgot your PACER password?"), not about registering for a PACER account.',
  },
  {
    what: 'a service that needs no account',
    text: "Telling us your new address\n\nNo PACER account is needed.\n\n1. Complete the form. Check I'm not a robot and click Next.\n2. Check the box and click Submit.",
    refused:
      'Nothing in it leads to PACER registration: no control that it names is on the way to an account.',
  },
]) {
  test(`${what} is refused in one sentence`, async () => {
    expect(readGuide(await readDocument(Buffer.from(text), 'guide.txt')).refused).toBe(refused);
  });
}

for (const { what, bytes, name, message } of [
  {
    what: 'an empty file',
    bytes: Buffer.from(' \n'),
    name: 'guide.txt',
    message: 'guide.txt is empty: there is nothing to read.',
  },
  {
    what: '5 MB',
    bytes: Buffer.alloc(5_000_000, 'a '),
    name: 'guide.txt',
    message: 'guide.txt has 5.0 MB, far more than a guide: cut the guide out of it.',
  },
  {
    what: 'a picture',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    name: 'guide.png',
    message: 'guide.png is not a text, Word or PDF document: it has binary data.',
  },
  {
    what: 'a zip archive',
    bytes: Buffer.from('PK\x03\x04 and more', 'latin1'),
    name: 'guide.zip',
    message: 'guide.zip is a zip archive, but not a Word document: save the guide as .docx, PDF or text.',
  },
  {
    what: 'an old Word file',
    bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    name: 'guide.doc',
    message: 'guide.doc is an old Word or Excel file: save it as .docx, PDF or plain text.',
  },
]) {
  test(`${what} is refused, and the message says what to do`, async () => {
    await expect(readDocument(bytes, name)).rejects.toThrow(message);
  });
}

test('a broken PDF is refused with the reason', async () => {
  const broken = readDocument(Buffer.from('%PDF-1.7 and nothing else'), 'guide.pdf');
  await expect(broken).rejects.toThrow(/^guide\.pdf is a PDF that cannot be read \(.+\): save it again\.$/);
});

test('a PDF without text is refused', async () => {
  await expect(readDocument(await pdf([]), 'scan.pdf')).rejects.toThrow(
    'scan.pdf is a PDF without text, perhaps a scan',
  );
});

for (const { what, text } of [
  { what: 'dashes', text: `${'- '.repeat(2_499)}x\n`.repeat(20) },
  { what: 'spaces after #', text: `# a${' '.repeat(4_990)}x\n`.repeat(20) },
  { what: 'one long word', text: `${'a'.repeat(4_999)}\n`.repeat(20) },
  { what: 'bold marks', text: `${'**a '.repeat(1_249)}\n`.repeat(20) },
  { what: 'short lines', text: 'Go.\n'.repeat(4_999) },
  { what: 'quotation marks', text: `${'"a '.repeat(1_500)}\n`.repeat(10) },
  { what: 'open brackets', text: `${'[('.repeat(2_000)}\n`.repeat(10) },
]) {
  test(`a long and odd document is read: ${what}`, async () => {
    const document = await readDocument(
      Buffer.from(`Step 1 Select NEXT.\n${text}Step 2 Select NEXT.`),
      'guide.txt',
    );
    const { readings } = readGuide(document);
    expect(readings.filter(({ action }) => action?.is === 'button').length).toBeGreaterThan(0);
  });
}
