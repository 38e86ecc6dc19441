import type { Fact, Value } from './fact';
import { duration } from './values';

const CARD = /\b(?:cards?|payment (?:information|method|details|data)|billing information)\b/i;
const BRANDS =
  /\b(?:visa|master ?card|discover|american express|amex|diners(?: club)?|jcb|paypal|maestro)\b/gi;

/** The payment screen: a card, and what happens without one. */
export const PAYMENT_FACTS: readonly Fact[] = [
  {
    id: 'card-optional',
    says: 'Giving a payment card is optional.',
    model: 'optional',
    about: [CARD],
    not: /\b(?:where|if|when|in case) no (?:\w+ )?card\b|\b(?:page|screen|step|section)\b[^;]{0,25}\b(?:optional|need not|not required|may be|can be)\b|\b(?:authori[sz]|pro hac|instant|immediate(?:ly)?|must not|security code|billing address|holder|brand)\b|\bcard (?:reader|catalog)/i,
    differs:
      /(?<!\bno |\bno credit )\b(?:card|payment (?:information|method|details))\b[^.;]{0,30}(?<!not )\b(?:must be|is (?:required|mandatory|needed|necessary|obligatory|compulsory)|are required|has to be|have to be|needs to be)\b(?! (?:valid|current|authori|checked|used|kept|linked|charged))|\b(?:must|have to|need to|required to|has to) (?:\w+ )?(?:give|enter|provide|supply|have|submit|add|use) (?:\w+ ){0,3}(?:card|payment information)\b|\b(?:without|unless) (?:\w+ ){0,3}(?:card|one)\b[^.;]{0,20}\b(?:nobody|no one|cannot|not) (?:be )?(?:\w+ )?regist|\b(?:not|cannot|no way to|nobody can|no one can)\b[^.;]{0,20}\b(?:regist\w*|sign up|open|get|have|possible|finish)\b[^.;]{0,20}\bwithout (?:(?:a|one|any|your|giving|entering|the|valid|credit|debit|payment) ?)*card\b|\bneed (?:a|your) (?:\w+ )?card (?:to|for|in order to) (?:regist|sign|open|get|finish|creat)\w*|\bno (?:\w+ )?card,? no (?:account|registration|log-?in)\b/i,
    agrees:
      /\boptional(?:ly)?\b|\b(?:do|does) not have to hand over\b|\b(?:not|never|n't) (?:be )?(?:required|needed|necessary|mandatory|obligatory|compulsory|have to|has to|need(?:ed)? to|need|obliged)\b|\bneed not\b|\bno (?:\w+ )?card (?:is |has to be |needs to be |need be )?(?:needed|required|necessary|given|entered)\b|\bup to you\b|\bvoluntar|\bif you (?:wish|want|like|prefer|choose|would like|care|decide)\b|\b(?:your|a matter of) (?:own )?choice\b|\b(?:can|may) (?:also )?(?:register|sign up|do) without\b|\bwithout (?:a |any |giving a )(?:\w+ )?card\b[^.;]{0,20}\b(?:too|as well|possible|fine|also)\b|\bfree to\b|\bwhether or not you\b|\b(?:no one|nobody) (?:has to|needs)|\bcard\b[^.;]{0,15}\b(?:may|can) be (?:added|given|entered|supplied)\b/i,
    claim: 'moeb-7.card-optional',
  },
  {
    id: 'payment-screen-optional',
    says: 'The whole payment screen is optional.',
    model: 'optional',
    about: [/\b(?:page|screen|step|section|part)\b|(?<!\w )\bPayment Information\b/],
    near: /./,
    not: /\b(?:prefix|middle|suffix|fax|generation|star|asterisk|required fields?|field)\b|\bcard (?:is|are) (?:optional|not)\b|\bprefix\b|\b(?:giving|providing|entering) (?:a|your) (?:\w+ )?card is optional\b/i,
    agrees:
      /\b(?:page|screen|step|section|part|Payment Information)\b[^.;]{0,40}\b(?:optional|may be (?:left|skipped)|can be (?:left|skipped)|(?:is|are) not (?:required|mandatory|needed|necessary)|need not be|does not have to be|you are free to skip|you (?:can|may) (?:skip|leave|pass))\b|\bnothing (?:has|needs|have) to be (?:typed|entered|filled|completed)|\bnothing need be\b|\b(?:can|may|free to) (?:also )?(?:skip|pass over|leave|bypass) (?:this|the payment|the whole|that) (?:page|screen|step|section)\b|\bneed not be (?:filled|completed)|\boptional (?:page|screen|step|section)\b|\bfree to skip\b/i,
    claim: 'moeb-7.screen-optional',
  },
  {
    id: 'next-without-card',
    says: 'Next with nothing entered goes on without a card.',
    model: 'Next with nothing entered goes on',
    about: [/\bnext\b/i],
    not: /\bnext (?:page|screen|step)\b(?!.*\bnext\b["']?(?! (?:page|screen|step)))/i,
    agrees:
      /\bwithout (?:first )?(?:entering|filling|typing|giving|adding|providing|putting|any(?:thing)?\b|a (?:\w+ )?card)|\bnothing (?:entered|typed|filled|else)\b|\b(?:left|leave|leaving)\b[^.;]{0,35}\b(?:empty|blank)\b[^.;]*\bnext\b|\bwithout one\b[^.;]*\bnext\b|\b(?:empty|blank)\b[^.;]{0,20}\bnext\b|\bif you (?:have none|have no|do not (?:have|want|wish)|don't (?:have|want|wish)|would rather not|prefer not)\b[^.;]*\b(?:card|none|pay)?|\bwith (?:every|all|the)[^.;]{0,20}(?:empty|blank)|\bleav(?:e|ing) (?:the |your )?card out\b|\bleav(?:e|ing) (?:the|this) (?:page|screen) as it is\b|\bleav(?:e|ing) out (?:the|your|a) (?:\w+ )?card\b|\bdo not (?:type|enter|fill in) anything\b|\bto (?:skip|bypass|go on without|continue without)\b[^.;]{0,30}(?:card|it|this|payment)/i,
    claim: 'moeb-7.next-without-card',
  },
  {
    id: 'payment-saved',
    says: 'Payment information that is entered is kept with the account.',
    model: 'kept with the account',
    about: [CARD, /\b(?:saved?|stored?|kept|keeps?|retain(?:ed|s)?|on file|remembered)\b/i],
    not: /\b(?:without|no) (?:\w+ ){0,2}card\b[^.;]{0,12}\b(?:on file|stored|saved)|\bkeep (?:it|your card) (?:ready|at hand|handy|in reach)\b/i,
    differs: /\b(?:not|never|n't) (?:be )?(?:saved?|stored?|kept|keep|retain)/i,
    agrees: /\b(?:saved?|stored?|kept|keeps?|retain(?:ed|s)?|on file|remembered)\b/i,
    claim: 'moeb-7.information-saved',
  },
  {
    id: 'card-validated',
    says: 'The card is checked when it is given at registration.',
    model: 'validated at registration',
    near: /\bcards?\b/i,
    about: [
      /\bcards?\b|\bit\b/i,
      /\b(?:validat|verif|authenticat|check(?:s|ed)\b|tested|will check|we check|passed its check)/i,
    ],
    not: /\bcheck (?:the|here|box)|\b(?:box|acknowledg\w*|polic\w*)\b[^.;]{0,20}\bchecked\b|\bchecked\b[^.;]{0,12}\bbox|\bchecks? (?:by|or) (?:mail|money)|\bverification\b/i,
    agrees: /\b(?:validat|verif|authenticat|checks?\b|checked|tested|passed its check)/i,
    differs: /\b(?:not|never|n't) (?:be )?(?:validated?|verified|verify|checked?)/i,
    claim: 'moeb-7.validated-at-registration',
  },
  {
    id: 'instant-access-with-card',
    says: 'With a validated card the account can be used at once.',
    model: 'at once with a card',
    about: [
      /\bcards?\b|\bwith one\b/i,
      /\b(?:instant(?:ly)?|immediate(?:ly)?|at once|right away|straight ?away|without (?:delay|waiting)|same day|no wait(?:ing)?|no time at all)\b/i,
    ],
    near: /\bcards?\b/i,
    not: /\bnot (?:to )?(?:give|enter|provide|want|wish|have|add)\b|\bwithout (?:a |any |giving a )?(?:\w+ )?card\b[^.;]*\b(?:instant|immediate|at once|right away)|\bwithout (?:a |any )?card\b|\bno card\b[^.;]*\b(?:instant|immediate|at once|right away)|\bcharged\b|\b(?:click|press|choos|select)\w*\b[^.;]{0,12}\bat once\b/i,
    agrees: /./,
    claim: 'moeb-7.instant-access-with-card',
  },
  {
    id: 'card-brands',
    says: 'Accepted cards.',
    model: 'Visa, MasterCard, Discover, American Express',
    about: [BRANDS],
    value: brandsIn,
  },
  {
    id: 'card-authorization',
    says: 'Whoever enters a card ticks an authorization check box.',
    model: 'with a card only',
    about: [/\bauthori[sz](?:e[sd]?|ation|ing)\b/i, /\b(?:box|tick|check|card|charge)/i],
    not: /\bauthori[sz]ed (?:users?|persons?)\b|\b(?:un)?authori[sz]ed use\b/i,
    agrees: /\b(?:box|tick|check|card|charge)/i,
  },
  {
    id: 'code-by-mail',
    says: 'Without a card, an activation code (token) comes by U.S. mail.',
    model: 'by U.S. mail',
    about: [
      /\b(?:codes?|tokens?)\b/i,
      /\b(?:mail(?:ed|s)?|e-?mail(?:ed|s)?|post(?:ed|al)?|letters?|letter[- ]box|envelope)\b/i,
    ],
    not: /\bzip code\b|\bpostal code\b|\bclient code\b|\bforgot|\bcode of\b/i,
    differs:
      /(?<!not )\b(?:by|via|to your|in an?|through) e-?mail\b|\be-?mailed\b|\be-?mails? (?:you|a|the|an)\b/i,
    agrees: /\b(?:u\.?s\.? mail|(?<!e-|e)mail(?:ed|s)?|post(?:ed|al)?|letters?|letter[- ]box|envelope)\b/i,
    claim: 'moeb-7.no-card-code-by-mail',
  },
  {
    id: 'code-by-mail-days',
    says: 'How long the mailed code takes.',
    model: '7-10 business days',
    about: [/\b(?:codes?|tokens?|letter)\b/i, /\b(?:days?|weeks?|hours?|months?)\b/i],
    near: /\b(?:codes?|tokens?)\b|\bwait for (?:a|the) letter\b/i,
    not: /\bvalid for\b|\bexpires?\b|\bpassword\b|\bwithin \w+ days of receiving\b|\b(?:days?|weeks?) later\b/i,
    value: duration(({ from, to, unit }) => unit === 'day' && to === 10 && (from === 7 || from === 10)),
    claim: 'moeb-7.no-card-code-by-mail',
  },
  {
    id: 'code-entered-in-account',
    says: 'The mailed code is entered after logging in to Manage My Account.',
    model: 'in Manage My Account',
    not: /\bbefore\b|\buntil\b/i,
    about: [
      /\b(?:codes?|tokens?)\b/i,
      /\b(?:enter|type|use|key|activat|put|submit)\w*\b/i,
      /\b(?:manage (?:my|your|pacer|the) (?:pacer )?account|log(?:ging|ged)? ?(?:in|on)(?:to)?\b|sign(?:ing)? in)/i,
    ],
    agrees: /./,
  },
];

function brandsIn(words: string): Value | undefined {
  const found = [...new Set(Array.from(words.matchAll(BRANDS), ([brand]) => brand))];
  if (found.length < 2) return undefined;
  const isKnown = found.every((brand) => /visa|master|discover|american|amex/i.test(brand));
  const isAll = found.length >= 4 || !/\bonly\b/i.test(words);
  return {
    words: found.join(', '),
    agrees: isKnown && isAll && !/\b(?:not|no)\b[^.]{0,20}(?:visa|master|discover|american)/i.test(words),
  };
}
