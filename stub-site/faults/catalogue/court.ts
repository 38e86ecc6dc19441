import { linkErrors, filingErrors } from '../../rules/court/e-filing';
import { documentFee } from '../../rules/court/fees';
import { PATHS } from '../../rules/shared/paths';
import { lenient } from '../make/changed-rule';
import { faultsOf } from '../make/seeded-fault';
import { inPage, whereverItStands } from '../make/traffic';

export const COURT_FAULTS = faultsOf(
  { screen: 'court', step: 9 },
  {
    'inactive-enters': {
      kind: 'rule not enforced',
      sentence: 'An account without its activation code searches and views.',
      breaks: ['court.active-only'],
      rules: { mayView: () => true },
    },
    'nobody-enters': {
      kind: 'rule too strict',
      sentence: 'Not even an active account enters the court.',
      breaks: ['court.purpose'],
      rules: { mayView: () => false },
    },
    'unlinked-files': {
      kind: 'rule not enforced',
      sentence: 'An account that is not linked e-files by the address of the screen.',
      breaks: ['court.no-e-filing'],
      rules: { mayFile: () => true },
    },
    'purpose-untold': {
      kind: 'message wrong or missing',
      sentence: 'The screen does not say that the account cannot e-file.',
      breaks: ['court.purpose'],
      middleware: whereverItStands(PATHS.court, ' You cannot e-file.', ''),
    },
    'menu-entry-missing': {
      kind: 'content changed',
      sentence: 'Utilities is missing in the menu of the court.',
      breaks: ['court.menu'],
      middleware: inPage(
        PATHS.court,
        /<li class="usa-sidenav__item"><a href="\/court\/utilities".*?<\/li>/s,
        '',
      ),
    },
    'page-dearer': {
      kind: 'wrong record',
      sentence: 'A page costs $0.12.',
      breaks: ['fees.page'],
      rules: { documentFee: (pages) => Math.round(documentFee(pages) * 1.2) },
    },
    'cap-a-page-late': {
      kind: 'off by one',
      sentence: 'Page 31 of a document is charged.',
      breaks: ['fees.cap'],
      rules: { documentFee: (pages) => Math.min(pages, 31) * 10 },
    },
    'search-free': {
      kind: 'rule not enforced',
      sentence: 'A search costs nothing.',
      breaks: ['fees.search'],
      rules: { searchFee: () => 0 },
    },
    'sent-twice-counts-twice': {
      kind: 'wrong record',
      sentence:
        'A form of the court that is sent twice, as by an impatient click without script, counts twice.',
      breaks: ['court.once'],
      middleware: whereverItStands(PATHS.court, /<input type="hidden" name="form-id"[^>]*>/, ''),
    },
    'link-with-any-password': {
      kind: 'rule not enforced',
      sentence: 'A CM/ECF account is linked with any password.',
      breaks: ['link.own-account'],
      rules: {
        linkErrors: lenient(linkErrors, ({ message }) => message.includes('not correct')),
      },
    },
    'linked-twice': {
      kind: 'rule not enforced',
      sentence: 'A CM/ECF account is linked to a second PACER account.',
      breaks: ['link.once'],
      rules: { linkErrors: (entries, known) => linkErrors(entries, { ...known, isLinked: false }) },
    },
    'link-renamed': {
      kind: 'content changed',
      sentence: 'The link under Utilities has other words.',
      breaks: ['link.utilities'],
      middleware: inPage(PATHS.utilities, 'Link a CM/ECF account to my PACER account', 'Connect accounts'),
    },
    'any-case': {
      kind: 'rule not enforced',
      sentence: 'A document is filed in a case that is not there.',
      breaks: ['filing.known-case'],
      rules: { filingErrors: (entries) => filingErrors(entries, () => true) },
    },
    'title-optional': {
      kind: 'rule not enforced',
      sentence: 'A document is filed without a title.',
      breaks: ['filing.required'],
      rules: {
        filingErrors: lenient(
          filingErrors,
          ({ field, message }) => field === 'title' && message.includes('required'),
        ),
      },
    },
  },
);
