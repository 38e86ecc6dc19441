import type { Block } from '../structure/document';
import { isQuestion } from './questions';

/** Who asks in a conversation that is written down; what they say is no statement of the guide. */
const ASKER = /^\W*(?:callers?|customers?|visitors?|patrons?|clients?|readers?|q|question)\s*\d*\s*[:|]/i;
const SAYS =
  /^\W*(?:(?:and|but|so|as) )?(?:you|some(?: \w+)?|many(?: \w+)?|people|others|(?:my|your|a|the) (?:\w+ )?(?:friend|neighbou?r|cousin|reader|caller|colleague)s?|he|she|they|I|we)\s+(?:(?:have|has|had|often|sometimes|also|may|might|were|was|are|am|have been|then)\s+)*(?:ask(?:ed|s)?|wrote|writes?|hear[ds]?|heard|told|believe[sd]?|thinks?|thought|says?|said|claim(?:s|ed)?|wonder(?:ed|s)?|worr(?:y|ied|ies)|assumed?|read)\b\s*(?:\w+\s+){0,4}?(?:(?:that|whether|if|about)\b|["':]|(?:it|registering|registration|you|they|one|an account) (?:is|are|was|costs?|must|have|has|needs?|cannot|can|takes?|should)\b)/i;
const DENIES =
  /^\W*(?:it is|it's|that is) (?:not (?:true|the case|right|correct)|a myth|wrong|false|untrue|a rumou?r|no longer true)\b[^.]*\bthat\b|^\W*(?:myth|rumou?r|false|misconception|wrong)\s*:/i;

/** Whether a sentence only tells what somebody else says, asks or wrongly believes. */
export function isReportedClaim(text: string, block: Block): boolean {
  if (ASKER.test(block.text)) return true;
  if (block.kind === 'heading' && isQuestion(block.text)) return true;
  return SAYS.test(text) || DENIES.test(text);
}
