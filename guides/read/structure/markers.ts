import type { Marker } from './document';

export interface FoundMarker {
  readonly marker: Marker;
  /** How many characters it takes, with the spaces behind it. */
  readonly length: number;
}

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const STEP = new RegExp(
  String.raw`^step\s+(?:#\s*)?(\d{1,2}|[ivx]{1,5}|${NUMBERS.join('|')})\b(?!\s+\d)\s*[.:)\]]*(?:\s*-+(?=\s))?\s*`,
  'i',
);
const NUMBER = /^(?:\((\d{1,2})\)|(\d{1,2})(?:[.)\]](?![\d])|:(?=\s)|\s+-(?=\s)))\s*/;
/** "6.2.1 Click": a number of a section. */
const SECTION = /^\d{1,2}(?:\.\d{1,2}){0,3}\.(\d{1,2})\.?\s+(?=["'(*_]*\p{Lu})/u;
const ALONE = /^\(?(\d{1,2})[.):]?$/;
const LETTER = /^\(?([a-z])[.)](?=\s)\s*/i;
const ROMAN = /^\(?([ivx]{1,5})[.)](?=\s)\s*/i;
const BULLET = /^(?:[-*•·▪▫◦‣●○■□➢➤❖✓✔☐☑o+]|\\\*|\[[ x]?\])(?:\s+\[[ x]?\])?(?:\s+|$)/i;

/** The number, letter or bullet that a line begins with. */
export function markerOf(line: string): FoundMarker | undefined {
  const step = STEP.exec(line);
  if (step) return { marker: { style: 'step', value: numberOf(step[1] ?? '') }, length: step[0].length };
  const alone = ALONE.exec(line);
  if (alone) return { marker: { style: 'number', value: Number(alone[1]) }, length: line.length };
  const section = SECTION.exec(line);
  if (section) return { marker: { style: 'number', value: Number(section[1]) }, length: section[0].length };
  const number = NUMBER.exec(line);
  if (number) {
    return { marker: { style: 'number', value: Number(number[1] ?? number[2]) }, length: number[0].length };
  }
  const roman = ROMAN.exec(line);
  if (roman) return { marker: { style: 'roman', value: romanOf(roman[1] ?? '') }, length: roman[0].length };
  const letter = LETTER.exec(line);
  if (letter) {
    return { marker: { style: 'letter', value: letterOf(letter[1] ?? '') }, length: letter[0].length };
  }
  const bullet = BULLET.exec(line);
  // "o" is a bullet of Word's, and a word of other languages.
  return bullet && !/^o\s+\p{Ll}/u.test(line)
    ? { marker: { style: 'bullet', value: 0 }, length: bullet[0].length }
    : undefined;
}

/** Whether a line begins with the number of a section, such as "6.2". */
export function isSection(line: string): boolean {
  return SECTION.test(line);
}

/** The empty or ticked box that an item of a checklist begins with: how many characters it takes. */
export function tickLength(text: string): number {
  return /^\[[ x]?\]\s+/i.exec(text)?.[0].length ?? 0;
}

/** "i." after "h." is a letter: the marker that goes on best with the one before it. */
export function goingOn(
  { marker, length }: FoundMarker,
  line: string,
  before: Marker | undefined,
): FoundMarker {
  if (marker.style !== 'roman' || before?.style !== 'letter') return { marker, length };
  const letter = LETTER.exec(line)?.[1];
  const value = letter ? letterOf(letter) : 0;
  return value === before.value + 1 ? { marker: { style: 'letter', value }, length } : { marker, length };
}

function numberOf(words: string): number {
  const named = NUMBERS.indexOf(words.toLowerCase()) + 1;
  return Number(words) || named || romanOf(words);
}

function letterOf(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

function romanOf(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = Array.from(roman.toLowerCase(), (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
