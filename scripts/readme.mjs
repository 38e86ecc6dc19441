// Only for the commands that are no TypeScript yet.
import { require as load } from 'tsx/cjs/api';

/** @type {typeof import('../runner/figures')} */
export const { withFigures } = load('../runner/figures.ts', import.meta.url);
