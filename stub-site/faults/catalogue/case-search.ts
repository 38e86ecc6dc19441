import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { inPage } from '../make/traffic';

const path = PATHS['case-search'];

export const CASE_SEARCH_FAULTS = faultsOf(
  { screen: 'case-search', step: 4 },
  {
    'promises-e-filing': {
      kind: 'content changed',
      sentence: 'The account is said to be for e-filing too.',
      breaks: ['case-search.facts'],
      middleware: inPage(path, /It is view only: .*?\./, 'It is for viewing and for e-filing.'),
    },
    'asks-a-fee': {
      kind: 'content changed',
      sentence: 'A registration fee of $10 is announced.',
      breaks: ['case-search.facts'],
      middleware: inPage(path, 'There is no registration fee.', 'The registration fee is $10.'),
    },
    'letter-in-5-days': {
      kind: 'content changed',
      sentence: 'The activation code is promised in 5-7 business days.',
      breaks: ['case-search.facts'],
      middleware: inPage(path, '7-10 business days', '5-7 business days'),
    },
    'link-renamed': {
      kind: 'content changed',
      sentence: 'The link to the form says Sign Up where the guide says Register for a PACER Account Now.',
      breaks: ['case-search.register-now'],
      middleware: inPage(path, 'Register for a PACER Account Now', 'Sign Up'),
    },
    'link-leads-back': {
      kind: 'screen skipped or repeated',
      sentence: 'Register for a PACER Account Now leads back to the kinds of accounts.',
      breaks: ['case-search.register-now'],
      middleware: inPage(path, `href="${PATHS.form}"`, `href="${PATHS.register}"`),
    },
  },
);
