import type { Change } from '../../engine/diff/index.ts';
import { placeFramework } from '../../engine/map/index.ts';
import { escapeHtml, renderChangedMap, renderChanges, wordsOfCount } from '../../engine/render/index.ts';
import { byFramework, type FrameworkDifference, frameworkLabel, wordsOfVersion } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { REDLINE_STYLE } from './redlineStyle.ts';
import { shownName } from './shownName.ts';

/** The changes as a self-contained page that can be printed. */
export function toHtml(compared: ComparisonResult): string {
  const { difference, sides } = compared;
  const [before, after] = sides.map((side) => escapeHtml(shownName(side)));
  const frameworks = byFramework(compared);
  const title = difference.changes.length === 0 ? 'No changes in meaning' : wordsOfCount(difference.changes);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}, from ${before} to ${after}</title>
<style>${REDLINE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>From ${before} to ${after}</p>
</header>
<main>
${frameworks.map((framework) => renderFramework(framework, compared)).join('\n')}
${renderNotes(compared)}
</main>
</body>
</html>
`;
}

function renderFramework(framework: FrameworkDifference, { sides }: ComparisonResult): string {
  const [before, after] = sides;
  const { id, changes, inherited, version } = framework;
  const resolved = after.workspace.framework(id) ?? before.workspace.framework(id);
  const where = ({ from, to }: Change): string => {
    const side = to ?? from;
    return side?.file ? `${(to ? after : before).shown(side.file)}, line ${side.line}` : '';
  };
  return [
    '<section class="framework">',
    `<h2>${escapeHtml(frameworkLabel(framework))}</h2>`,
    version
      ? `<p class="version${version.isEnough === false ? ' low' : ''}">${escapeHtml(wordsOfVersion(version))}.</p>`
      : '',
    resolved ? renderChangedMap(placeFramework(resolved), [...changes, ...inherited]) : '',
    renderChanges(changes, where),
    inherited.length > 0
      ? `<h3>Changes in other frameworks that affect this one</h3>${renderChanges(inherited, where)}`
      : '',
    '</section>',
  ].join('\n');
}

function renderNotes({ difference: { files } }: ComparisonResult): string {
  const notes = [
    ['Only white space differs in', files.layout],
    ['Only the order of lines differs in', files.order],
    ['New files:', files.added],
    ['Deleted files:', files.removed],
  ] as const;
  const shown = notes.filter(([, paths]) => paths.length > 0);
  if (shown.length === 0) return '';
  const items = shown.map(([words, paths]) => `<li>${words} ${paths.map(escapeHtml).join(', ')}</li>`);
  return `<ul class="files">${items.join('')}</ul>`;
}
