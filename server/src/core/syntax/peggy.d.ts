/** The build turns a grammar into its parser (see esbuild.mjs). */
declare module '*.peggy' {
  import type { Statement } from './statement.ts';
  /** Parses a text into a statement a line, their indentation not yet measured. Any text gives at least one. */
  export function parse(text: string): Statement[];
}
