import { wordChanges } from '../diff/wordChanges.ts';
import { escapeHtml } from './escape.ts';

/** A text and what has become of it, as HTML: what is gone is struck through and what has come underlined, never told by colour alone. */
export function renderWordChanges(before: string, after: string): string {
  return wordChanges(before, after)
    .map(({ text, mark }) => {
      const safe = escapeHtml(text);
      return mark === 'removed' ? `<del>${safe}</del>` : mark === 'added' ? `<ins>${safe}</ins>` : safe;
    })
    .join('');
}
