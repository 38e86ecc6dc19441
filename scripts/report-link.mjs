// Only for the commands that are no TypeScript yet.
import { require as load } from 'tsx/cjs/api';

/** @type {typeof import('./report-link')} */
export const { showLink } = load('./report-link.ts', import.meta.url);
