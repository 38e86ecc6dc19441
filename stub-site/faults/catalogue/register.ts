import { every } from 'hono/combine';
import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { inPage } from '../make/traffic';

const PANEL_LINK = `<a href="${PATHS['case-search']}">PACER - Case Search Only</a>`;

export const REGISTER_FAULTS = faultsOf(
  { screen: 'register', step: 3 },
  {
    'options-order': {
      kind: 'order changed',
      sentence: 'Attorney Filer is before Case Search Only.',
      breaks: ['register.options'],
      middleware: inPage(
        PATHS.register,
        /(<li class="site-option">[\s\S]*?<\/li>)(<li class="site-option">[\s\S]*?<\/li>)/,
        '$2$1',
      ),
    },
    'option-renamed': {
      kind: 'content changed',
      sentence: 'PACER Administrative Account is called Group Account.',
      breaks: ['register.options'],
      middleware: inPage(PATHS.register, '<h2>PACER Administrative Account<', '<h2>Group Account<'),
    },
    'panel-renamed': {
      kind: 'content changed',
      sentence: 'The left panel says View Only where the guide says PACER - Case Search Only.',
      breaks: ['register.left-panel'],
      middleware: inPage(PATHS.register, PANEL_LINK, PANEL_LINK.replace(/>.*?</, '>View Only<')),
    },
    'panel-leads-to-filers': {
      kind: 'screen skipped or repeated',
      sentence: 'PACER - Case Search Only in the left panel leads to attorney filers.',
      breaks: ['register.left-panel'],
      middleware: inPage(
        PATHS.register,
        `href="${PATHS['case-search']}"`,
        'href="/register-account/attorney-filers"',
      ),
    },
    'after-case-search': {
      kind: 'order changed',
      sentence:
        'The kinds of accounts and case search only have changed places: Register leads to the latter.',
      breaks: ['home.menu', 'case-search.register-now', 'register.left-panel'],
      middleware: every(
        inPage(PATHS.home, `href="${PATHS.register}"`, `href="${PATHS['case-search']}"`),
        inPage(PATHS['case-search'], `href="${PATHS.form}"`, `href="${PATHS.register}"`),
        inPage(PATHS.register, PANEL_LINK, PANEL_LINK.replace(PATHS['case-search'], PATHS.form)),
      ),
    },
    'wizard-missing': {
      kind: 'content changed',
      sentence: 'The Registration Wizard is missing.',
      breaks: ['register.wizard'],
      middleware: inPage(PATHS.register, /<a class="usa-summary-box__link".*?<\/a>/, ''),
    },
    'other-kind-silent': {
      kind: 'message wrong or missing',
      sentence: 'Group Billing does not say that this site models case search only.',
      breaks: ['register.other-kinds'],
      middleware: inPage(
        '/register-account/group-billing',
        'This stub models case search only.',
        'Coming soon.',
      ),
    },
  },
);
