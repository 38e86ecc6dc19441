// Only for the commands that are no TypeScript yet.
export * from './setup/setup.mjs';
