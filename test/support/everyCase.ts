/** So long a case may take before it counts as hanging, in milliseconds: a busy machine takes many times as long as an idle one. */
const PATIENCE = 600_000;

/**
 * Runs one test for many inputs, one after the other.
 * @throws the first failure, or that a case hangs; the message begins with the name of the case
 */
export async function everyCase<Case>(
  cases: Iterable<readonly [name: string, input: Case]>,
  test: (input: Case, name: string) => void | Promise<void>,
): Promise<void> {
  for (const [name, input] of cases) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hanging = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done within ${PATIENCE / 1000} s`)), PATIENCE);
    });
    try {
      await Promise.race([test(input, name), hanging]);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
