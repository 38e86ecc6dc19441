import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { loopbackAddress, loopbackOrigin } from '../../../runner/environment.cjs';
import type { Site } from './copies';

export interface ServedSite {
  readonly baseURL: string;
  readonly close: () => void;
}

/** Serves a site on a free loopback port until it is closed. */
export async function serveSite(fetch: Site): Promise<ServedSite> {
  // As the stub does (stub-site/main.ts), it keeps a connection until its client closes it.
  const serverOptions = { keepAliveTimeout: 0 };
  const server = serve({ fetch, hostname: loopbackAddress(), port: 0, serverOptions });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: loopbackOrigin(port),
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
