import type { Fact } from './fact';

const ACCOUNT = /\b(?:account|log-?in|registration|it|this|you|that is|password)\b/i;

/** What the account is for, and who can use it when. */
export const ACCOUNT_FACTS: readonly Fact[] = [
  {
    id: 'view-only',
    says: 'The account is for searching and viewing documents.',
    model: 'it is for viewing and searching only',
    about: [ACCOUNT],
    not: /\b(?:people|those|anyone|persons|instructions|users?) (?:who|are for|that)|\bonly (?:if|when|after|once)\b|\bif you (?:only|just)\b|\b(?:who|want|wish|need) (?:only |just )?(?:want |wish |need )?(?:only |just )?to (?:view|read|search)|\band (?:for |to )?(?:e-?)?fil(?:e|ing)\b/i,
    agrees:
      /\b(?:only|just|solely|merely|exclusively|simply|purely)\b(?: (?:be|meant|used|good|intended))*(?: (?:for|to|let|lets|allow|allows|permit|permits|gives?|you|the|access|a|means?|of|in))* (?:view|search|look|read|research|quer|see|access)|\b(?:view|search|read|look|view and search|viewing and search)(?:ing)?[- ](?:only|purposes only)\b(?! (?:pacer )?(?:registration|form|account (?:form|regist)))|\b(?:view|search|read|look|research)\w*\b[^.;]{0,60}?\b(?:(?<!view[- ])(?<!search )only\b|(?:and|but|,) ?(?:it |you )?(?:is |can |may |does |do |will )?(?:not|cannot|never)\b[^.;]{0,30}fil)|\b(?:account|log-?in)\b[^.;]{0,25}\b(?:is|are|serves?|used|meant|good|lets? you|allows? you(?: to)?|gives? you|can)\b(?: be)?(?: used| good| meant)?(?: for| to)? (?:view|search|look|read|research|see)\w*|\bit (?:is )?(?:only )?(?:meant|made|good|intended|there) for (?:reading|viewing|searching)|\bnothing but (?:read|view|search)\w*|\b(?:may|can)\b[^.;]{0,12}\b(?:view|see|search|read)\b[^.;]{0,25}\bwith (?:it|this|the account)\b/i,
    claim: 'moeb-9.view-only',
  },
  {
    id: 'no-e-filing',
    says: 'The account cannot be used to file documents electronically.',
    model: 'it is not for e-filing',
    about: [
      /\b(?:e-?fil|fil(?:e|es|ed|ing)\b|lodg|submit(?:ting)? documents|send(?:ing)? (?:papers|documents))/i,
    ],
    not: /\b(?:page|handout|guide|leaflet|sheet|table|chapter|document|article|appendix|this|it) (?:does|do|is) not (?:cover|explain|describe|deal|treat|speak|about)\b|\bif you (?:do|are|will) not\b|\bunless\b|\b(?:do|does) not (?:yet )?(?:e-?file|file) (?:yet|with)|\bwho (?:do|does|will) not\b|\bdo not (?:choose|select|pick|use|click|share)\b|\bregister to e-?file\b|\bon file\b|\bwithout filing\b|\b(?:you|who) (?:do not|don't) (?:need|plan|want|intend|wish)/i,
    agrees:
      /(?:\bnot\b|\bnothing\b|\bcannot\b|n't\b|\bnever\b|\bno\b|\bnor\b)[^.;]{0,50}\b(?:e-?fil|fil(?:e|ed|ing)\b|lodg|submit(?:ting)? documents|send(?:ing)? (?:papers|documents))|\bfil(?:e|ing)[^.;]{0,25}\b(?:is|are|cannot|not) (?:not )?(?:possible|allowed|permitted|included|be done)/i,
    differs:
      /\baccount\b(?<!\b(?:link|join|connect|after|once|both|together)\b.*)(?![^.]*\b(?:link|join|connect|after|once|then|until|when|if|cm\/?ecf|attorney|both|one account|separate|another|also need|need)\b)[^.]*\b(?:can|may|lets? you|allows?|used)\b[^.]*\b(?:e-?file|file documents|filing documents|e-?filing)\b/i,
    claim: 'moeb-9.no-e-filing',
  },
  {
    id: 'linking',
    says: 'To e-file, the account is linked with a CM/ECF account of the court; then it serves for both.',
    model: 'it is linked with the CM/ECF account, then it serves for both',
    about: [
      /\b(?:link|join|connect|associat|attach|tie[ds]?\b|merge)/i,
      /\b(?:cm\s?\/?\s?ecf|e-?fil|filing|to file|ecf|e-?filing)/i,
    ],
    not: /\b(?:click|select|choose) (?:on )?(?:the )?"?link a\b|\bthe link\b|\blink (?:below|above)\b|\bjoin us\b|\b(?:this|following|a) link\b/i,
    agrees:
      /\b(?:link(?:ed|ing|s)?|join(?:ed|ing)?|connect(?:ed|ing)?|associate[ds]?|attach(?:ed)?|tied?|merged?)\b/i,
    differs: /\b(?:need not|not|never|no need to) (?:need to |have to )?(?:be )?link/i,
    claim: 'moeb-9.link-then-both',
  },
  {
    id: 'linking',
    says: 'To e-file, the account is linked with a CM/ECF account of the court; then it serves for both.',
    model: 'it is linked with the CM/ECF account, then it serves for both',
    about: [
      /\b(?:one|same|single|linked|new|the|that) account\b|\bit\b/i,
      /\b(?:read|view|search|look)/i,
      /\b(?:e-?fil|fil(?:e|ing)\b)/i,
    ],
    agrees:
      /\b(?:from (?:now|then) on|afterwards|then|once|both|after that|serves?)\b[^.]*\b(?:fil(?:e|ing)|e-?fil)/i,
    not: /\b(?:not|cannot|n't|never|only)\b/i,
    claim: 'moeb-9.link-then-both',
  },
  {
    id: 'account-created',
    says: 'At the end of the flow the account exists.',
    model: 'it is created on Submit',
    about: [/\b(?:account|log-?in|registration)\b/i],
    not: /\b(?:if|before|until|not|unless|must|can be|to be|should|may be|already|activated|each|every|old|no)\b|\b(?:once|when|after|as soon as) you (?:now )?(?:have|own)\b/i,
    agrees:
      /\b(?:account|log-?in)\b[^.;]{0,30}\b(?:has|have|is|was|will be|now|been|then|gets?)\b[^.;]{0,15}\b(?:created|opened|exists?|set up|open(?: and ready)?|ready|established|registered|made|complete)\b|\bregistration\b[^.;]{0,20}\b(?:is|has been) (?:now )?complete[d]?\b|\byou (?:now )?(?:have|own) (?:now )?(?:a|an|your)(?: \w+){0,2} (?:account|log-?in)\b/i,
    claim: 'vawb-8.account-created',
  },
  {
    id: 'thanks',
    says: 'The last screen thanks for registering with the PACER Service Center.',
    model: 'the last screen says thanks',
    about: [/\bthank/i],
    not: /\b(?:patience|cooperation|co-operation|reading|understanding|interest|attention|visiting|helping|writing|calling|asking)\b|\bthank(?:s| you)(?: (?:so|very) much)? for (?!regist|sign)|^\W*(?:many )?thank(?:s| you)\b(?!.*\bregister)/i,
    agrees: /\bthank/i,
    claim: 'moeb-9.thanks',
  },
  {
    id: 'account-number',
    says: 'The account number has 7 digits.',
    model: '7 digits',
    about: [/\baccount number\b/i, /\bdigits?\b/i],
    value: (words) => {
      const [found, number = ''] =
        /\b(\d+|four|five|six|seven|eight|nine|ten)[- ]digits?\b/i.exec(words) ?? [];
      return found ? { words: found, agrees: /^(?:7|seven)$/i.test(number) } : undefined;
    },
  },
  {
    id: 'one-account-all-courts',
    says: 'One PACER account serves for all courts.',
    model: 'one account serves for all courts',
    about: [/\bcourts\b|\bcourt\b|\bnationwide\b/i, /\b(?:account|log-?in|password|registration)s?\b/i],
    agrees:
      /\b(?:one|single|same|an?)\b[^.]{0,45}\b(?:account|log-?in|password|registration)\b[^.]{0,70}\b(?:all|every|any|other|each|nationwide|throughout)\b[^.]{0,30}(?:courts?|nationwide)|\b(?:all|every|any|each) (?:\w+ ){0,3}courts?\b[^.]*\b(?:one|same|single) (?:\w+ ){0,2}(?:account|log-?in|password)|\b(?:account|log-?in|password)\b[^.]{0,20}\b(?:good|valid|works?|used|serves?|opens?|gives? access)\b[^.]{0,50}\b(?:all|every|any|other)\b[^.]{0,45}courts?/i,
    differs:
      /\b(?:separate|own|another|different|new) (?:\w+ )?(?:account|log-?in|registration)s? (?:is needed |is required |are needed )?(?:for|in|with|at) (?:each|every)\b/i,
    claim: 'vawb-8.one-login',
  },
  {
    id: 'one-account-all-courts',
    says: 'One PACER account serves for all courts.',
    model: 'one account serves for all courts',
    about: [/\b(?:accounts?|log-?ins?|password|registration)\b/i, /\b(?:courts?|districts?|circuit)\b/i],
    not: /\b(?:cm\s?\/?\s?ecf|ecf|nextgen|e-?fil\w*|filing)\b/i,
    differs:
      /\b(?:only|just|solely) (?:good |valid |used |works? )?(?:for|in|at|with) (?:this|our|that|the|one) (?:\w+ )?(?:court|district|circuit)\b(?!'s)|\b(?:good|valid|works?|used|is|serves?|usable)\b[^.;]{0,12}\b(?:for|in|at|with) (?:this|our|that|one|the) (?:\w+ )?(?:court|district|circuit),? (?:only|alone)\b|\b(?:each|every) (?:\w+ )?(?:court|district|circuit) (?:needs|requires|wants|has|asks for) (?:its own|an? (?:own|separate|different|new))\b|\b(?:not|nowhere)\b[^.;]{0,20}\b(?:for|in|at|with) (?:any )?other (?:courts?|districts?)\b/i,
    claim: 'vawb-8.one-login',
  },
  {
    id: 'one-account-all-courts',
    says: 'One PACER account serves for all courts.',
    model: 'one account serves for all courts',
    about: [/\b(?:one|same|single) (?:\w+ ){0,2}(?:account|log-?in|password)\b/i],
    near: /\bcourts\b/i,
    agrees:
      /\b(?:one|same|single) (?:\w+ ){0,2}(?:account|log-?in|password)\b[^.;]{0,50}\b(?:all|every|each|any)(?: one)? of (?:them|these|those)\b|\b(?:one|same|single) (?:\w+ ){0,2}(?:account|log-?in|password)\b[^.;]{0,30}\b(?:them all|everywhere)\b/i,
    claim: 'vawb-8.one-login',
  },
  {
    id: 'immediate-use',
    says: 'When an account without a card can be used first.',
    model: 'only after the mailed code is entered',
    about: [
      /\b(?:use|using|used|search\w*|start\w*|log ?in|logging in|view\w*|access\w*|look\w*|ready|activ\w*|find|read(?:ing)?|works?|(?:in)?active|(?:are|get) in)\b/i,
    ],
    not: /\b(?:with|give|gives|gave|given|giving|enter|enters|entered|provide|provided|added|entering|providing|add|validated?) (?:\w+ ){0,3}(?:credit |debit |payment )?card\b(?<!without (?:\w+ ){0,3}card)|\bwith one\b|\bfor (?:instant|immediate) access\b|\b(?:if|should) you (?:would|want|like|wish|do|decide|choose)\b|\bif so\b|\bif you (?:give|enter|provide|have|use|add) (?:a|your|one)\b|\bnot (?:expect|count on|plan|hope|try)\b/i,
    agrees:
      /\b(?:nothing|cannot|can't|not|no|only|inactive|won't|wait|stays?|remains?)\b[^.]*\b(?:before|until|unless|without|after|once|till)\b[^.]*\b(?:code|letter|token|activat)|\bwait for (?:the|your|a) (?:\w+ )?(?:code|letter|token)\b/i,
    differs:
      /\b(?:use|used|using|search\w*|start\w*|log in|log on|view\w*|access\w*|look\w*|read\w*|works?|active|begin|find)\b[^.]*\b(?:immediately|at once|right away|right now|right after (?:you|registering|the registration)|straight ?away|instantly|(?:this|that) very (?:minute|moment|day|hour)|the (?:very )?same (?:day|minute|hour)|as soon as (?:you (?:have )?(?:finish|regist|submit|are done|click|press|hit|tap|see|get)\w*|(?:the )?registration|it is)|without (?:any )?(?:delay|waiting)|there and then|on the spot|from that moment|within minutes|today)|\b(?:immediately|at once|instantly|right away)\b[^.]*\b(?:be used|usable|use (?:it|the|your)|search|log in|active|available)|\b(?:immediate|instant) (?:use|access)\b|\bthe (?:minute|moment|second|instant) (?:you|it|the)\b(?! (?:enter|type|put|have the|get the|code|letter))|\byou (?:are|will be|get|can get) in (?:right away|at once|immediately|straight away|instantly)\b/i,
    claim: 'moeb-9.use-immediately',
    excludes: ['code-by-mail'],
  },
  {
    id: 'immediate-use',
    says: 'When an account without a card can be used first.',
    model: 'only after the mailed code is entered',
    about: [
      /\b(?:see|come|comes|show|shows|get in|open|opens|anything|nothing|documents?|cases?)\b/i,
      /\b(?:codes?|tokens?)\b/i,
    ],
    agrees:
      /\b(?:nothing|cannot|not|no)\b[^.;]*\b(?:see|come|show|get|open)\b[^.;]*\b(?:before|until|unless|without|till)\b[^.;]*\b(?:codes?|tokens?)\b|\b(?:before|until|without)\b[^.;]*\b(?:codes?|tokens?)\b[^.;]*\b(?:nothing|cannot|not)\b[^.;]*\b(?:see|come|show|get in|open)\b/i,
    claim: 'moeb-9.use-immediately',
  },
  {
    id: 'case-search-status',
    says: 'Manage My Account shows the Case Search Status, active or inactive.',
    model: 'Active or Inactive',
    about: [/\bcase search status\b/i, /\b(?:in)?active\b/i],
    agrees: /active/i,
  },
  {
    id: 'session-timeout',
    says: 'An idle registration ends.',
    model: 'after 20 idle minutes',
    about: [
      /\b(?:time[sd]?[- ]?out|expires?|session|idle|inactiv\w*|ends|closes|lost|alone|begin again|start over)\b/i,
      /\bminutes?\b/i,
    ],
    value: (words) => {
      const [found, number = ''] =
        /\b(\d+|five|ten|fifteen|twenty|thirty|sixty)(?:[- ](?:idle|inactive))?[- ]minutes?\b/i.exec(words) ??
        [];
      return found ? { words: found, agrees: /^(?:20|twenty)$/i.test(number) } : undefined;
    },
  },
];
