import type { Mention } from '../mentions/mention';

/** "the password that you have used up to now": of an account that is there already. */
export function isOfExisting(sentence: string, { start, end }: Mention): boolean {
  const after = sentence.slice(end).split(/[.;]/)[0] ?? '';
  const before = sentence.slice(0, start);
  return (
    /^[^,]{0,40}\b(?:that|which|with which|as) you (?:have |already |now |currently |do )*(?:used?|have|had|file|do)\b|\byou (?:already|now|currently) (?:use|have)\b|\b(?:of|for|from|to) (?:your|the|an) (?:own )?(?:pacer|existing|current|old|present)\b[^.;]{0,12}\b(?:account|log-?in)|\bup to now\b|^ of your people/i.test(
      after,
    ) ||
    /\b(?:existing|current|old|present|your pacer|cm\/?ecf)(?: pacer| account| log-?in| user ?name)*(?: and| or|\/)?(?: your| the)?\s*$|\bcm\/ecf (?:log-?in|user ?name) and (?:the |your )?$/i.test(
      before,
    ) ||
    /\b(?:log|sign)(?:ging|ing)?[- ]?(?:in|on)\b[^.;]{0,30}\b(?:with|using)\b[^.;]*$/i.test(before)
  );
}
