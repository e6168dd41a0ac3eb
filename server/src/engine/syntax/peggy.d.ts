/** The build turns a grammar into its parser (see esbuild.mjs). */
declare module '*.peggy' {
  import type { Statement } from './statement.ts';
  /** Parses a text into one statement for each line, without measuring indentation. The result has at least one. */
  export function parse(text: string): Statement[];
}
