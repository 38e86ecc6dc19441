/** What a browser and the stub site said to each other during a test, and whether a mutant would change it. */
import { createHash } from 'node:crypto';

/**
 * A request of a test, and the stub's answer to it.
 * @typedef {object} Exchange
 * @property {{ method: string, url: string, headers: [string, string][], body: string | undefined }} request `body` in Base64
 * @property {string} answer a digest of all of it
 * @property {boolean} [together] whether it was sent while another that may change something was under way
 * @property {boolean} [unstable] whether the stub, asked the same again, answers otherwise
 */

const HEADERS = ['content-type', 'location', 'set-cookie'];

/**
 * The stub's answers, kept with their requests; but not for assets, which no mutant changes.
 * @param {(request: Request) => Response | Promise<Response>} fetch
 * @param {Exchange[]} exchanges takes what is recorded
 * @returns {(request: Request) => Promise<Response>}
 */
export function recording(fetch, exchanges) {
  let underWay = 0;
  return async (request) => {
    if (new URL(request.url).pathname.startsWith('/assets/')) return fetch(request);
    const { method, url } = request;
    const body = method === 'GET' ? undefined : Buffer.from(await request.arrayBuffer()).toString('base64');
    const said = { method, url, headers: [...request.headers], body };
    const changes = method === 'GET' ? 0 : 1;
    const exchange = { request: said, answer: '', ...(changes && underWay ? { together: true } : {}) };
    exchanges.push(exchange);
    underWay += changes;
    const response = await Promise.resolve(fetch(repeated(said))).finally(() => (underWay -= changes));
    exchange.answer = await digestOf(response.clone());
    return response;
  };
}

/**
 * Whether a copy of the stub answers any request of a test otherwise than was recorded. Until the first such answer a
 * browser cannot tell the copy from the stub as it is; where there is none, the test passes with the copy too. What
 * requests do that were under way together only the browser can tell.
 * @param {{ fetch: (request: Request) => Response | Promise<Response> }} copy
 * @param {readonly Exchange[]} exchanges
 * @returns {Promise<boolean>}
 */
export async function answersOtherwise(copy, exchanges) {
  if (exchanges.some(({ together }) => together)) return true;
  for (const { request, answer, unstable } of exchanges) {
    const given = await digestOf(await copy.fetch(repeated(request)));
    if (!unstable && given !== answer) return true;
  }
  return false;
}

/**
 * Marks what the unchanged stub answers otherwise when it is asked the same in the same order: tells nothing of a mutant.
 * @param {{ fetch: (request: Request) => Response | Promise<Response> }} copy
 * @param {readonly Exchange[]} exchanges
 * @returns {Promise<Exchange[]>}
 */
export async function markUnstable(copy, exchanges) {
  const marked = [];
  for (const exchange of exchanges) {
    const given = await digestOf(await copy.fetch(repeated(exchange.request)));
    marked.push({ ...exchange, unstable: given !== exchange.answer });
  }
  return marked;
}

/** @param {Exchange['request']} request */
function repeated({ method, url, headers, body }) {
  return new Request(url, { method, headers, ...(body ? { body: Buffer.from(body, 'base64') } : {}) });
}

/** @param {Response} response */
async function digestOf(response) {
  const hash = createHash('sha1').update(String(response.status));
  for (const name of HEADERS) hash.update(`\n${name}: ${response.headers.get(name) ?? ''}`);
  return hash.update(new Uint8Array(await response.arrayBuffer())).digest('base64');
}
