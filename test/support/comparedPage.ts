import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import { documentsOf, findOnMap, placeFramework } from '../../server/src/engine/map/index.ts';
import type { Framework } from '../../server/src/engine/model/index.ts';
import {
  ChangedElements,
  type Piece,
  type RenderContext,
  renderCompanionDocuments,
  renderDocument,
  renderHeader,
  renderList,
  renderMap,
  type ShownChanges,
} from '../../server/src/engine/render/index.ts';
import type { PreviewComparison } from '../../server/src/ide/preview/comparedView.ts';
import { readerContext } from './readerContext.ts';

/** Everything a page can show of a framework, as HTML. */
export interface Shown {
  readonly header: string;
  readonly map: string;
  /** The lists of the domains, with their contents. */
  readonly lists: string;
  readonly companions: string;
  readonly documents: string;
}

/** The changes from one workspace to another, as previews get them. */
export function comparisonOf(before: Workspace, after: Workspace, name = 'HEAD'): PreviewComparison {
  const { changes } = diffWorkspaces(before, after);
  const all = changes.flatMap((change) => [change, ...change.landsIn]);
  return { name, changesIn: (id) => all.filter(({ framework }) => framework === id) };
}

/** The changes of a framework, ready to be shown. */
export function changedElements(comparison: PreviewComparison, framework: Framework): ChangedElements {
  const elements = new ChangedElements();
  elements.read(comparison.changesIn(framework.id));
  elements.weigh(framework);
  return elements;
}

/** The changes as renderers get them. */
export function shownChanges(elements: ChangedElements, only = false): ShownChanges {
  const { goneAtTop, elsewhere } = elements;
  return { of: (element) => elements.of(element), goneAtTop, elsewhere, only };
}

/** A context for authors, with changes or without any. */
export function authorContext(changes?: ShownChanges): RenderContext {
  const context: RenderContext = { ...readerContext(() => undefined), audience: 'author' };
  return changes ? { ...context, changes } : context;
}

/** Everything a page can show of a framework in a context. */
export function showAll(framework: Framework, context: RenderContext): Shown {
  const map = placeFramework(framework);
  const companions = documentsOf(framework);
  const inList = { ...context, memo: new WeakMap() };
  return {
    header: String(renderHeader(context, framework, [])),
    map: textOf(renderMap(context, map)),
    lists: map.columns
      .flatMap(({ key }) => {
        const listed = findOnMap(map, key);
        return listed ? textOf(renderList(inList, listed)) : [];
      })
      .join('\n'),
    companions: String(renderCompanionDocuments(context, companions) ?? ''),
    documents: companions.map((document) => textOf(renderDocument(inList, document))).join('\n'),
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join('\n');
}
