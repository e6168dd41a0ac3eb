import { html } from '../../server/src/engine/render/html.ts';

/** The parts of a preview's page. */
export interface PreviewPageOptions {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** A random string, different for each page. */
  readonly nonce: string;
  /** The URI of `dist/viewer.js` in the webview. */
  readonly scriptUri: string;
  /** The URI of `dist/viewerStyle.css` in the webview. */
  readonly styleUri: string;
  readonly title: string;
  /** The translations of the page's texts, by their English in the code. */
  readonly words?: Readonly<Record<string, unknown>>;
}

/**
 * The initial page of a preview: an empty frame, a style sheet and one script. Its content security policy forbids
 * everything else: inline styles, other scripts, other images, and all requests.
 */
export function previewPage(options: PreviewPageOptions): string {
  const { cspSource, nonce, scriptUri, styleUri, title, words = {} } = options;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${styleUri}">
</head>
<body>
<div id="viewer" data-words="${JSON.stringify(words)}"></div>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
  return String(page);
}
