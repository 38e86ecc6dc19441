import { faultsOf } from '../make/seeded-fault';
import { whereverItStands } from '../make/traffic';

/** A run that misses this one proves nothing. */
export const SITE_FAULTS = faultsOf(
  { screen: 'site', step: 'any' },
  {
    down: {
      canary: true,
      kind: 'content changed',
      sentence: 'Every page says that the site is down for maintenance, and nothing else.',
      breaks: ['home.menu', 'page.strip'],
      middleware: whereverItStands('/', /<body[\s\S]*<\/body>/, '<body><h1>Down for maintenance</h1></body>'),
    },
  },
);
