import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addRun, parseHistory, readHistory, textOf } from '../../../history/file';
import { type HistoryLine, isRun } from '../../../history/lines';
import { night, nights, runLine, testLine } from './examples';

const RUN: readonly HistoryLine[] = [runLine(night(1)), testLine(night(1))];

const runsOf = (lines: readonly HistoryLine[]): string[] => lines.filter(isRun).map(({ run }) => run);

test('what was added is read again', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  addRun(file, RUN);
  expect(readHistory(file)).toEqual({ lines: RUN, problems: [] });
  expect(readFileSync(file, 'utf8')).toMatch(/^\{.*\}\n\{.*\}\n$/);
});

test('a missing file is an empty history, and takes a run', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  expect(readHistory(file)).toEqual({ lines: [], problems: [] });
  expect(addRun(file, RUN)).toMatchObject({ lines: RUN, problems: [], dropped: [], replaced: false });
});

for (const { what, text } of [
  { what: 'empty', text: '' },
  { what: 'blank', text: '\n\n' },
]) {
  test(`a file that is ${what} is an empty history, and takes a run`, ({}, testInfo) => {
    const file = testInfo.outputPath('history.jsonl');
    writeFileSync(file, text);
    expect(readHistory(file)).toEqual({ lines: [], problems: [] });
    expect(addRun(file, RUN)).toMatchObject({ lines: RUN, problems: [], dropped: [], replaced: false });
  });
}

const [GOOD = ''] = textOf([testLine(night(1))]).split('\n');

for (const { what, line, problem } of [
  { what: 'damaged', line: '{"version":1,,', problem: 'it is not JSON, or its end is missing.' },
  { what: 'truncated', line: GOOD.slice(0, -20), problem: 'it is not JSON, or its end is missing.' },
  { what: 'left by a merge', line: '<<<<<<< HEAD', problem: 'it is not JSON, or its end is missing.' },
  { what: 'binary', line: '\0\0\0', problem: 'it is not JSON, or its end is missing.' },
  { what: 'newer', line: GOOD.replace('"version":1', '"version":2'), problem: 'expected version 1, got 2.' },
  { what: 'unversioned', line: '{"type":"test"}', problem: 'expected version 1, got none.' },
  { what: 'a number', line: '7', problem: 'expected version 1, got none.' },
  { what: 'null', line: 'null', problem: 'expected version 1, got none.' },
  {
    what: 'mistyped',
    line: GOOD.replace('1000', '"long"'),
    problem: 'ms: Invalid type: Expected number but received "long".',
  },
  {
    what: 'one field too long',
    line: GOOD.replace('"ms"', '"more":1,"ms"'),
    problem: 'more: Invalid key: Expected never but received "more".',
  },
  {
    what: 'of an unknown outcome',
    line: GOOD.replace('"passed"', '"lucky"'),
    problem:
      'outcome: Invalid type: Expected ("passed" | "failed" | "flaky" | "skipped" | "quarantined") but received "lucky".',
  },
  {
    what: 'without a time',
    line: GOOD.replace(night(1), '1 October'),
    problem: 'run: Invalid timestamp: Received "1 October".',
  },
]) {
  test(`a line that is ${what} is reported with its number and skipped`, () => {
    const { lines, problems } = parseHistory(`${GOOD}\n${line}\n${GOOD}\n`, 'history.jsonl');
    expect(lines).toHaveLength(2);
    expect(problems.map((text) => text.split('line 2 was skipped: '))).toEqual([
      ['history.jsonl, ', problem],
    ]);
  });
}

test('a line without the last line break is read', () => {
  expect(parseHistory(GOOD, 'history.jsonl').lines).toHaveLength(1);
});

test('lines that could not be read are gone once a run is added, and are reported then', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, `${textOf(RUN)}{"version":2}\n`);
  const { problems } = addRun(file, [runLine(night(2))]);
  expect(problems).toEqual(['history.jsonl, line 3 was skipped: expected version 1, got 2.']);
  expect(readHistory(file)).toEqual({ lines: [...RUN, runLine(night(2))], problems: [] });
});

