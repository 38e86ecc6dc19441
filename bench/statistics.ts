export interface Summary {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** In the order in which they were taken. */
  readonly samples: readonly number[];
}

export function summarize(samples: readonly number[]): Summary {
  return {
    median: rounded(quantile(samples, 0.5)),
    lowerQuartile: rounded(quantile(samples, 0.25)),
    upperQuartile: rounded(quantile(samples, 0.75)),
    samples: samples.map(rounded),
  };
}

/** A quantile, from 0 to 1, with linear interpolation between the two nearest samples. Throws without a sample. */
export function quantile(samples: readonly number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined)
    throw new Error('Expected at least one sample, found none.');
  return below + (above - below) * (place - Math.floor(place));
}

/** To three digits after the point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
