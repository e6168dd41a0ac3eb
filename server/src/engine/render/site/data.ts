import { type Html, html, trustHtml } from '../html.ts';

/** Structured data for search engines, as a script of a page. */
export function dataScript(value: unknown): Html {
  return html`<script type="application/ld+json">${trustHtml(scriptJson(value))}</script>`;
}

/** A value as JSON for use in a script, in a page or by itself. Nothing in it can end the script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
