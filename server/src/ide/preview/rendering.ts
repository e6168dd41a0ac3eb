import { lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { documentsOf, type FrameworkMap, findOnMap, placeFramework } from '../../engine/map/index.ts';
import type { Element, Facet, Framework } from '../../engine/model/index.ts';
import {
  type Choice,
  type Html,
  hrefOf,
  type Piece,
  type RenderContext,
  renderCompanionDocuments,
  renderDocument,
  renderHeader,
  renderList,
  renderMap,
  renderOmittedAtTop,
  renderOverarching,
  renderTimeline,
  type ShownChanges,
  titleOfFramework,
} from '../../engine/render/index.ts';
import { problemPoints, questionPoints, unagreedPoints } from './openPoints.ts';
import type { Slot } from './page.ts';
import type { PreviewProblems } from './problems.ts';

/** The page of a framework: header, map and, if one is open, a list. */
export interface Rendering {
  readonly framework: string;
  readonly title: string;
  readonly map: FrameworkMap;
  /** The domain, activity or document whose list is among the fragments; null if there is none. */
  readonly list: string | null;
  /** The kind of that element. */
  readonly listed: Element | undefined;
  readonly pieces: Pieces;
}

/** The contents of a page's slots. */
export type Pieces = Readonly<Record<Slot, readonly Piece[]>>;

/** The context for rendering the parts of a page. */
export interface PreviewContexts {
  readonly page: RenderContext;
  /** For the open list. Each list has its own cache, so that a closed one is released. */
  readonly list: RenderContext;
}

/** The marks on a page besides the framework's own content. */
export interface Marked {
  /** The reader's selection. */
  readonly choice?: Choice | undefined;
  /** The changes since another version. */
  readonly changes?: ShownChanges | undefined;
  /** Whether boxes show how much of them is agreed. */
  readonly isBeingAgreed?: boolean;
}

/** The rendering context of a framework. It caches HTML as long as the same context is used. */
export function previewContext(
  engine: Workspace,
  problems: PreviewProblems,
  framework: string,
  { choice, changes, isBeingAgreed = false }: Marked = {},
): RenderContext {
  return {
    audience: 'author',
    resolve: ({ framework: named, id }) => {
      const [fact] = lookUp(named ?? framework, id, engine).declarations;
      if (fact === undefined) return undefined;
      // Inherited and included elements are on this page as well.
      const other = named === undefined || named === framework ? undefined : named;
      return { framework: other, key: id, title: fact.statement.text?.text ?? id };
    },
    wrong: (node) => problems.at(node),
    href: hrefOf,
    titleOf: (id) => engine.framework(id)?.title,
    origin: ({ path }) => engine.frameworkOf(path),
    omitted: (parent) => engine.framework(framework)?.omitted.filter((left) => left.parent === parent) ?? [],
    ...(choice ? { choice } : {}),
    ...(changes ? { changes } : {}),
    isBeingAgreed,
    memo: new WeakMap(),
    uses: [],
  };
}

/** The parts of a framework to render. */
export interface Wanted {
  /** The key of the domain, activity or document whose list is rendered. */
  readonly list: string | null;
  /** The facet in whose order the activities are arranged. */
  readonly arrangement: Facet | undefined;
  /** The audience of the documents. */
  readonly audience: string | undefined;
}

/** Renders a framework, with a list if there is the domain, activity or document whose list it is. */
export function renderPreview(
  contexts: PreviewContexts,
  framework: Framework,
  problems: PreviewProblems,
  { list, arrangement, audience }: Wanted,
): Rendering {
  const map = placeFramework(framework);
  const wrong = problemPoints(problems.count(framework.paths), problems.first(framework.paths));
  const { page } = contexts;
  const unagreed = unagreedPoints(framework);
  const open = [wrong, questionPoints(framework), ...(unagreed ? [unagreed] : [])];
  const documents = documentsOf(framework);
  const listed = list === null ? undefined : findOnMap(map, list);
  const document = listed ? undefined : documents.find(({ key }) => key === list);
  return {
    framework: framework.id,
    title: titleOfFramework(framework),
    map,
    list: listed?.key ?? document?.key ?? null,
    listed: listed?.element ?? document?.element,
    pieces: {
      header: [
        ...pieceOf('header', renderHeader(page, framework, open)),
        ...pieceOf('overarching', renderOverarching(page, map)),
      ],
      map: [
        ...(arrangement ? renderTimeline(page, map, arrangement) : renderMap(page, map)),
        ...pieceOf('/omitted', renderOmittedAtTop(page)),
      ],
      documents: pieceOf('companions', renderCompanionDocuments(page, documents, audience)),
      list: listed
        ? renderList(contexts.list, listed)
        : document
          ? renderDocument(contexts.list, document)
          : [],
    },
  };
}

function pieceOf(name: string, html: Html | undefined): Piece[] {
  return html === undefined ? [] : [{ name, html }];
}
