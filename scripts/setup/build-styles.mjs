// Makes the stub site's stylesheet: the part of the U.S. Web Design System that its templates use, and its own rules.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const site = path.join(root, 'stub-site');
const output = path.join(site, 'assets', 'generated');
const stamp = path.join(output, 'inputs.sha256');

/** Fonts the site uses, of the design system's own: one family, since every face costs each page its loading. */
const FONTS = [
  'source-sans-pro/sourcesanspro-regular-webfont.woff2',
  'source-sans-pro/sourcesanspro-bold-webfont.woff2',
];

/** @returns {string[]} the files that decide what the stylesheet holds */
function inputs() {
  const templates = readdirSync(path.join(site, 'screens'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(site, 'screens', name));
  return [...templates, path.join(site, 'assets', 'site.css'), fileURLToPath(import.meta.url)];
}

/** @returns {string} what the inputs and the design system's version come to */
function fingerprint() {
  const hash = createHash('sha256');
  const manifest = path.join(root, 'node_modules/@uswds/uswds/package.json');
  hash.update(existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'none');
  for (const file of inputs()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether the stylesheet that is there was made from the present inputs. */
export function stylesAreCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Makes the stylesheet and copies the fonts it names. */
export async function buildStyles() {
  const { PurgeCSS } = await import('purgecss');
  const uswds = path.join(root, 'node_modules/@uswds/uswds/dist');
  const ours = readFileSync(path.join(site, 'assets', 'site.css'), 'utf8');
  const [purged] = await new PurgeCSS().purge({
    content: inputs().filter((file) => file.endsWith('.ts')),
    css: [{ raw: readFileSync(path.join(uswds, 'css', 'uswds.min.css'), 'utf8') }],
    variables: true,
    keyframes: true,
    // PurgeCSS sees words; class names that a template puts together are listed here.
    safelist: [/^usa-button--(outline|unstyled)$/, /^usa-step-indicator__segment--(current|complete)$/],
  });
  if (!purged) throw new Error('PurgeCSS returned no stylesheet for uswds.min.css.');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(path.join(output, 'fonts'), { recursive: true });
  const names = FONTS.map((font) => path.basename(font));
  for (const font of FONTS) {
    copyFileSync(
      path.join(uswds, 'fonts', font),
      path.join(output, 'fonts', path.basename(font).toLowerCase()),
    );
  }
  writeFileSync(path.join(output, 'site.css'), withIcons(withFonts(purged.css, names), uswds) + ours);
  writeFileSync(stamp, fingerprint());
}

/**
 * Keeps the font faces whose file is served, with only that file, and drops the others.
 * @param {string} css
 * @param {string[]} names
 */
function withFonts(css, names) {
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const name = names.find((candidate) => face.includes(`/${candidate}`));
    return name
      ? face.replace(/src:[^;}]*/, `src:url(/assets/fonts/${name.toLowerCase()}) format("woff2")`)
      : '';
  });
}

/**
 * Puts the few icons that are left into the stylesheet itself: fewer requests, and nothing else to serve.
 * @param {string} css
 * @param {string} uswds
 */
function withIcons(css, uswds) {
  return css.replace(/url\(\.\.\/(img\/[^)]+\.svg)\)/g, (_, icon) => {
    const svg = readFileSync(path.join(uswds, icon));
    return `url("data:image/svg+xml;base64,${svg.toString('base64')}")`;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!stylesAreCurrent()) await buildStyles();
}
