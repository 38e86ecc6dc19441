/** Loaded into a stub before its own code: answers a message of its parent process with its memory. Needs `--expose-gc`. */
process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
