import { PATHS } from '../../rules/shared/paths';
import { faultsOf } from '../make/seeded-fault';
import { inFile, inPage } from '../make/traffic';

export const HOME_FAULTS = faultsOf(
  { screen: 'home', step: 1 },
  {
    'strip-missing': {
      kind: 'message wrong or missing',
      sentence: 'The strip no longer says that this is a test stub and not PACER.',
      breaks: ['page.strip'],
      middleware: inPage(PATHS.home, 'Local test stub - not PACER.', 'Official website.'),
    },
    'menu-order': {
      step: 2,
      kind: 'order changed',
      sentence: 'Help is before Pricing in the main menu.',
      breaks: ['home.menu'],
      middleware: inPage(
        PATHS.home,
        /(<li><a href="\/pricing">.*?<\/li>)(<li><a href="\/help">.*?<\/li>)/,
        '$2$1',
      ),
    },
    'menu-entry-missing': {
      step: 2,
      kind: 'content changed',
      sentence: 'The main menu has no File a Case.',
      breaks: ['home.menu'],
      middleware: inPage(PATHS.home, /<li><a href="\/file-case">.*?<\/li>/, ''),
    },
    'register-leads-elsewhere': {
      step: 2,
      kind: 'screen skipped or repeated',
      sentence: 'Register for an Account leads to Find a Case.',
      breaks: ['home.menu'],
      middleware: inPage(PATHS.home, 'href="/register-account"', 'href="/find-case"'),
    },
    'register-renamed': {
      step: 2,
      kind: 'content changed',
      sentence: 'The main menu says Sign Up where the guides say Register.',
      breaks: ['home.menu'],
      middleware: inPage(PATHS.home, '>Register for an Account<', '>Sign Up<'),
    },
    'log-in-renamed': {
      kind: 'content changed',
      sentence: 'The menu "Log in to..." offers My Account in place of Manage PACER Account.',
      breaks: ['home.log-in'],
      middleware: inPage(PATHS.home, '>Manage PACER Account<', '>My Account<'),
    },
    'log-in-menu-cut': {
      kind: 'layout',
      sentence: 'On a phone, the menu "Log in to..." opens beyond the left edge of the window.',
      breaks: ['page.fits'],
      middleware: inFile(
        '/assets/site.css',
        /@media \(max-width: 39\.99em\) \{\s*\.site-login \{[\s\S]*?\n\}\n/,
        '',
      ),
    },
    'log-in-menu-tight': {
      kind: 'layout',
      sentence: 'The entries of the menu "Log in to..." are 20 pixels high.',
      breaks: ['page.targets'],
      middleware: inFile('/assets/site.css', 'padding: 0.35rem 0;', ''),
    },
  },
);
