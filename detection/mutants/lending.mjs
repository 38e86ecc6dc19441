/** Copies of the stub site at addresses of their own: a test is lent one, and meets its mutant there. */
import { serve } from '@hono/node-server';
import { once } from 'node:events';

/**
 * Serves a copy on a free port of this machine until it is closed.
 * @param {(request: Request) => Response | Promise<Response>} fetch
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function lend(fetch) {
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
