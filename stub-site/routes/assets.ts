import { Hono } from 'hono';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DIRECTORY = path.join(__dirname, '../assets');
const STYLES = path.join(DIRECTORY, 'generated');
/** Long enough for one registration, short enough while you edit the styles. */
const CACHING = 'max-age=300';

/** The stylesheet, the client script and the fonts, each read once, at its first request. */
export const assets = new Hono();

assets.get('/site.css', () => file(path.join(STYLES, 'site.css'), 'text/css; charset=utf-8'));
assets.get('/site.js', () => file(path.join(DIRECTORY, 'site.js'), 'text/javascript; charset=utf-8'));
assets.get('/fonts/:name{[a-z0-9-]+\\.woff2}', (c) => {
  const font = path.join(STYLES, 'fonts', c.req.param('name'));
  return existsSync(font) ? file(font, 'font/woff2') : c.notFound();
});

const contents = new Map<string, Uint8Array<ArrayBuffer>>();

function file(name: string, type: string): Response {
  const known = contents.get(name);
  const content = known ?? new Uint8Array(readFileSync(name));
  contents.set(name, content);
  return new Response(content, { headers: { 'content-type': type, 'cache-control': CACHING } });
}
