/** The test files of this folder, gathered when the suite is bundled; each defines its tests when loaded. */
declare module 'competence-test-files' {
  export const testFiles: readonly (() => Promise<unknown>)[];
}
