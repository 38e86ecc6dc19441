const OTHERS =
  /\b(?:attorneys?|lawyers?|counsel|law firms?|firms?|trustees?|creditors?|filers?|government (?:staff|employees?|users?|agencies|workers?)|(?:people|persons|those|anyone|everyone|users|employees|staff) (?:who|whose|that|in|of|from|with) [^,]*?|federal employees|agencies|panel members|paralegals|existing users|current users|account holders|companies|businesses|organi[sz]ations)\b(?: (?:who|whose|that|with|in|of|from|for|only)\b[^,]*)?(?: (?:should|must|can|may|will|need to|have to|are to|also|then|instead))*\s*$/i;
const READER =
  /\b(?:(?:the |each |every |a |an |new |all )*(?:registrants?|applicants?|users?|persons?|public|members? of the public|customers?|individuals?)|everyone|everybody|anyone|one)(?: (?:should|must|can|may|will|needs? to|has to|have to|then|also|now|next|simply))*\s*$/i;

/** The clause before a verb says that somebody else is asked: "Attorneys should". */
export function isOtherAudience(clause: string): boolean {
  const words = clause.replace(/^.*[,;:]\s*/s, '');
  return (
    OTHERS.test(words) &&
    !/\b(?:you|your)\b/i.test(words.slice(words.search(OTHERS)).replace(/\bwho .*$/i, ''))
  );
}

/** The clause before a verb speaks of whoever registers: "The registrant then". */
export function isReader(clause: string): boolean {
  return READER.test(clause.replace(/^.*[,;:]\s*/s, ''));
}
