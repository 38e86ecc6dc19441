/** `npm run setup`: brings everything that a run in the browser needs. */
export async function main(): Promise<number> {
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();
  return 0;
}
