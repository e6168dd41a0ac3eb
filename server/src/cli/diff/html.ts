import type { Change } from '../../engine/diff/index.ts';
import { placeFramework } from '../../engine/map/index.ts';
import {
  type Html,
  headingOfChanges,
  html,
  isLookedAtFirst,
  joinHtml,
  type RedlineContext,
  renderChangedMap,
  renderChanges,
  trustHtml,
  wordsOfCount,
  wordsOfKind,
  wordsOfType,
} from '../../engine/render/index.ts';
import { capitalised, countOf } from '../../engine/text/index.ts';
import { byFramework, type FrameworkDifference, frameworkLabel, wordsOfVersion } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { placeOfLine } from './lineLinks.ts';
import { REDLINE_STYLE } from './redlineStyle.ts';
import { shownName } from './shownName.ts';

/** The changes as a self-contained page that can be printed. */
export function toHtml(compared: ComparisonResult): string {
  const { difference, sides } = compared;
  const { changes } = difference;
  const [before, after] = sides.map(shownName);
  const title = changes.length === 0 ? 'No changes in meaning' : headingOfChanges(changes);
  const context = contextOf(compared);
  const frameworks = byFramework(compared).map((framework) => renderFramework(framework, compared, context));
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
${renderWarnings(compared)}
${renderFirst(changes, context)}
${joinHtml(frameworks, '\n')}
${renderNotes(compared)}
</main>
</body>
</html>
`;
  return String(page);
}

/** Each change is described once, at the place with its number. */
function contextOf(compared: ComparisonResult): RedlineContext {
  const { difference } = compared;
  const numbers = new Map(
    difference.changes.flatMap((change, index) =>
      [change, ...change.landsIn].map((each) => [each, index + 1] as const),
    ),
  );
  return {
    anchor: (change) => `change-${numbers.get(change) ?? 0}`,
    where(change) {
      const place = placeOfLine(change, compared);
      return place?.address ? html`<a href="${place.address}">${place.words}</a>` : place?.words;
    },
  };
}

/** What needs a decision, of all frameworks. */
function renderFirst(changes: readonly Change[], context: RedlineContext): Html | undefined {
  const first = changes.filter(isLookedAtFirst);
  const frameworks = new Set(first.map(({ frameworkTitle }) => frameworkTitle));
  const parts = [...frameworks].map((title) => {
    const own = first.filter(({ frameworkTitle }) => frameworkTitle === title);
    const heading = new Set(changes.map(({ framework }) => framework)).size > 1 && html`<h3>${title}</h3>`;
    return html`${heading}${renderChanges(own, context)}`;
  });
  return first.length > 0
    ? html`<section class="framework"><h2>Look at first</h2>${parts}</section>`
    : undefined;
}

function renderFramework(
  framework: FrameworkDifference,
  { sides: [before, after] }: ComparisonResult,
  context: RedlineContext,
): Html {
  const { id, changes, inherited, version } = framework;
  const resolved = after.workspace.framework(id) ?? before.workspace.framework(id);
  const enough =
    version &&
    html`<p class="version${version.isEnough === false && ' low'}">${wordsOfVersion(version)}.</p>`;
  const rest = changes.filter((change) => !isLookedAtFirst(change));
  const small = rest.filter(({ significance }) => significance === 'editorial');
  const open = rest.filter(({ significance }) => significance !== 'editorial');
  const folded = renderChanges(small, context);
  const map = resolved && renderChangedMap(placeFramework(resolved), [...changes, ...inherited], context);
  return html`<section class="framework">
<h2>${frameworkLabel(framework)}</h2>
${enough}
${changes.length > 0 ? map : map && html`<details><summary>Map</summary>${map}</details>`}
${renderChanges(open, context)}
${folded && html`<details class="editorial"><summary>${wordsOfCount(small)}</summary>${folded}</details>`}
${renderInherited(inherited, context)}
</section>`;
}

/** Changes of other frameworks that also change this one, by name: they are described where they were made. */
function renderInherited(changes: readonly Change[], { anchor }: RedlineContext): Html | undefined {
  if (changes.length === 0) return undefined;
  const items = changes.map((change) => {
    const words = `${wordsOfType(change)} ${wordsOfKind(change)}: ${change.title || (change.id ?? '')}`;
    return html`<li><a href="#${anchor(change)}">${words}</a></li>`;
  });
  const verb = changes.length === 1 ? 'changes' : 'change';
  const summary = `${countOf(changes.length, 'change')} in other frameworks also ${verb} this one`;
  return html`<details><summary>${summary}</summary><ul class="inherited">${items}</ul></details>`;
}

/** What a reviewer must know besides the changes. */
function renderWarnings({ notes }: ComparisonResult): Html | undefined {
  const items = notes.map((note) => html`<li>${capitalised(note)}</li>`);
  return notes.length > 0 ? html`<ul class="warnings">${items}</ul>` : undefined;
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
