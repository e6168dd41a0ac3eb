import { wordChanges } from '../diff/wordChanges.ts';
import { escapeHtml } from './escape.ts';

/**
 * A text compared with its earlier version as HTML: removed words are struck through, added ones underlined, so that
 * colour is not needed.
 */
export function renderWordChanges(before: string, after: string): string {
  return wordChanges(before, after)
    .map(({ text, mark }) => {
      const safe = escapeHtml(text);
      return mark === 'removed' ? `<del>${safe}</del>` : mark === 'added' ? `<ins>${safe}</ins>` : safe;
    })
    .join('');
}
