import * as vscode from 'vscode';
import { html } from '../../../server/src/engine/render/html.ts';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { countsText } from '../frameworks/countWords.ts';

/**
 * The first page, without scripts: its links run commands.
 * @param frameworks the frameworks that can be opened
 * @param nonce a random string, different for each page
 */
export function startHtml(frameworks: readonly FrameworkNode[], nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const t = vscode.l10n.t;
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('Start')}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${t('Write a competence framework')}</h1>
<p class="lead">${t('A framework is plain text that reads like a list. Its map is drawn beside it as you write.')}</p>
<ul class="choices">
${choice('competence.openExample', t('Look at an example'), t('A small framework, finished, with its map beside it. You cannot break anything.'))}
${choice('competence.newFramework', t('Begin a framework'), t('Give it a title. You start with one activity, whose words you replace by your own.'))}
</ul>
${
  frameworks.length > 0 &&
  html`<section>
<h2>${t('Frameworks in this window')}</h2>
<ul class="frameworks">
${frameworks.map(
  ({
    framework,
    title,
    counts,
  }) => html`<li><a href="${commandUri('competence.openFramework', framework)}">${title === '' ? framework : title}</a> <span>${countsText(counts)}</span></li>
`,
)}</ul>
</section>`
}
<p>${t('New to this kind of editor?')} <a href="${commandUri('competence.openFirstSteps')}">${t('Take the first steps')}</a></p>
</main>
</body>
</html>
`;
  return String(page);
}

function choice(command: string, title: string, explanation: string) {
  return html`<li><a href="${commandUri(command)}"><strong>${title}</strong><span>${explanation}</span></a></li>
`;
}

/** The address of a link that runs a command. */
function commandUri(command: string, ...given: readonly string[]): string {
  const query = given.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(given))}`;
  return `command:${command}${query}`;
}

/** Plain text for the template: nothing in it needs escaping. */
const STYLE = html`
body { padding: 0; color: var(--vscode-foreground); font-size: 1rem; line-height: 1.5; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 2rem; }
h1 { margin: 0; font-size: 1.9rem; font-weight: 600; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.1rem; font-weight: 600; }
.lead { margin: .75rem 0 2rem; color: var(--vscode-descriptionForeground); font-size: 1.05rem; }
ul { margin: 0; padding: 0; list-style: none; }
a { color: var(--vscode-textLink-foreground); }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
.choices li { display: flex; }
.choices a { flex: 1; padding: 1.1rem 1.25rem; border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-editorWidget-border)));
  border-radius: 8px; background: var(--vscode-editorWidget-background); color: inherit; text-decoration: none; }
.choices a:hover { border-color: var(--vscode-focusBorder); background: var(--vscode-list-hoverBackground); }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.choices strong { display: block; margin-bottom: .25rem; color: var(--vscode-textLink-foreground); font-size: 1.1rem; font-weight: 600; }
.choices span, .frameworks span { color: var(--vscode-descriptionForeground); }
.frameworks li { padding: .2rem 0; }
.frameworks span { margin-left: .5rem; font-size: .9rem; }
section + p, .choices + p { margin-top: 2.5rem; }
`;
