/** The shapes that courts publish guides in. */
export const SHAPES = ['a list', 'a table', 'prose', 'a page', 'questions and answers'] as const;

/** The steps of a guide in one of the shapes. */
export function inShape(
  shape: (typeof SHAPES)[number],
  steps: readonly string[],
): { text: string; name: string } {
  switch (shape) {
    case 'a list':
      return { name: 'guide.txt', text: ['Opening a PACER account', '', ...numbered(steps)].join('\n') };
    case 'a table':
      return {
        name: 'guide.txt',
        text: [
          '# Opening a PACER account',
          '',
          '| No. | Action |',
          '|---|---|',
          ...steps.map((step, at) => `| ${at + 1} | ${step} |`),
        ].join('\n'),
      };
    case 'prose':
      return {
        name: 'guide.txt',
        text: ['Opening a PACER account', '', steps.map(asSentence).join(' ')].join('\n'),
      };
    case 'a page':
      return { name: 'guide.html', text: pageOf(steps) };
    case 'questions and answers':
      return {
        name: 'guide.txt',
        text: [
          'Opening a PACER account',
          '',
          ...steps.flatMap((step, at) => [`What do I do ${at === 0 ? 'first' : 'then'}?`, step, '']),
        ].join('\n'),
      };
  }
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, at) => `${at + 1}. ${step}`);
}

function asSentence(step: string): string {
  return /[.!?*]$/.test(step) ? step : `${step}.`;
}

function pageOf(steps: readonly string[]): string {
  const items = steps.map((step) => `<li>${step.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</li>`);
  return `<!doctype html>
<html lang="en"><head><title>PACER | A court</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/judges">Judges</a></li></ul></nav>
<main><h1>Opening a PACER account</h1>
<ol>
${items.join('\n')}
</ol></main>
<footer>Click Submit to send us a message.</footer>
</body></html>`;
}
