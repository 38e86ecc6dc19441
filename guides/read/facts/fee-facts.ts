import type { Fact } from './fact';
import { money, period } from './values';

const REGISTERING =
  /\b(?:regist\w*|sign(?:ing|ed)?[- ]?up|open(?:ing|ed)? (?:an?|the|your|this) (?:\w+ )?account|(?:get|creat|sett|obtain|hav)\w* (?:an?|the|your|up) (?:\w+ )?account|free (?:\w+ )?account|(?:account|log-?in)(?: itself)?(?: (?:is|are|costs?|comes?)|\s*[:-])|enrol\w*|joining|to join|to open(?= *(?:[.,;!]|$|and\b|one\b|an?\b|the\b|your\b))|(?:for|of) (?:an?|the|your|this) (?:\w+ )?(?:account|log-?in))\b/i;
const USING =
  /\b(?:pages?|search(?:es|ing)?|view(?:s|ing|ed)?|documents?|usage|access(?:ing)?|download\w*|read(?:ing)?|look(?:ing|ed)? (?:at|up)|reports?|copies|case information|case files?)\b/i;

/** What PACER costs. */
export const FEE_FACTS: readonly Fact[] = [
  {
    id: 'no-registration-fee',
    says: 'Registering costs nothing.',
    model: 'registering costs nothing',
    about: [REGISTERING],
    not: /\bif (?:your|the) (?:usage|fees)\b|\btoll[- ]free\b|\bfeel free\b|\bfree to\b(?! (?:open|register|join|get)\b)|\bper page\b|\ba page\b/i,
    agrees:
      /\b(?:account|registration|registering|signing up)\b[^.;]{0,15}[:-]\s*(?:nothing|free|no charge|none)\b|\b(?:free(?: of (?:charge|cost))?|no (?:cost|fees?|charges?|money|payment|(?:registration|sign-?up|set-?up) (?:fees?|charges?|cost))|(?:not|never|n't) (?:be )?(?:charged?|cost)|nothing (?:is |will be )?(?:charged|to pay|due|owed)|costs? (?:you )?nothing|(?:cost|pay|charge)\b[^.;]{0,40}: (?:nothing|none|no)\b|not (?:a|any) (?:\w+ )?(?:fee|charge|cost)|not (?:have to |need to )?pay|without (?:any )?(?:charge|cost|fee)|does not cost|at no (?:cost|charge)|charge[sd]? nothing|(?:no one|nobody) (?:has to )?pays?|pay nothing)\b/i,
    differs:
      /\b(?:charge|fee|costs?|pay(?:ment)?|price)\b[^.;]{0,25}\$\s?[1-9]|\$\s?[1-9][\d.]*[^.;]{0,30}\b(?:charge|fee|to register|for registering|registration|for (?:opening|signing))/i,
    claim: 'moeb-7.no-registration-charge',
  },
  {
    id: 'per-page-fee',
    says: 'Viewing costs a fee for every page.',
    model: '$0.10 a page',
    about: [/\bpages?\b/i, /\$|\bcents?\b|¢|\bdollars?\b|\bdime\b/i],
    not: /\bcop(?:y|ies)\b|\bprint(?:ed|ing|s)?\b|\bcounter\b|\bclerk\b/i,
    value: money(
      0.1,
      /(?:\$\s?[\d.]+|cents?|¢|dollars?|dimes?)\s*(?:is charged |are charged |for|a|per|each|every|\/|,)*\s*(?:a|per|each|every|one|\/|for)?\s*(?:\w+ )?page\b|\bpages?\b[^$]{0,25}(?:\$|cents?|¢|dime)/i,
    ),
  },
  {
    id: 'cap',
    says: 'A document or case-specific report costs at most a cap.',
    model: '$3.00 (30 pages)',
    about: [
      /\b(?:cap(?:s|ped)?|maximum|max|at most|tops|(?:no|never|not) more than|limit(?:ed|s)?|up to|however long|costs? more than|exceed(?:s|ing)?|never pay more than|the most|most that)\b/i,
      /\$|\bdollars?\b/i,
      /\b(?:documents?|reports?|files?|items?|filing|papers?|single)\b/i,
    ],
    not: /\bquarter/i,
    value: money(
      3,
      /\b(?:cap(?:s|ped)?|maximum|max|at most|more than|limit(?:ed|s)?|up to|however long|documents?|most)\b/i,
    ),
  },
  {
    id: 'waiver-amount',
    says: 'Fees up to an amount in a quarter are waived.',
    model: '$30 or less in a quarter',
    about: [
      /\bquarter|\bthree[- ]month|(?=.*\b(?:month|year|week)).*\b(?:or less|or under|or below|under|below|up to|(?:no|not) more than|less than|at most|(?:not|never) (?:exceed|go over))\b/i,
      /\$|\bdollars?\b/i,
      /\b(?:waive[drs]?|free|forgiven|(?:not|never|n't) (?:be )?(?:billed|charged|owe|pay|due|sent)|no (?:fee|charge|bill|cost|invoice)s?|owe nothing|pay nothing|nothing|dropped|cancell?ed|written off|excused)\b/i,
    ],
    // The amount alone is half of it: $30 in a year is another rule.
    value: (words) => {
      const amount = money(30, /./)(words);
      return amount && { ...amount, agrees: amount.agrees && /quarter|three[- ]month/i.test(words) };
    },
  },
  {
    id: 'search-fee',
    says: 'A search is charged, also one without a match.',
    model: 'a search without a match costs one page',
    about: [
      /\bsearch/i,
      /\b(?:charg|fee|cost|pay|bill|free)/i,
      /\b(?:even|no (?:match|result|hit|record)|not? (?:find|match)|nothing|without (?:a|any) (?:match|hit|result|finding)|free|unsuccessful|empty|one page|no results?)\b/i,
    ],
    not: /\bregist|\bsign(?:ing)?[- ]up/i,
    differs:
      /\bsearch\w*\b[^.;]{0,40}\b(?:free\b|costs? nothing|not (?:be )?charged|no (?:charge|fee|cost))|\b(?:no (?:charge|fee)|free|not charged) [^.;]{0,20}search/i,
    agrees: /\b(?:charg|fee|cost|pay|bill)/i,
  },
  {
    id: 'quarterly-billing',
    says: 'Fees are billed, or the card is charged, once a quarter.',
    model: 'once a quarter',
    about: [
      /\b(?:bill(?:s|ed|ing)?|charg(?:e|es|ed|ing)|invoice[ds]?|statements?|debited|collected|pay(?:able|s|ment is)?|settled|falls? due|due)\b/i,
      /\b(?:quarter(?:ly)?|month(?:ly|s)?|year(?:ly)?|annual(?:ly)?|week(?:ly)?|daily|three months)\b/i,
    ],
    not: /\b(?:waive[ds]?|business days|free|code|letter|valid|expir\w*|age|years? old|last|since)\b|\$\s?\d+(?:\.\d\d)? (?:or less|or under|or below|in a quarter|a quarter|per quarter)|\b(?:below|under|less than|up to|exceed|more than|over) (?:\$|\w+ dollars)/i,
    value: period,
    claim: 'moeb-7.quarterly-charge',
  },
  {
    id: 'fees-for-viewing',
    says: 'Viewing case information costs fees (no amount said).',
    model: 'fees apply',
    about: [
      USING,
      /\b(?:pay|pays|charged?|costs?|fees? (?:for|apply|are|is|incurred|will)|(?:small|per[- ]page|access|a|usage) fees?|billed|chargeable)\b/i,
    ],
    not: /\$|\bcents?\b|\bto (?:learn|see|find out)\b|\bcosts? (?:you )?nothing\b|\b(?:no|not|never|free|without|waived?|elsewhere|described|exempt|card)\b|n't\b|\bquarter|\bmonth|\byear/i,
    agrees: /./,
    unless: ['per-page-fee', 'quarterly-billing', 'waiver-amount', 'cap', 'search-fee'],
  },
];
