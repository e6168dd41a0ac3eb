/** The build turns a grammar into its parser (see esbuild.mjs). */
declare module '*.peggy' {
  import type { Statement } from './statement.ts';
  /** Parses one line, without its end. Any text gives a statement. */
  export function parse(line: string): Statement;
}
