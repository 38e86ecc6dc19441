/**
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} lowerQuartile
 * @property {number} upperQuartile
 * @property {number[]} samples in the order in which they were taken
 */

/**
 * @param {readonly number[]} samples
 * @returns {Summary}
 */
export function summarize(samples) {
  return {
    median: rounded(quantile(samples, 0.5)),
    lowerQuartile: rounded(quantile(samples, 0.25)),
    upperQuartile: rounded(quantile(samples, 0.75)),
    samples: samples.map(rounded),
  };
}

/**
 * A quantile with linear interpolation between the two nearest samples.
 * @param {readonly number[]} samples at least one
 * @param {number} fraction 0 to 1
 */
export function quantile(samples, fraction) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There is no quantile of no samples.');
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * To three digits after the point: figures that are read, not computed with.
 * @param {number} value
 */
export function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
