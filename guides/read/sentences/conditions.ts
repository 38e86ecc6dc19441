/** What is true of the registrant whom the model registers: a member of the public, without a card or an account. */
const TRUE: readonly RegExp[] = [
  /\b(?:no|not|without|none|neither)\b.*\b(?:card|account|login)\b|n't\b.*\b(?:card|account|log-?in)\b|\bhave none\b|\bgive none\b|\b(?:rather|prefer) not\b|(?:\bnot|n't) (?:want|wish|like|care|have|give|enter|provide|add)(?: to \w+)? (?:one|it|that|any|this)\b/i,
  /\b(?:individual|member of the public|general public|pro se|without a lawyer|private person|new (?:user|to pacer|account))\b/i,
  /\b(?:continue|go on|proceed|register|agree|finished|done|ready|complete|accept|understand)\b/i,
  /\b(?:leave|leaving|skip|skipping|empty|blank)\b/i,
  /\b(?:only|just) (?:want|wish|need|like)? ?(?:to )?(?:view|search|look|read)/i,
];
/** What is true of this registrant, whatever is done. */
const OWN = [TRUE[0], TRUE[1], TRUE[4]].flatMap((one) => one ?? []);
const FALSE: readonly RegExp[] = [
  /\b(?:attorney|lawyer|firm|trustee|creditor|government|agency|cja|appointed|filer|file|e-?file|group|billing)\b/i,
  /\b(?:have|has|already|own|pay(?:ing)?|us(?:e|ing)|enter(?:ing)?|provid(?:e|ing)|add(?:ing)?|giv(?:e|ing)|store|with) (?:\w+ ){0,3}(?:card|account|log-?in|username)\b/i,
  /\b(?:forgot|forgotten|lost|locked|questions?|problems?|trouble|error|help|stuck)\b/i,
];

/** Whether a condition is one that this registrant surely does not meet: "Are you an attorney?" */
export function isUnmet(words: string): boolean {
  return (
    !TRUE[0]?.test(words) &&
    FALSE.some((one) => one.test(words)) &&
    !/\b(?:not|never|no)\b|n't\b/i.test(words)
  );
}

/** Whether a condition is met by that registrant. What is not known counts as not met: nothing is done then. */
export function conditionHolds(words: string): boolean {
  // What follows "unless" is an exception: who is not known to be one does what is asked.
  if (/^\W*unless\b/i.test(words)) return !OWN.some((one) => one.test(words));
  const isDenied = /\b(?:not|never)\b|n't\b/i.test(words);
  const isFalse = FALSE.some((one) => one.test(words));
  if (TRUE[0]?.test(words)) return true;
  if (isFalse) return isDenied;
  return TRUE.some((one) => one.test(words)) && !isDenied;
}
