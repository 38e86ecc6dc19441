/**
 * Ends the process with exit code 1. "playwright merge-reports" takes no notice of what a reporter says, and ends with 0
 * although a shard failed.
 */
export function failOnExit(): void {
  process.once('exit', () => {
    process.exitCode = 1;
  });
}
