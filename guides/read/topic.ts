import type { GuideDocument } from './structure/document';

/** Titles of other tasks, and what they are about. */
const TASKS: readonly (readonly [words: RegExp, task: string])[] = [
  [
    /\b(?:forg[eo]t\w*|lost|reset\w*|recover\w*|unlock\w*|locked out)\b|\bchang\w+ (?:your|the|a) (?:pacer )?(?:password|username)/i,
    'password',
  ],
  [/\bexempt(?:ion|ions)?\b|\bfee waivers?\b|\bwaiv(?:er|ing) of\b/i, 'fee exemption'],
  [/\bproofs? of claims?\b|\bepoc\b|\bfil(?:e|ing) (?:a |your )?claims?\b/i, 'claims'],
  [/\bupgrad\w*/i, 'upgrade'],
  [/\blink(?:ing)?\b.*\b(?:accounts?|cm\s?\/?\s?ecf)\b/i, 'linking'],
  [/\bupdat\w+ (?:your|the) \w+|\bchange of address\b/i, 'account'],
  [/\bpay(?:ing)? (?:your|the|a) (?:\w+ )?(?:bill|invoice|fees?)\b|\brefunds?\b/i, 'billing'],
];

/** The other task that a document's title speaks of; undefined where it speaks of registering too. */
export function topicOf({ blocks, title = '' }: GuideDocument): { task: string; title: string } | undefined {
  const own = blocks.filter(({ isAround }) => !isAround);
  const heading = own.find(({ kind }) => kind === 'heading')?.text ?? own[0]?.text ?? '';
  for (const text of [heading, title]) {
    const [, task] = TASKS.find(([words]) => words.test(text)) ?? [];
    if (task !== undefined && !/\b(?:regist\w*|sign(?:ing)? up|new account)\b/i.test(text))
      return { task, title: text };
  }
  return undefined;
}