test('the oldest runs make room, whole', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, textOf(nights([{}, {}, {}])));
  const { dropped, lines } = addRun(file, [runLine(night(4))], { runs: 2, bytes: 1_000_000 });
  expect(dropped).toEqual([night(1), night(2)]);
  expect(runsOf(lines)).toEqual([night(3), night(4)]);
  expect(lines).toHaveLength(3);
  expect(readHistory(file).lines).toEqual(lines);
});

test('a history holds 60 runs', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, textOf(Array.from({ length: 60 }, (_, index) => runLine(night(index + 1)))));
  const added = addRun(file, [runLine(night(61))]);
  expect(added.dropped).toEqual([night(1)]);
  expect(added.lines).toHaveLength(60);
});

for (const { what, less, dropped } of [
  { what: 'at the bound nothing is dropped', less: 0, dropped: [] },
  { what: 'a byte beyond the bound drops a run', less: 1, dropped: [night(1)] },
]) {
  test(`a history has at most so many bytes: ${what}`, ({}, testInfo) => {
    const file = testInfo.outputPath('history.jsonl');
    const [first, second] = [nights([{}]), [runLine(night(2)), testLine(night(2), { error: 'é' })]];
    const bytes = Buffer.byteLength(textOf([...first, ...second])) - less;
    writeFileSync(file, textOf(first));
    expect(addRun(file, second, { runs: 60, bytes }).dropped).toEqual(dropped);
  });
}

test('a run that does not fit alone is refused, and the file stays as it is', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, textOf(RUN));
  expect(() => addRun(file, [runLine(night(2))], { runs: 60, bytes: 100 })).toThrow(
    /^The run has \d+ bytes, and the history holds at most 100: raise --megabytes, or add a smaller run\.$/,
  );
  expect(readHistory(file).lines).toEqual(RUN);
});

test('a run that is there already is replaced and becomes the newest', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, textOf(nights([{}, {}])));
  const { lines, replaced } = addRun(file, [runLine(night(1), { result: 'red' })]);
  expect(replaced).toBe(true);
  expect(runsOf(lines)).toEqual([night(2), night(1)]);
  expect(lines).toHaveLength(3);
});

test('after the clock was set back, the run that was added last is the newest all the same', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  writeFileSync(file, textOf(nights([{}, {}, {}])));
  const { dropped, lines } = addRun(file, [runLine('2026-09-30T02:00:00.000Z')], {
    runs: 2,
    bytes: 1_000_000,
  });
  expect(runsOf(lines)).toEqual([night(3), '2026-09-30T02:00:00.000Z']);
  expect(dropped).toEqual([night(1), night(2)]);
});

for (const { what, lines, runs } of [
  { what: 'no run', lines: [], runs: 0 },
  { what: 'two runs', lines: nights([{}, {}]), runs: 2 },
  { what: 'tests without their run', lines: [testLine(night(1))], runs: 1 },
]) {
  test(`${what} cannot be added`, ({}, testInfo) => {
    const file = testInfo.outputPath('history.jsonl');
    expect(() => addRun(file, lines)).toThrow(`Expected the lines of one run to add, got ${runs} runs:`);
    expect(existsSync(file)).toBe(false);
  });
}

test('a file that cannot be replaced stays as it is, and nothing is left beside it', ({}, testInfo) => {
  const file = testInfo.outputPath('history.jsonl');
  addRun(file, RUN);
  const { renameSync } = fs;
  fs.renameSync = () => {
    throw new Error('The disk is gone.');
  };
  try {
    expect(() => addRun(file, [runLine(night(2))])).toThrow('The disk is gone.');
  } finally {
    fs.renameSync = renameSync;
  }
  expect(readdirSync(testInfo.outputDir)).toEqual(['history.jsonl']);
  expect(readHistory(file).lines).toEqual(RUN);
});
