/** Copies of the stub site, each with at most one mutant. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

/**
 * A running copy of the stub site.
 * @typedef {object} Copy
 * @property {(request: Request) => Response | Promise<Response>} fetch
 * @property {() => void} begin forgets what was asked, as if the copy were just made: cheaper than another
 * @property {Set<string>} loaded mutants whose code ran while the copy was made
 * @property {() => Set<string>} reached mutants whose code ran since
 */

/** Times that one request may come by the mutant: an endless loop becomes an error, and the server goes on. */
const MOST_HITS = 100_000;

/** The stub reports its failures on the console; those that a mutant causes are no news. */
const QUIET = { error: () => {} };

/** A copy could not be made: its mutant breaks the stub at its start. */
export class CopyFailed extends Error {}

/**
 * Makes copies of the stub. Each has modules of its own, run with its mutant switched on from the first line: so a mutant
 * of a constant is one like any other, and copies never share anything. All draw the same random numbers, each from
 * its beginning, so that two copies answer the same requests with the same tokens.
 * @param {string} root the project's directory
 * @param {Map<string, string>} sources the stub's code by file, as `mutate` makes it
 * @returns {(mutant?: string) => Copy} throws CopyFailed
 */
export function copier(root, sources) {
  const packages = createRequire(path.join(root, 'package.json'));
  const compiled = new Map([...sources].map(([file, source]) => [file, compile(root, file, source)]));

  return (mutant) => {
    // What the instrumented modules look for when they are loaded; each keeps what it finds.
    const switches = {
      activeMutant: mutant,
      hitCount: 0,
      hitLimit: MOST_HITS,
      mutantCoverage: { static: /** @type {Record<string, number>} */ ({}), perTest: {} },
    };
    Object.assign(globalThis, { __stryker__: switches });
    const crypto = repeatableCrypto();
    /** @type {Map<string, { exports: Record<string, unknown> }>} */
    const modules = new Map();
    /** @param {string} file */
    const load = (file) => {
      const known = modules.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      modules.set(file, module);
      /** @param {string} name */
      const require = (name) => {
        if (name === 'node:crypto') return crypto.module;
        if (name === 'hono') return packages('hono/quick');
        return name.startsWith('.')
          ? load(resolve(path.posix.join(path.posix.dirname(file), name)))
          : packages(name);
      };
      const filename = path.join(root, file);
      compiled.get(file)?.(module.exports, require, module, filename, path.dirname(filename), QUIET);
      return module.exports;
    };
    /** @param {string} file */
    const resolve = (file) => {
      const found = [`${file}.ts`, `${file}/index.ts`].find((name) => compiled.has(name));
      if (!found) throw new Error(`Expected a file of the stub site at ${file}.ts, found none.`);
      return found;
    };
    try {
      const { createApp } = /** @type {typeof import('../../stub-site/app')} */ (load('stub-site/app.ts'));
      const drawn = crypto.drawn();
      let app = createApp({ control: true });
      const loaded = new Set(Object.keys(switches.mutantCoverage.static));
      switches.mutantCoverage.static = {};
      return {
        fetch: (request) => {
          switches.hitCount = 0;
          return app.fetch(request);
        },
        begin: () => {
          crypto.restart(drawn);
          app = createApp({ control: true });
        },
        loaded,
        reached: () => new Set(Object.keys(switches.mutantCoverage.static)),
      };
    } catch (cause) {
      throw new CopyFailed(`The stub site does not start: ${String(cause)}`, { cause });
    }
  };
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} source
 */
function compile(root, file, source) {
  const { outputText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      esModuleInterop: true,
    },
  });
  return vm.compileFunction(
    outputText,
    ['exports', 'require', 'module', '__filename', '__dirname', 'console'],
    {
      filename: path.join(root, file),
    },
  );
}

/** Node's crypto with random numbers that begin anew: what is random in the stub tells copies apart, not secrets. */
function repeatableCrypto() {
  let drawn = 0;
  /** @param {number} size */
  const randomBytes = (size) => {
    const bytes = createHash('shake256', { outputLength: size });
    return bytes.update(String((drawn += 1))).digest();
  };
  /** @param {number} below */
  const randomInt = (below) => randomBytes(4).readUInt32BE() % below;
  return {
    module: { ...createRequire(import.meta.url)('node:crypto'), randomBytes, randomInt },
    drawn: () => drawn,
    /** @param {number} from */
    restart: (from) => void (drawn = from),
  };
}
