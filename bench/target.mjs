/**
 * A figure that has a target.
 * @typedef {object} Judged
 * @property {number} value
 * @property {number} target
 * @property {'at most' | 'at least'} bound whether the target is the most or the least that the value may be
 * @property {boolean} holds
 */

/**
 * @param {number} value
 * @param {Judged['bound']} bound
 * @param {number} target
 * @returns {Judged}
 */
export function judge(value, bound, target) {
  return { value, target, bound, holds: bound === 'at most' ? value <= target : value >= target };
}
