import type { Value } from './fact';

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  hundred: 100,
};
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|${WORDS.toReversed().join('|')}|thirty|forty-five|forty|fifty)`;

export function numberOf(words: string): number {
  const named = WORDS.indexOf(words.toLowerCase());
  return named >= 0 ? named : (TENS[words.toLowerCase()] ?? Number(words.replace(',', '.')));
}

/** How long: "7-10 business days", "up to three weeks". */
export function duration(
  fits: (span: {
    readonly from: number;
    readonly to: number;
    readonly unit: string;
    readonly isBusiness: boolean;
  }) => boolean,
) {
  const pattern = new RegExp(
    String.raw`\b(?:(?:up to|within|at least|about|approximately|no more than|between|after|in|of|for)\s+)?(${NUMBER})(?:\s*(?:-|to|and|or)\s*(${NUMBER}))?[\s-]*(?:\(\d+(?:\s*-\s*\d+)?\)\s*)?((?:business|working|calendar|postal)\s+)?(day|week|month|hour|minute|year)s?\b`,
    'i',
  );
  return (words: string): Value | undefined => {
    const match = pattern.exec(words);
    if (!match) return undefined;
    const [found, from = '', to, kind = '', unit = ''] = match;
    const span = {
      from: numberOf(from),
      to: numberOf(to ?? from),
      unit: unit.toLowerCase(),
      isBusiness: /business|working/i.test(kind),
    };
    return { words: found.trim(), agrees: fits(span) };
  };
}

const UNITS: Readonly<Record<string, number>> = { cent: 100, '¢': 100, dime: 10 };

/** An amount of money that stands for something: "$0.10", "10 cents", "thirty dollars". */
export function money(amount: number, context: RegExp) {
  const pattern = new RegExp(
    String.raw`\$\s?(\d*(?:[.,]\d+)*)|\b(${NUMBER}|a|one)\s*(cents?|¢|dollars?|dimes?)`,
    'gi',
  );
  return (words: string): Value | undefined => {
    const all = [...words.matchAll(pattern)];
    const near = all.filter(({ index, 0: found }) =>
      context.test(words.slice(Math.max(0, index - 60), index + found.length + 60)),
    );
    const values = near.map(([found, dollars, number = '', unit = '']) => ({
      words: found,
      agrees:
        (dollars === undefined
          ? numberOf(/^a$/i.test(number) ? 'one' : number) /
            (UNITS[unit.toLowerCase().replace(/s$/, '')] ?? 1)
          : Number(dollars.replaceAll(',', ''))) === amount,
    }));
    return values.find(({ agrees }) => agrees) ?? values[0];
  };
}

/** How many characters a user name or a password has: the smallest and the largest number that is said. */
export function characters(
  of: RegExp,
  until: RegExp,
  fits: (least: number, most: number | undefined) => boolean,
) {
  const pattern = new RegExp(
    String.raw`(at least|minimum of|no fewer than|not fewer than|no less than|minimum|between|from|at most|up to|no more than|maximum of|of|exactly)?\s*(${NUMBER})(?:\s*(?:-|to|and|or)\s*(${NUMBER}))?(?:\s+or (?:more|longer))?[\s-]*(?:\(\d+\)\s*)?(?:(?:characters?|letters?|signs|symbols|digits)\b|(?<=(?:at least|minimum of|no fewer than|no less than|between) \S+(?: (?:and|to) \S+)?)(?=[\s,.;)]|$)(?!\s+(?:one|an?|upper|lower|special|capital)))(?:\s+(or more|or longer|at least|minimum|or fewer|at most|maximum))?`,
    'i',
  );
  return (words: string): Value | undefined => {
    const start = words.search(of);
    if (start < 0) return undefined;
    const rest = words.slice(start);
    const stop = rest.slice(4).search(until);
    const match =
      pattern.exec(stop < 0 ? rest : rest.slice(0, stop + 4)) ??
      (until.test(words) ? null : pattern.exec(words));
    if (!match) return undefined;
    const [found, before = '', from = '', to] = match;
    const isMost =
      /at most|up to|no more|maximum|fewer$/i.test(before) && !/no fewer|not fewer/i.test(before);
    const least = numberOf(from);
    return {
      words: found.trim(),
      agrees: isMost ? fits(0, least) : fits(least, to === undefined ? undefined : numberOf(to)),
    };
  };
}

/** How many of something. */
export function count(of: RegExp, model: number) {
  const pattern = new RegExp(
    String.raw`\b(${NUMBER}|both|a pair of|a|an)\s+(?:of\s+)?(?:(?:the|your|these|different|separate|personal)\s+)*(?:${of.source})`,
    'i',
  );
  return (words: string): Value | undefined => {
    const match = pattern.exec(words);
    if (!match) return undefined;
    const [found, number = ''] = match;
    if (/^an?$/i.test(number) && !/\b(?:only|single)\b/i.test(words)) return undefined;
    const value = /^(?:both|a pair of)$/i.test(number) ? 2 : /^an?$/i.test(number) ? 1 : numberOf(number);
    return { words: found, agrees: value === model };
  };
}

/** How often: "quarterly", "every month", "once a year". */
export function period(words: string): Value | undefined {
  const match =
    /\b(?:four times (?:a|per|each) year|every (?:third month|three months)|(?:twice|two times|once|six times) (?:a|per|each) year|(?:every|each) (?:second|other|(?:two|four|six|nine|twelve|\d{1,2})) (?:months?|weeks?)|semi-?annually|half-?yearly|bi-?monthly)\b|\b(?:(?:once |each |every |per |a |by the )+)?(?:quarter(?:ly)?|month(?:ly)?|year(?:ly)?|annual(?:ly)?|week(?:ly)?|day|daily|three months|calendar quarter)\b/i.exec(
      words,
    );
  return match
    ? { words: match[0].trim(), agrees: /quarter|three months|third month|four times/i.test(match[0]) }
    : undefined;
}
