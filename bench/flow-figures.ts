/** Figures of the browser: what fixtures, page objects, trace and styling cost the guide's flow. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../runner/child-process.cjs';
import type { Context } from '../runner/project.cjs';
import { type Timings, TIMINGS } from './flows/timing-reporter';
import { quantile, rounded, summarize, type Summary } from './statistics';
import { withStub } from './stub/process';
import { judge, type Judged, TARGETS } from './targets';

/** Two variants that ran in pairs. */
interface Comparison<Variant extends string, Ratio = Judged> {
  readonly pairs: number;
  readonly ms: Readonly<Record<Variant, Summary>>;
  /** The median of the first over the median of the second. */
  readonly ratio: Ratio;
  readonly ratioOfPairs: Summary;
}

export interface FlowFigures {
  readonly flow: Comparison<'suite' | 'bare'>;
  readonly flowWithTrace: Comparison<'suite' | 'bare', number>;
  readonly edge: Comparison<'edge' | 'empty', number>;
  readonly styling: Comparison<'styled' | 'unstyled'>;
}

/** The flow in one tool. */
export interface PeerFigure {
  readonly name: string;
  readonly ms: Summary;
  /** Its median over the median of the suite. */
  readonly ratio: number;
}

export async function measureFlows(context: Context): Promise<FlowFigures> {
  console.log('Flows in the browser, in turns');
  const timings = await runFlows(['flow', 'flow with trace', 'edge', 'styling'], context);
  const flow = compare(timings['flow'], 'suite', 'bare');
  const styling = compare(timings['styling'], 'styled', 'unstyled');
  return {
    flow: { ...flow, ratio: judge(flow.ratio, TARGETS.flow) },
    flowWithTrace: compare(timings['flow with trace'], 'suite', 'bare'),
    edge: compare(timings['edge'], 'edge', 'empty'),
    styling: { ...styling, ratio: judge(styling.ratio, TARGETS.styling) },
  };
}

/** The same flow in other tools, in turns with the suite and the bare script. */
export async function measurePeers(context: Context): Promise<PeerFigure[]> {
  console.log('The flow in other tools, in turns');
  const { peers = {} } = await runFlows(['peers'], context);
  const suite = quantile(peers['suite'] ?? [], 0.5);
  return Object.entries(peers).map(([name, samples = []]) => ({
    name,
    ms: summarize(samples),
    ratio: rounded(quantile(samples, 0.5) / suite),
  }));
}

/** Runs projects of the benchmark's Playwright configuration against a stub of their own. */
async function runFlows(projects: readonly string[], { root, env }: Context): Promise<Timings> {
  const timings = path.join(root, TIMINGS);
  rmSync(timings, { force: true });
  const { code } = await withStub(root, { control: true }, ({ url }) =>
    run(
      process.execPath,
      [
        'node_modules/@playwright/test/cli.js',
        ...['test', '--config', 'bench/flows/playwright.config.ts'],
        ...projects.map((name) => `--project=${name}`),
      ],
      { cwd: root, env: { ...env, E2E_BASE_URL: url }, show: true },
    ),
  );
  if (code !== 0) throw new Error(`The flows were not measured: Playwright ended with exit code ${code}.`);
  return JSON.parse(readFileSync(timings, 'utf8')) as Timings;
}

function compare<First extends string, Second extends string>(
  timings: Timings[string],
  first: First,
  second: Second,
): Comparison<First | Second, number> {
  const [a = [], b = []] = [timings?.[first], timings?.[second]];
  if (a.length === 0 || a.length !== b.length) {
    throw new Error(
      `Expected the same number of runs of "${first}" and "${second}", got ${a.length} and ${b.length}.`,
    );
  }
  const ratios = a.map((ms, pair) => ms / (b[pair] ?? NaN));
  return {
    pairs: a.length,
    ms: { [first]: summarize(a), [second]: summarize(b) } as Record<First | Second, Summary>,
    ratio: rounded(quantile(a, 0.5) / quantile(b, 0.5)),
    ratioOfPairs: summarize(ratios),
  };
}
