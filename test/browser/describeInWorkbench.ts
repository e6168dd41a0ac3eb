import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench.ts';

/** Starting VS Code, and packing the extension the first time, takes longer than a test may. */
const START_LIMIT = 240_000;
const TEST_LIMIT = 240_000;

/**
 * A group of tests that share one window of VS Code with the packaged extension. A test that fails leaves a
 * picture of the window.
 */
export function describeInWorkbench(
  title: string,
  tests: (workbench: () => Workbench) => void,
  options: WorkbenchOptions = {},
): void {
  describe(title, function () {
    this.timeout(TEST_LIMIT);
    let workbench: Workbench | undefined;

    before(async function () {
      this.timeout(START_LIMIT);
      workbench = await openWorkbench(options);
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed' || !workbench) return;
      console.log(`      picture: ${await workbench.screenshot(this.currentTest.fullTitle())}`);
    });
    after(async () => workbench?.close());

    tests(() => {
      if (!workbench) throw new Error('VS Code is only there while a test runs.');
      return workbench;
    });
  });
}
