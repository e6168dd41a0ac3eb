import assert from 'node:assert/strict';

/** Waits until a condition is true, at most this many milliseconds; then it fails and names `what`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patience = 30_000,
): Promise<void> {
  for (const end = Date.now() + patience; !(await isSo()); ) {
    assert.ok(Date.now() < end, `${what}: not within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
