import type { Mention } from '../mentions/mention';
import type { Asked } from '../sentences/asked';
import type { Action } from './action';

/** Where a sentence says that a control is; words before the last comma speak of the one before. */
export function placeIn(sentence: string, { start, end }: Mention, all: readonly Asked[]): Action['place'] {
  const others = all.map(({ mention }) => mention);
  const from = Math.max(0, ...others.filter((one) => one.end <= start).map((one) => one.end));
  const to = Math.min(sentence.length, ...others.filter((one) => one.start >= end).map((one) => one.start));
  const before = sentence.slice(Math.max(from, start - 70), start);
  const own = from === 0 ? before : before.replace(/^[^]*[,;]/, '');
  const after = sentence.slice(end, Math.min(to, end + 60));
  const near = `${own} | ${from > 0 || to < sentence.length ? after.replace(/[,;][^]*$/, '') : after}`;
  const side =
    /\b(left|right)(?:-hand)?(?: side)? (?:panel|menu|navigation|column|pane|sidebar)|(?:panel|menu|navigation|column)(?: bar)? (?:at|on|to) the (left|right)/i.exec(
      near,
    );
  if (side) return /left/i.test(side[0]) ? 'left panel' : 'right panel';
  return /\b(?:main|top) (?:menu|navigation)|menu bar|bar across the top/i.test(near)
    ? 'main menu'
    : undefined;
}
