import { html } from '../../server/src/engine/render/html.ts';

/** What the page of a preview is made from. */
export interface PreviewPageOptions {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** A random string, another one for each page. */
  readonly nonce: string;
  /** `dist/viewer.js`, as the webview sees it. */
  readonly scriptUri: string;
  /** `dist/viewerStyle.css`, as the webview sees it. */
  readonly styleUri: string;
  readonly title: string;
  /** The page's words in the reader's language, by the English that stands in the code. */
  readonly words?: Readonly<Record<string, unknown>>;
}

/**
 * The page that a preview begins as: an empty frame, a style sheet and one script. Its policy lets nothing else in: no
 * inline style, no other script, no image but what the page is given, no request to anywhere.
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
