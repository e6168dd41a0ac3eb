import type { Change } from '../../engine/diff/index.ts';
import { placeFramework } from '../../engine/map/index.ts';
import {
  type Html,
  html,
  joinHtml,
  renderChangedMap,
  renderChanges,
  trustHtml,
  wordsOfCount,
} from '../../engine/render/index.ts';
import { byFramework, type FrameworkDifference, frameworkLabel, wordsOfVersion } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { REDLINE_STYLE } from './redlineStyle.ts';
import { shownName } from './shownName.ts';

/** The changes as a self-contained page that can be printed. */
export function toHtml(compared: ComparisonResult): string {
  const { difference, sides } = compared;
  const [before, after] = sides.map(shownName);
  const frameworks = byFramework(compared);
  const title = difference.changes.length === 0 ? 'No changes in meaning' : wordsOfCount(difference.changes);
  const rendered = frameworks.map((framework) => renderFramework(framework, compared));
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}, from ${before} to ${after}</title>
<style>${trustHtml(REDLINE_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>From ${before} to ${after}</p>
</header>
<main>
${joinHtml(rendered, '\n')}
${renderNotes(compared)}
</main>
</body>
</html>
`;
  return String(page);
}

function renderFramework(framework: FrameworkDifference, { sides }: ComparisonResult): Html {
  const [before, after] = sides;
  const { id, changes, inherited, version } = framework;
  const resolved = after.workspace.framework(id) ?? before.workspace.framework(id);
  const where = ({ from, to }: Change): string => {
    const side = to ?? from;
    return side?.file ? `${(to ? after : before).shown(side.file)}, line ${side.line}` : '';
  };
  const enough =
    version &&
    html`<p class="version${version.isEnough === false && ' low'}">${wordsOfVersion(version)}.</p>`;
  const affecting = renderChanges(inherited, where);
  return html`<section class="framework">
<h2>${frameworkLabel(framework)}</h2>
${enough}
${resolved && renderChangedMap(placeFramework(resolved), [...changes, ...inherited])}
${renderChanges(changes, where)}
${affecting && html`<h3>Changes in other frameworks that affect this one</h3>${affecting}`}
</section>`;
}

function renderNotes({ difference: { files } }: ComparisonResult): Html | undefined {
  const notes = [
    ['Only white space differs in', files.layout],
    ['Only the order of lines differs in', files.order],
    ['New files:', files.added],
    ['Deleted files:', files.removed],
  ] as const;
  const shown = notes.filter(([, paths]) => paths.length > 0);
  if (shown.length === 0) return undefined;
  const items = shown.map(([words, paths]) => html`<li>${words} ${paths.join(', ')}</li>`);
  return html`<ul class="files">${items}</ul>`;
}
