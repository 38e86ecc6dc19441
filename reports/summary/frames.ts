import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Location, TestError } from '@playwright/test/reporter';

/** A line of code that an error came through. */
export interface Frame {
  readonly location: Location;
  readonly room: 'tests' | 'pages' | 'other';
}

/** Where an error came through, innermost first, from the lines that Node writes into a stack. */
export function framesOf({ location, stack = '' }: TestError, root: string): Frame[] {
  const lines = stripVTControlCharacters(stack).matchAll(
    /^ +at (?:.*\()?(\/.+?|[A-Z]:\\.+?):(\d+):(\d+)\)?$/gm,
  );
  const inStack = [...lines].map(([, file = '', line, column]) => ({
    file,
    line: Number(line),
    column: Number(column),
  }));
  return [...(location ? [location] : []), ...inStack].map((frame) => ({
    location: frame,
    room: roomOf(path.relative(root, frame.file).split(path.sep)),
  }));
}

/** Components are what all page objects share, so they tell nothing. */
function roomOf([room, folder]: readonly string[]): Frame['room'] {
  if (room === 'tests') return room;
  return room === 'pages' && folder !== 'components' ? room : 'other';
}
