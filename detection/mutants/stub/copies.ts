import * as nodeCrypto from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import type { Sources } from './mutants';

/** Answers requests as the stub site does. */
export type Site = (request: Request) => Response | Promise<Response>;

/** A running copy of the stub site. */
export interface Copy {
  readonly fetch: Site;
  /** Forgets all requests, as if the copy had just been made: cheaper than another one. */
  readonly reset: () => void;
  /** Mutants whose code ran while the copy was made. */
  readonly loaded: ReadonlySet<string>;
  /** Mutants whose code has run since. */
  readonly reached: () => Set<string>;
}

/** Makes a copy of the stub, with one mutant or none. Throws CopyFailed. */
export type Copier = (mutant?: string) => Copy;

/** Times that one request may reach the mutant: an endless loop becomes an error, and the server goes on. */
const MOST_HITS = 100_000;

/** The stub reports errors on the console. Those that a mutant causes are expected. */
const QUIET = { error: (): void => undefined };

/** The stub does not start with a mutant. */
export class CopyFailed extends Error {}

/** What the copies need of stub-site/app.ts. */
interface StubModule {
  readonly createApp: (options: { readonly control: boolean }) => { readonly fetch: Site };
}

type Loader = (
  exports: object,
  require: (name: string) => unknown,
  module: object,
  filename: string,
  dirname: string,
  console: typeof QUIET,
) => void;

/**
 * Makes copies of the stub. Each loads modules of its own with its mutant switched on from the first line, so that a
 * mutant of a constant is like any other, and copies share nothing. All draw the same random numbers from the beginning,
 * so that two copies answer the same requests with the same tokens. `sources` is the code as `mutate` makes it.
 */
export function copier(root: string, sources: Sources): Copier {
  const packages = createRequire(path.join(root, 'package.json'));
  const compiled = new Map([...sources].map(([file, source]) => [file, compile(root, file, source)]));

  return (mutant) => {
    // The instrumented modules look for this when they are loaded, and keep what they find.
    const switches = {
      activeMutant: mutant,
      hitCount: 0,
      hitLimit: MOST_HITS,
      mutantCoverage: { static: {} as Record<string, number>, perTest: {} },
    };
    Object.assign(globalThis, { __stryker__: switches });
    const crypto = repeatableCrypto();
    const load = moduleLoader(root, compiled, (name) => {
      if (name === 'node:crypto') return crypto.module;
      return packages(name === 'hono' ? 'hono/quick' : name);
    });
    try {
      const { createApp } = load('stub-site/app.ts') as StubModule;
      const drawn = crypto.drawn();
      let app = createApp({ control: true });
      const loaded = new Set(Object.keys(switches.mutantCoverage.static));
      switches.mutantCoverage.static = {};
      return {
        fetch: (request) => {
          switches.hitCount = 0;
          return app.fetch(request);
        },
        reset: () => {
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

/** Loads the stub's modules, each once; packages come from `packageOf`. */
function moduleLoader(
  root: string,
  compiled: ReadonlyMap<string, Loader>,
  packageOf: (name: string) => unknown,
): (file: string) => object {
  const modules = new Map<string, { exports: object }>();
  const resolve = (name: string): string => {
    const found = [`${name}.ts`, `${name}/index.ts`].find((file) => compiled.has(file));
    if (!found) throw new Error(`Expected a file of the stub site at ${name}.ts, found none.`);
    return found;
  };
  const load = (file: string): object => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const require = (name: string): unknown =>
      name.startsWith('.') ? load(resolve(path.posix.join(path.posix.dirname(file), name))) : packageOf(name);
    const filename = path.join(root, file);
    compiled.get(file)?.(module.exports, require, module, filename, path.dirname(filename), QUIET);
    return module.exports;
  };
  return load;
}

function compile(root: string, file: string, source: string): Loader {
  const { outputText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      esModuleInterop: true,
    },
  });
  const names = ['exports', 'require', 'module', '__filename', '__dirname', 'console'];
  return vm.compileFunction(outputText, names, { filename: path.join(root, file) }) as unknown as Loader;
}

/** Node's crypto with random numbers that repeat: in the stub they tell copies apart and keep no secret. */
function repeatableCrypto() {
  let drawn = 0;
  const randomBytes = (size: number): Buffer => {
    const bytes = nodeCrypto.createHash('shake256', { outputLength: size });
    return bytes.update(String((drawn += 1))).digest();
  };
  const randomInt = (below: number): number => randomBytes(4).readUInt32BE() % below;
  return {
    module: { ...nodeCrypto, randomBytes, randomInt },
    drawn: (): number => drawn,
    restart: (from: number): void => void (drawn = from),
  };
}
