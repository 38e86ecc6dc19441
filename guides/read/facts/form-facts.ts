import type { Fact, Value } from './fact';
import { characters, count } from './values';

const USERNAME = /\b(?:user\s?-?\s?(?:names?|ids?)|log-?in (?:name|id))\b/i;
const PASSWORD = /\bpass(?:words?|phrases?)\b/i;

/** "One question from each of the two lists" is two. */
function questionsOfLists(words: string): Value | undefined {
  const [found, lists = ''] =
    /\bone (?:\w+ )?question\b[^.;]{0,20}\b(?:each|both|either)(?: of the)?(?: (two|three|four|\d))? lists?\b/i.exec(
      words,
    ) ?? [];
  return found === undefined
    ? undefined
    : { words: found, agrees: lists === '' || /^(?:two|2)$/i.test(lists) };
}

/** The registration form, the credentials and the policies. */
export const FORM_FACTS: readonly Fact[] = [
  {
    id: 'required-mark',
    says: 'A red asterisk marks what is required.',
    model: 'a red asterisk',
    about: [/\b(?:stars?|asterisks?|starred)\b/i],
    differs:
      /\b(?:blue|green|black|yellow|orange|purple) (?:\w+ )?(?:star|asterisk)|\b(?:star|asterisk)s?\b[^.]{0,20}\b(?:optional|may be left|can be (?:left|skipped))/i,
    agrees: /\b(?:red|requir\w*|must|mandatory|may not|cannot|have to|has to|need|every|all|blank)\b/i,
  },
  {
    id: 'county-after-state',
    says: 'County appears after a State is chosen.',
    model: 'after a State is chosen',
    about: [/\bstates?\b/i, /\bcount(?:y|ies)\b/i],
    near: /\bstates?\b/i,
    agrees: /\b(?:after|afterwards?|once|until|when|only|as soon as|first|before|depends|then)\b/i,
  },
  {
    id: 'country-prefilled',
    says: 'Country is filled in beforehand.',
    model: 'United States of America',
    about: [/\bcountry\b/i],
    agrees:
      /\b(?:filled|preset|pre-set|already|default(?:s|ed)?|pre-?filled|automatically|beforehand|pre-?selected|set to)\b/i,
  },
  {
    id: 'individual-group-last',
    says: 'In the User Type list the Individual Accounts stand at the bottom.',
    model: 'at the bottom',
    about: [/\b(?:end|bottom|last|foot|top|lowest|first (?:entry|option|in))\b/i],
    near: /\bindividual\b|\buser type\b/i,
    not: /\b(?:of|on) (?:the|that|this) (?:page|screen|form|document|policies)\b|\bdown (?:at|near) the (?:very )?(?:bottom|end),|\blast name\b|\b(?:first|last) (?:screen|page|step)\b|\bpolic/i,
    agrees:
      /\b(?:at|to|near|close to|toward|towards|is|stands?|comes?|found|listed|way|all)\b[^.;]{0,25}\b(?:end|bottom|foot|last|lowest)\b|\blast (?:entry|group|option|one|in|choice|item|category)\b/i,
    differs: /\b(?:at|to|near) the (?:very )?top\b|\bfirst (?:entry|group|option|one|in the list)\b/i,
  },
  {
    id: 'government-accounts',
    says: 'Government staff choose their User Type in the group Government Accounts.',
    model: 'in the group Government Accounts',
    about: [
      /\bgovernment\b/i,
      /\bgovernment accounts?\b|\bgovernment (?:category|group|section|entries|user types?)\b/i,
    ],
    not: /\bprivate\b|\bverified\b|\be-?mail\b/i,
    agrees: /./,
    claim: 'moeb-5.government',
  },
  {
    id: 'government-email',
    says: 'A government account with another e-mail than .gov, .mil or .us is Private until verified.',
    model: '.gov, .mil, .us',
    about: [/\be-?mail|\baddress/i, /(?<![\w])\.(?:gov|mil|us)\b|\bgovernment (?:e-?mail|address)/i],
    agrees: /./,
  },
  {
    id: 'tax-id',
    says: 'User Types Law Firm and Commercial Business ask for a Federal Tax ID.',
    model: 'Law Firm, Commercial Business',
    about: [
      /\b(?:tax(?:payer)?[- ]?(?:id|identification|number)|ein)\b/i,
      /\b(?:law firm|commercial business|business(?:es)?|firms?|user type)\b/i,
      /\b(?:ask(?:ed|s)?|need(?:ed|s)?|must|requir\w*|have to|has to|wants?|prompted)\b/i,
    ],
    agrees: /./,
  },
  {
    id: 'robot-required',
    says: "Going on from the form takes the I'm not a robot check.",
    model: 'required',
    about: [
      /\brobot\b|captcha\b|\buser verification\b/i,
      /\brobot\b|captcha\b|\buser verification\b|\bwithout (?:it|this|that)\b|\botherwise\b|\bor else\b|^\W*(?:it|this|that) is\b/i,
    ],
    near: /\brobot\b|captcha\b|\buser verification\b/i,
    not: /\b(?:polic|acknowledg|card|submit)/i,
    agrees:
      /\b(?:will not|won't|cannot|can't|does not|not)\b[^.;]{0,15}(?:let|allow|go on|proceed|continue|possible|work|accept|advance|be able|get (?:past|by|further|on|anywhere))|\b(?:is|are) (?:required|mandatory|needed|necessary)\b|\b(?:unless|or else)\b|\botherwise\b(?!\W*(?:click|choose|select|press))|\b(?:robot|captcha|verification)\b[^.;,]{0,25}\brequired\b|\bnot (?:skip|forget|miss|overlook|leave out)\b.*\b(?:robot|captcha)\b.*\b(?:has to|must|needs to) be\b|^\W*(?:it|this|that) is (?:required|mandatory|a must|not optional)\b/i,
    differs: /\b(?:not|n't) (?:be )?(?:required|necessary|needed)|\boptional\b/i,
    claim: 'moeb-5.not-a-robot',
  },
  {
    id: 'duplicate-warning',
    says: 'Two of name, birth date and e-mail matching an account: a warning with Continue.',
    model: 'two match: a warning with Continue',
    about: [
      /\balready exists?\b|\bmay exist\b|\b(?:may|might|could) already have\b|\bare on (?:record|file)\b|\bduplicate\b|\bexisting account\b|\bsame (?:name|person|e-?mail)/i,
      /\b(?:warn\w*|message|says?|told|notice|continue|asks?|alert)\b/i,
    ],
    not: /\binactive\b|(?<!may |might |could )\b(?:you )?already have\b(?<!\b(?:may|might|could) already have)/i,
    agrees: /./,
  },
  {
    id: 'duplicate-inactive',
    says: 'Three of them matching: the account ends with an inactive Case Search Status.',
    model: 'three match: inactive',
    about: [
      /\b(?:match\w*|same|duplicate|identical|second account|existing account)\b/i,
      /\binactive\b|\bnot (?:be )?activated\b/i,
    ],
    agrees: /./,
  },
  {
    id: 'plus-alias',
    says: 'A "+" alias of a used e-mail counts as that e-mail and is held for review.',
    model: 'held for review',
    about: [/"\+"|\bplus sign\b|\+\s?alias|\balias\b|\+\w*@/i, /\be-?mail|\baddress|\baccount|\breview/i],
    agrees: /./,
  },
  {
    id: 'credentials-chosen',
    says: 'The registrant chooses user name and password; nobody sends them.',
    model: 'chosen by the registrant',
    about: [/\b(?:user\s?-?\s?(?:names?|ids?)|pass(?:words?|phrases?)|log-?in(?: name| data)?s?)\b/i],
    not: /\bforgot|\breset\b|\blost\b|\btemporary\b|\bcode\b|\bnever (?:send|e-?mail)\b/i,
    differs:
      /\b(?:we|pacer|court|clerk|office|center|system|they)\b[^.;]{0,25}\b(?:will |then |shall )?(?:sends?|assigns?|mails?|issues?|e-?mails?|gives?)\b[^.;]{0,25}(?:user|pass|log-?in)|\b(?:user\s?-?\s?names?|pass(?:words?|phrases?)|log-?ins?)\b[^.;]{0,30}\b(?:is|are|will be) (?:then )?(?:sent|assigned|mailed|issued|e-?mailed|given)\b|\byou (?:will )?(?:receive|get|are given)\b[^.;]{0,25}(?:user\s?-?\s?names?|pass(?:words?|phrases?))/i,
    agrees:
      /\b(?:choose|pick|make up|create|think of|invent|decide)\b[^.;]{0,20}\b(?:your|their|his|her) own\b[^.;]{0,20}(?:user|pass|log-?in)|\bnobody (?:sends|gives|assigns)|\bof your own (?:choice|choosing)\b|\bnot (?:be )?(?:sent|assigned|mailed)\b|\bof (?:your|their|the \w+'s|his|her)(?: or (?:her|his))?(?: own)? (?:choice|choosing)\b/i,
  },
  {
    id: 'username-length',
    says: 'Shortest user name.',
    model: '8 characters',
    about: [USERNAME, /\b(?:characters?|letters?|signs|symbols|digits)\b/i],
    value: characters(USERNAME, PASSWORD, (least) => least === 8),
  },
  {
    id: 'username-generated',
    says: 'The system can make up a user name.',
    model: 'it may be generated',
    about: [USERNAME],
    near: USERNAME,
    agrees:
      /\bgenerat(?:e|es|ed|ing)\b|\b(?:site|system|pacer|screen|button|computer)\b[^.;]{0,20}\b(?:mak\w+|suggest\w*|creat\w*|propos\w*|offer\w*|invent\w*)\b[^.;]{0,15}\b(?:one|it|up)\b(?<!\b(?:has|asks|lets|wants|makes) you\b.*)|\bhave one made\b|\bmade up for you\b/i,
    not: /\bpassword\b[^.;]*generat/i,
  },
  {
    id: 'password-length',
    says: 'Length of a password.',
    model: '14-45 characters',
    about: [PASSWORD, /\b(?:characters?|letters?|signs|symbols)\b|\bat least \w+/i],
    value: characters(
      PASSWORD,
      USERNAME,
      (least, most) => (least === 14 || (least === 0 && most === 45)) && (most === undefined || most === 45),
    ),
  },
  {
    id: 'password-rules',
    says: 'What a password must hold.',
    model: 'a lower-case letter, a capital and a special character; no part of name, user name or e-mail',
    about: [
      PASSWORD,
      /\b(?:upper[- ]?case|lower[- ]?case|capitals?|special|symbols?|punctuation|digits?|numerals?|numbers?|part of|your name|contain\w*|include[sd]?|mix\w*|spaces?)\b/i,
    ],
    not: /\bforgot|\baccount number\b|\bphone numbers?\b|\bregistration includes\b/i,
    differs:
      /\b(?:must|has to|have to|needs?|contain\w*|include\w*|at least)\b[^.;]{0,40}\b(?:an? |one |\d+ )?(?:digits?|numerals?|numbers?)\b|\b(?:may|can) (?:contain|include|use) (?:\w+ ){0,2}(?:your name|part of)/i,
    agrees:
      /\b(?:upper[- ]?case|lower[- ]?case|capitals?|special characters?|special|symbols?|part of|your name)\b/i,
  },
  {
    id: 'security-questions-count',
    says: 'How many security questions are answered.',
    model: 'two',
    about: [/\bquestions?\b/i],
    not: /\b(?:call|contact|help desk|frequently|if you have)\b/i,
    value: (words) =>
      questionsOfLists(words) ?? count(/(?:(?:security|secret|challenge) )?questions?/, 2)(words),
  },
  {
    id: 'acknowledgement-required',
    says: 'Submit takes the tick that acknowledges the policies and procedures.',
    model: 'required',
    about: [/\b(?:box|tick|acknowledg\w*|check ?mark|policies)\b/i],
    near: /\b(?:polic|terms|acknowledg|submit)/i,
    not: /\brobot\b|\bauthori[sz]|\bcja\b/i,
    agrees:
      /\b(?:box|tick\w*|acknowledg\w*|check ?mark)\b[^.;]{0,50}\b(?:before|otherwise|or else|required|mandatory|or (?:the site|you|nothing))\b|\b(?:unless|until|without)\b[^.;]{0,40}\b(?:box|tick\w*|acknowledg\w*|check ?mark)\b|\b(?:button|site|page|screen)\b[^.;]{0,25}\b(?:does nothing|will not|does not|stays|dead|gr[ae]y)\b[^.;]{0,30}\b(?:without (?:it|this|that)|until|unless)\b|\bcannot (?:submit|finish)\b|\bsubmit\b[^.;]{0,30}\b(?:does nothing|will not|does not|only)\b/i,
    differs:
      /\b(?:box|tick\w*|acknowledg\w*)\b[^.;]{0,20}\b(?:optional|need not|not (?:required|necessary))/i,
    claim: 'moeb-8.acknowledge',
  },
  {
    id: 'acknowledgement-required',
    says: 'Submit takes the tick that acknowledges the policies and procedures.',
    model: 'required',
    about: [/^\W*(?:it|this|that|the box) (?:is|has|must)\b/i],
    near: /\backnowledg|\b(?:box|tick|check)\b[^.]*\bpolic|\bpolic[^.]*\b(?:box|tick|check)\b/i,
    not: /\brobot\b/i,
    agrees:
      /^\W*(?:it|this|that|the box) (?:is (?:required|mandatory|a must|not optional)|(?:has to|must) be (?:checked|ticked|marked))\b/i,
    claim: 'moeb-8.acknowledge',
  },
  {
    id: 'printable-version',
    says: 'A link downloads a printable version of the policies and procedures.',
    model: 'a download link',
    about: [
      /\b(?:polic|procedures|terms|them|it)\b|\bpolic/i,
      /\b(?:printable|printed|print|download\w*|pdf)\b|\bcop(?:y|ies) (?:for (?:your|their) (?:own )?(?:files|records)|of (?:the|these|them|all))\b/i,
    ],
    near: /\b(?:polic|procedures|terms)/i,
    agrees:
      /\b(?:printable|print(?:ed)? (?:version|copy|them|it)|download\w*)\b|\bcop(?:y|ies) (?:for|of)\b/i,
    claim: 'moeb-8.printable-version',
  },
];
