import type { Mention } from './mention';

interface Phrase {
  readonly kind: Mention['kind'];
  readonly id?: string;
  readonly words: RegExp;
  readonly asksItself?: true;
  /** A label of its own: null when the words are no label. */
  readonly isLabel?: true;
}

const IT = String.raw`(?:(?:the|your|this|that|new|chosen|same|a)\s+)*`;
const PASSWORD = String.raw`pass(?:word|phrase)`;

/**
 * What guides call in words of their own, whatever the label on the screen. The first that fits a place is taken, so
 * that the longer words stand first.
 */
export const PHRASES: readonly Phrase[] = [
  {
    kind: 'address',
    words:
      /(?<![@\w.-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:gov|com|org|net|us|edu|example|test)(?![\w@-])(?::\d+)?(?:\/[\w\-./#?=&%:~]*[\w/])?/gi,
  },
  {
    kind: 'site',
    words:
      /\b(?:the )?(?:pacer(?:'s)?|public access to court electronic records)\s+(?:\(?pacer\)?\s+)?(?:web\s?-?\s?site|site|home\s?-?page|main page|page|service center(?:'s)? (?:web\s?site|site))\b|\b(?:the )?(?:web\s?site|site|home\s?-?page) (?:of|for) (?:the )?pacer(?: service center)?\b/gi,
  },
  {
    kind: 'site',
    words:
      /(?<=\b(?:go to|visit|open|navigate to|access|browse to|log on to)\s(?:the )?)PACER(?=[\s.,;)]|$)(?! (?:case|account|registration|admin|service|fee|user|-))/g,
  },
  {
    kind: 'label',
    words:
      /\b(?<=the )(?:link|button|option)(?= (?:that|which|to|for|with which)\b[^.;,]{0,40}\b(?:regist\w*|sign(?:ing|s)? up|sign-?up|account)\b)/gi,
  },
  {
    kind: 'here',
    words:
      /(?<=\b(?:click|press|tap|select|go|follow|use)\s(?:on\s|to\s)?)(?:here|this (?:link|site|page)|the (?:(?:following |above )?link(?: (?:below|above|here|provided))|(?:following|above) link|link)(?=\s*(?:[.,;:)]|and\b|to\b|$)))(?=[\s.,;:)]|$)(?!\s+(?:register|"|on\b|in\b|for\b|that\b|which\b|called\b|named\b|labeled\b|titled\b))/gi,
  },
  // The registration form's check box.
  { kind: 'check box', id: 'robot', isLabel: true, words: /\bi(?:'|\s?a)?m not an? robot\b/gi },
  {
    kind: 'check box',
    id: 'robot',
    words:
      /\b(?:that (?:you are|you're) |(?:are|is|be) )?not an? (?:robot|bot|machine)\b|\b(?:re)?captcha(?: (?:box|test|challenge))?\b|\brobot (?:check|box|test|exercise|verification|question)\b|\b(?:that )?(?:you are|you're) (?:an? )?(?:human(?: being)?|(?:real )?person)\b|\buser verification(?: (?:box|check|section))?\b/gi,
  },
  // Credentials.
  {
    kind: 'field',
    id: 'confirm-password',
    isLabel: true,
    words: new RegExp(String.raw`\bconfirm(?:ation)?(?: of)?(?: the| your)? ${PASSWORD}\b`, 'gi'),
    asksItself: true,
  },
  {
    kind: 'field',
    id: 'confirm-password',
    asksItself: true,
    words: new RegExp(
      String.raw`\b(?:confirm(?:ing)?|verify|re-?enter(?:ing)?|re-?typ(?:e|ing)|repeat(?:ing)?|re-?input)\s+${IT}(?:${PASSWORD}|it(?! is)\b)|\b(?:typ(?:e|ed|ing)|enter(?:ed|ing)?|key(?:ed)? in|write|wrote|put(?: in)?|give|gave|input)\s+${IT}(?:${PASSWORD}|it)\s+(?:in\s+)?(?:again|twice|a second time|once more|two times|(?:for )?a second time)\b|${PASSWORD}\s+in(?:to)? (?:both(?: of the)?|each(?: of the two)?|the two) (?:fields?|boxe?s?|places?|lines?|spots?|blanks?|spaces?)\b|\bthe same ${PASSWORD}\s+in(?:to)? the (?:second|other|next|lower) (?:field|box|line|blank)\b|${PASSWORD}\s+(?:again|a second time|once more)\b|${PASSWORD}\s+(?:is|must be|has to be)\s+(?:then |also )?(?:confirmed|repeated|re-?entered|re-?typed)\b|\b(?:confirmed|repeated|re-?entered|re-?typed)\s+${IT}${PASSWORD}|\b(?:and|then) (?:confirmed|repeated|re-?typed|re-?entered)(?: it)?(?=[.,;)\s]|$)(?! (?:that|your|the|user|e-?mail))|\b(?:entered|typed) (?:in )?(?:again|twice|a second time|once more)\b|\b(?:then )?again(?:,)? to confirm(?: it| the password)?\b|\b(?:and|then) confirm(?: it)?(?=[.,;)\s]|$)(?! (?:you|that|your|the|user|e-?mail|acc))|(?<=${PASSWORD}\W{1,3}(?:\w+ ){0,3})twice\b`,
      'gi',
    ),
  },
  {
    kind: 'field',
    id: 'username',
    isLabel: true,
    words: /\b(?:user\s?-?\s?name|user\s?-?\s?id|log\s?-?in (?:name|id))\b/gi,
  },
  { kind: 'field', id: 'security-both', words: /\bsecurity questions? and answers?\b/gi },
  {
    kind: 'field',
    id: 'security-answered',
    asksItself: true,
    words:
      /\banswer(?:ing|ed)? (?:(?:each|both|two|2|all|any|the|your|of|them|their|these|those|three|chosen|selected) )*(?:security |secret |challenge )?questions?\b/gi,
  },
  {
    kind: 'field',
    id: 'security-answers',
    asksItself: true,
    words:
      /\banswer(?:ing|ed)? (?:them|(?:all|both|each|every one)(?: one)?(?: of (?:them|these|those))?)\b|(?<=\bquestions? (?:\w+ ){0,4})(?:and|then|are|is) (?:\w+ ){0,2}answered\b/gi,
  },
  {
    kind: 'field',
    id: 'security-questions',
    isLabel: true,
    words:
      /\b(?:security|secret|challenge|password recovery) questions?(?: (?:1|2|one|two)(?: and (?:2|two))?)?\b/gi,
  },
  { kind: 'field', id: 'security-questions', words: /\b(?:two|both|2|the|these) questions\b/gi },
  {
    kind: 'field',
    id: 'security-answers',
    words:
      /\b(?:(?:security|secret|challenge) )?answers?\b(?! (?:not|is|may|must|every\w*|all|what\w*|the (?:questions|following))\b)/gi,
  },
  {
    kind: 'field',
    id: 'password',
    isLabel: true,
    words: new RegExp(String.raw`\b(?:new )?${PASSWORD}s?\b`, 'gi'),
  },
  // The acknowledgement.
  {
    kind: 'check box',
    id: 'acknowledge',
    asksItself: true,
    words:
      /\b(?:acknowledg(?:e|ing)|confirm(?:ing)?|certify|indicate|agree(?:ing)?|accept(?:ing)?|attest)\b(?: (?:that|to|with))?(?: you)?(?: have)?(?: (?:read|reviewed|understand|understood|agree|accept))*(?: and (?:understand|agree to|accept|understood))?(?: to)?(?: with)?(?: (?:the|all|these|those|its|our|pacer(?:'s)?))* (?:policies|policy|terms|rules|conditions|procedures|it\b(?= by (?:checking|ticking|marking)))/gi,
  },
  {
    kind: 'check box',
    id: 'acknowledge',
    isLabel: true,
    words: /\backnowledge?ments?\b(?! of policies and procedures for)/gi,
  },
  {
    kind: 'check box',
    id: 'acknowledge',
    asksItself: true,
    words:
      /(?<=\b(?:policies|policy|terms|procedures|rules) )(?:are|must be|have to be|need to be)(?: then)? (?:acknowledged|accepted|agreed to|confirmed)\b/gi,
  },
  { kind: 'check box', id: 'authorization', words: /\bauthori[sz]ation(?: check)?(?: ?box)?\b/gi },
  { kind: 'check box', asksItself: true, words: /^check ?box(?: |$)/gi },
  {
    kind: 'check box',
    words: /(?<=\b(?:put|place|set|leave|make) (?:a|your) )(?:tick|check|cross)(?: ?mark)?\b(?! ?box)/gi,
  },
  {
    kind: 'check box',
    words:
      /\b(?:check\s?-?\s?box(?:es)?|(?<!letter |in-|post office |p\.?o\.? |mail|address |search |text |dialog |drop-?down |letter|first |second |third |other |next |upper |lower )box(?:es)?)\b/gi,
  },
  // Whole forms.
  {
    kind: 'form',
    id: 'credentials',
    words:
      /\b(?:your|a|an|own|new|the) (?:(?:own|new|pacer) )*(?:log-?in|sign-?in)(?: (?:data|details|information))?\b(?! (?:name|id|page|screen|at|to)\b)/gi,
  },
  {
    kind: 'check box',
    id: 'acknowledge',
    asksItself: true,
    words: /\b(?:check|tick|mark) (?:to (?:acknowledge|agree|accept|confirm)|that you agree)\b/gi,
  },
  {
    kind: 'form',
    id: 'payment',
    words:
      /\b(?:(?:your|the|a|any|valid|all|requested|optional) )*(?:payment|billing|credit[- ]card|debit[- ]card|card)(?: (?:account|card))? (?:information|details|data|number)\b|\b(?:a|your|the) (?:valid )?(?:credit |debit |payment )?card\b/gi,
  },
  {
    kind: 'form',
    id: 'form',
    isLabel: true,
    words:
      /(?:"?\b(?:(?:the|this|that|a|an|your|online|on-line|entire|whole|short|new|user|account) )*(?:(?:[\p{Lu}][\p{L}-]*|View[- ]only|-|\/|for|a)\s+){0,7}?(?:[Rr]egistration|REGISTRATION|[Aa]pplication|[Ss]ign-?up|[Ee]nrollment)"? (?:form|page|screen|information|fields)\b)|\bthe (?:[\p{Lu}][\p{L}-]*\s+|-\s+){1,6}form\b|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|online|on-line) (?:[a-z-]+ ){0,2}form\b|\bregistration\b(?= (?:as|with|by|in full|completely))/gu,
  },
  {
    kind: 'form',
    id: 'form',
    words:
      /\b(?:(?:all(?: of)?|every|each|the|your|any|other|with|an?|required|requested|mandatory|necessary|needed|remaining|relevant|appropriate|applicable|following|account|contact|personal|registration|demographic|own|user|individual|marked|starred|blank) )+(?:items|fields|(?<=(?:every|each|any)(?: \w+){0,2} )(?:field|item)|sections|(?<=(?:every|each) (?:\w+ )?)section|particulars|blanks|details|data|information|entries|lines)\b(?! (?:page|screen|tab|about|(?:is|are|will)\b(?! (?:\w+ )?(?:completed|filled|entered|answered))|on how|sheet))(?:(?: that(?: has| have| are| is)?| with| marked(?: with)?| having)? an? (?:red )?(?:star|asterisk)s?)?|\b(?:everything|what|whatever|anything|all) (?:that )?(?:(?:the|this) (?:page|site|form|screen) )?(?:is |has |you are )?(?:required|asks?(?: you)?(?: for)?|asked(?: for)?|wants|needs|requires|requests|marked(?: with an? (?:red )?(?:star|asterisk))?|(?:with )?an? (?:red )?(?:star|asterisk))|\bthe following(?= ?(?::|$|information\b|fields\b|items\b|as follows))|\bwho you are\b|\bwhere you live\b|\ball of it\b/gi,
  },
  {
    kind: 'form',
    id: 'form',
    words: /(?<=\bfill(?:ed|ing)? )(?:it|this|that|everything)(?= (?:in|out)\b)/gi,
  },
  {
    kind: 'personal',
    id: 'form',
    words:
      /\b(?:(?:your|full|legal|first|middle|last|own|and|the|his|her|postal|mailing|street|home|business|current|e-?mail|email|work|daytime|contact|complete) )+(?:names?|address(?:es)?(?! (?:bar|line)\b)|birthdays?|(?:tele)?phone(?: numbers?)?|numbers?|e-?mail)\b|\b(?:date of birth|birth ?dates?|birthday|(?:tele)?phone numbers?|e-?mail(?: address(?:es)?)?|zip code)\b/g,
  },
];
