import { wordChanges } from '../diff/wordChanges.ts';
import { type Html, html } from './html.ts';

/**
 * A text compared with its earlier version as HTML: removed words are struck through, added ones underlined, so that
 * colour is not needed.
 */
export function renderWordChanges(before: string, after: string): Html {
  const words = wordChanges(before, after).map(({ text, mark }) =>
    mark === 'removed' ? html`<del>${text}</del>` : mark === 'added' ? html`<ins>${text}</ins>` : text,
  );
  return html`${words}`;
}
