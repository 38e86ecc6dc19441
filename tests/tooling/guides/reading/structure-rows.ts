interface Row {
  readonly what: string;
  readonly text: string;
  /** Number and line of each step. */
  readonly steps: readonly (readonly [number: number, line: number])[];
}

const lines = (...all: string[]): string => all.join('\n');

/** Documents of every structure that guides have. */
export const STRUCTURES: readonly Row[] = [
  {
    what: 'numbers',
    text: lines('PACER', '', '1. Go to pacer.gov.', '2. Click Register.'),
    steps: [
      [1, 3],
      [2, 4],
    ],
  },
  {
    what: 'numbers in parentheses',
    text: lines('PACER', '(1) Go to pacer.gov.', '(2) Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'the word Step',
    text: lines('PACER', '**Step 1** Go to pacer.gov.', 'Step Two: Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'letters',
    text: lines('PACER', 'a) Go to pacer.gov.', 'b) Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'Roman numerals',
    text: lines('PACER', 'I. Go to pacer.gov.', 'II. Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'bullets',
    text: lines('PACER', '• Go to pacer.gov.', '• Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'numbers on lines of their own',
    text: lines('PACER', '1', 'Go to pacer.gov.', '2', 'Click Register.'),
    steps: [
      [1, 2],
      [2, 4],
    ],
  },
  {
    what: 'dashes on lines of their own',
    text: lines('PACER', '-', 'Go to pacer.gov.', '-', 'Click Register.'),
    steps: [
      [1, 2],
      [2, 4],
    ],
  },
  {
    what: 'numbers that start again',
    text: lines(
      'PACER',
      'Part One',
      '1. Go to pacer.gov.',
      'Part Two',
      '1. Click Register.',
      '2. Click Next.',
    ),
    steps: [
      [1, 3],
      [2, 5],
      [3, 6],
    ],
  },
  {
    what: 'items within items',
    text: lines('PACER', '1. Go to pacer.gov.', '   a. with a browser', '2. Click Register.'),
    steps: [
      [1, 2],
      [2, 4],
    ],
  },
  {
    what: 'a table of Markdown',
    text: lines('| No. | Action |', '|---|---|', '| 1 | Go to pacer.gov |', '| 2 | Click Register |'),
    steps: [
      [1, 3],
      [2, 4],
    ],
  },
  {
    what: 'a table with tabs',
    text: lines('#\tAction', '1\tGo to pacer.gov', '2\tClick Register'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'a list that runs together',
    text: 'Follow the steps:1. Go to pacer.gov.2. Click Register.3. Click Next.Page 1',
    steps: [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  },
  {
    what: 'lines that are broken',
    text: lines(
      'PACER for all of us, in a file of short lines',
      '1. Go to pacer.gov with a browser and look',
      '   at it.',
      '2. Click Register.',
    ),
    steps: [
      [1, 2],
      [2, 4],
    ],
  },
  {
    what: 'numbers of sections',
    text: lines(
      'PACER',
      '',
      '6.2    Over the internet',
      '6.2.1  Go to pacer.gov.',
      '6.2.2  Click Register, and then',
      '       click Next.',
    ),
    steps: [
      [1, 4],
      [2, 5],
    ],
  },
  {
    what: 'a checklist',
    text: lines('PACER', '- [ ] I went to pacer.gov.', '- [x] I clicked Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'numerals with wide space behind them',
    text: lines('PACER', '(i)     Go to pacer.gov.', '(ii)    Click Register.'),
    steps: [
      [1, 2],
      [2, 3],
    ],
  },
  {
    what: 'paragraphs',
    text: lines('PACER', '', 'Go to pacer.gov.', '', 'Click Register.'),
    steps: [
      [1, 3],
      [2, 5],
    ],
  },
];
