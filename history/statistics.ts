import { countText } from '../html/wording';

/** The value below which `share` of the values lie; between two values, the part between them. Undefined without values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** How often something happened, and between which shares its true rate lies in 95 of 100 cases. */
export interface Rate {
  readonly times: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.96;

/** The Wilson score interval: unlike the usual one, it is right for few runs and for rates near 0 and 1. */
export function rateOf(times: number, of: number): Rate {
  if (of === 0) return { times, of, low: 0, high: 1 };
  const share = times / of;
  const square = Z_95 ** 2;
  const center = share + square / (2 * of);
  const margin = Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const scale = 1 + square / of;
  return {
    times,
    of,
    low: times === 0 ? 0 : (center - margin) / scale,
    high: times === of ? 1 : (center + margin) / scale,
  };
}

/** "3 of 40 runs". */
export function timesText({ times, of }: Rate): string {
  return `${times} of ${countText(of, 'run')}`;
}

/** "2-20 %": rounded outwards, so that the interval never looks more certain than it is. */
export function intervalText({ low, high }: Rate): string {
  return `${Math.floor(low * 100)}-${Math.ceil(high * 100)} %`;
}
