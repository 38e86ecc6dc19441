const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Takes the signals of this process: a night that is ended still ends its part and writes what it knows. `ended` is the
 * exit code then.
 */
export function endedBySignal(): { ended: () => number | undefined; signal: AbortSignal } {
  const controller = new AbortController();
  let code: number | undefined;
  for (const [name, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(name, () => {
      code ??= exitCode;
      controller.abort();
    });
  }
  return { ended: () => code, signal: controller.signal };
}
