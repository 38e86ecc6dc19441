/** Loaded into a stub before its own code: tells its memory to whoever started it. Needs `--expose-gc`. */
process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
