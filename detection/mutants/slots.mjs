/**
 * Slots of a round: in each, a test meets one mutant. A test of two slots is a test of two files that load the same spec, so
 * that one worker and its browser serve all slots.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the specs of the tests of each slot.
 * @param {Record<string, string>[]} slots addresses of stubs by the tests' titles
 * @param {string} testDir
 * @param {string} root the project's directory
 * @returns {Record<string, string>} the addresses by titles in `testDir`
 */
export function writeSlots(slots, testDir, root) {
  /** @type {Record<string, string>} */
  const stubs = {};
  for (const [slot, urls] of slots.entries()) {
    for (const [titles, url] of Object.entries(urls)) stubs[`${slot}/${titles}`] = url;
    const specs = Object.keys(urls).map((titles) => titles.split(' › ')[0] ?? '');
    writeSpecs(new Set(specs), path.join(testDir, String(slot)), root);
  }
  return stubs;
}

/**
 * Writes every browser spec into one slot.
 * @param {string} testDir
 * @param {string} root the project's directory
 * @returns {Record<string, string>} no addresses
 */
export function writeAllSpecs(testDir, root) {
  const names = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const specs = names.filter((name) => name.endsWith('.spec.ts') && !/^(stub-site|tooling)\b/.test(name));
  writeSpecs(specs, path.join(testDir, '0'), root);
  return {};
}

/**
 * Writes files that load specs, each as if it were loaded for the first time.
 * @param {Iterable<string>} specs
 * @param {string} folder
 * @param {string} root
 */
function writeSpecs(specs, folder, root) {
  for (const spec of specs) {
    const file = path.join(folder, spec);
    mkdirSync(path.dirname(file), { recursive: true });
    const name = JSON.stringify(path.join(root, 'tests', spec));
    writeFileSync(file, `delete require.cache[${name}];\nrequire(${name});\n`);
  }
}
