import { createHash } from 'node:crypto';
import type { Site } from './copies';

/** A request that a test sent, and the stub's answer. */
export interface Exchange {
  readonly request: RecordedRequest;
  /** A digest of the whole answer. */
  readonly answer: string;
  /** Whether it was sent while another request that may change something was under way. */
  readonly isConcurrent?: boolean;
  /** Whether the unchanged stub gives another answer to the same requests. */
  readonly isUnstable?: boolean;
}

interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  /** In Base64. */
  readonly body: string | undefined;
}

const HEADERS = ['content-type', 'location', 'set-cookie'];

/** A site that keeps what it is asked and answers in `exchanges`; but for assets, which no mutant changes. */
export function recording(site: Site, exchanges: Exchange[]): (request: Request) => Promise<Response> {
  let underWay = 0;
  return async (request) => {
    if (new URL(request.url).pathname.startsWith('/assets/')) return site(request);
    const { method, url } = request;
    const body = method === 'GET' ? undefined : Buffer.from(await request.arrayBuffer()).toString('base64');
    const recorded = { method, url, headers: [...request.headers], body };
    const changes = method === 'GET' ? 0 : 1;
    const isConcurrent = changes > 0 && underWay > 0;
    const index = exchanges.push({ request: recorded, answer: '', isConcurrent }) - 1;
    underWay += changes;
    const response = await Promise.resolve(site(repeated(recorded))).finally(() => (underWay -= changes));
    exchanges[index] = { request: recorded, answer: await digestOf(response.clone()), isConcurrent };
    return response;
  };
}

/**
 * Whether a copy of the stub gives another answer to any request of a test. Until then the test cannot tell the copy
 * from the stub; without such an answer, it passes. Concurrent requests cannot be repeated: only the test itself tells.
 */
export async function answersDiffer(site: Site, exchanges: readonly Exchange[]): Promise<boolean> {
  if (exchanges.some(({ isConcurrent }) => isConcurrent)) return true;
  for (const { request, answer, isUnstable } of exchanges) {
    const given = await digestOf(await site(repeated(request)));
    if (!isUnstable && given !== answer) return true;
  }
  return false;
}

/** Marks the answers that the unchanged stub does not repeat: they tell nothing of a mutant. */
export async function markUnstable(site: Site, exchanges: readonly Exchange[]): Promise<Exchange[]> {
  const marked: Exchange[] = [];
  for (const exchange of exchanges) {
    const given = await digestOf(await site(repeated(exchange.request)));
    marked.push({ ...exchange, isUnstable: given !== exchange.answer });
  }
  return marked;
}

function repeated({ method, url, headers, body }: RecordedRequest): Request {
  return new Request(url, { method, headers, ...(body ? { body: Buffer.from(body, 'base64') } : {}) });
}

async function digestOf(response: Response): Promise<string> {
  const hash = createHash('sha1').update(String(response.status));
  for (const name of HEADERS) hash.update(`\n${name}: ${response.headers.get(name) ?? ''}`);
  return hash.update(new Uint8Array(await response.arrayBuffer())).digest('base64');
}
