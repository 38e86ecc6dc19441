/** Figures of the browser: what fixtures, page objects, trace and styling cost the guide's flow. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { quantile, rounded, summarize } from './statistics.mjs';
import { withStub } from './stub.mjs';
import { judge } from './target.mjs';

const TIMINGS = 'reports/output/bench/timings.json';

/** @param {{ root: string, env: NodeJS.ProcessEnv }} context */
export async function measureBrowser({ root, env }) {
  console.log('Flows in the browser, in turns');
  const timings = await withStub(root, { control: true }, ({ url }) =>
    runFlows(['flow', 'flow with trace', 'edge', 'styling'], { root, env: { ...env, E2E_BASE_URL: url } }),
  );
  const flow = compare(timings['flow'], 'suite', 'bare');
  const flowWithTrace = compare(timings['flow with trace'], 'suite', 'bare');
  const edge = compare(timings['edge'], 'edge', 'empty');
  const styling = compare(timings['styling'], 'styled', 'unstyled');
  return {
    flow: { ...flow, ratio: judge(flow.ratio, 'at most', 1.25) },
    flowWithTrace,
    edge: { ...edge, ratio: judge(edge.ratio, 'at most', 1.6) },
    styling: { ...styling, ratio: judge(styling.ratio, 'at most', 1.05) },
  };
}

/**
 * The same flow in other tools, in turns with the suite and the bare script.
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 */
export async function measurePeers({ root, env }) {
  console.log('The flow in other tools, in turns');
  const { peers = {} } = await withStub(root, { control: true }, ({ url }) =>
    runFlows(['peers'], { root, env: { ...env, E2E_BASE_URL: url } }),
  );
  const suite = quantile(peers['suite'] ?? [], 0.5);
  return Object.entries(peers).map(([name, samples]) => ({
    name,
    ms: summarize(samples),
    ratio: rounded(quantile(samples, 0.5) / suite),
  }));
}

/**
 * @param {readonly string[]} projects
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<Record<string, Record<string, number[]>>>} milliseconds of each run, by project and variant
 */
async function runFlows(projects, { root, env }) {
  const timings = path.join(root, TIMINGS);
  rmSync(timings, { force: true });
  const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
  const args = ['--config', 'bench/playwright.config.ts', ...projects.map((name) => `--project=${name}`)];
  const child = spawn(process.execPath, [playwright, 'test', ...args], { cwd: root, env, stdio: 'inherit' });
  const end = () => void child.kill();
  process.once('exit', end);
  const [code] = await once(child, 'exit');
  process.off('exit', end);
  if (code !== 0) throw new Error(`The flows were not measured: Playwright ended with exit code ${code}.`);
  return JSON.parse(readFileSync(timings, 'utf8'));
}

/**
 * The milliseconds of two variants that ran in pairs, and the ratio of their medians.
 * @template {string} A
 * @template {string} B
 * @param {Record<string, number[]> | undefined} timings
 * @param {A} first
 * @param {B} second
 */
function compare(timings, first, second) {
  const [a = [], b = []] = [timings?.[first], timings?.[second]];
  if (a.length === 0 || a.length !== b.length) {
    throw new Error(
      `Expected as many runs of "${first}" as of "${second}", got ${a.length} and ${b.length}.`,
    );
  }
  const ratios = a.map((ms, pair) => ms / (b[pair] ?? NaN));
  return {
    pairs: a.length,
    ms: /** @type {Record<A | B, import('./statistics.mjs').Summary>} */ ({
      [first]: summarize(a),
      [second]: summarize(b),
    }),
    ratio: rounded(quantile(a, 0.5) / quantile(b, 0.5)),
    ratioOfPairs: summarize(ratios),
  };
}
