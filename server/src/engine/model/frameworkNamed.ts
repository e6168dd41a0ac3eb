import type { Part } from '../syntax/statement.ts';

/** The framework in the value of `uses` or `adapts`: its first word, without the `@`. */
export function frameworkNamed(value: Part): Part {
  const first = value.text.split(/[\s]/, 1)[0] ?? '';
  const skipped = first.startsWith('@') ? 1 : 0;
  const text = first.slice(skipped);
  const start = value.start + skipped;
  return { text, start, end: start + text.length };
}
