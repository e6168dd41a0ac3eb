import { wordChanges } from '../diff/wordChanges.ts';
import { type Html, html } from './html.ts';

/** A text and what has become of it, as HTML: what is gone is struck through and what has come underlined, never told by colour alone. */
export function renderWordChanges(before: string, after: string): Html {
  const words = wordChanges(before, after).map(({ text, mark }) =>
    mark === 'removed' ? html`<del>${text}</del>` : mark === 'added' ? html`<ins>${text}</ins>` : text,
  );
  return html`${words}`;
}
