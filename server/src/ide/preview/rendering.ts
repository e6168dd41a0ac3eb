import { lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { documentsOf, type FrameworkMap, findOnMap, placeFramework } from '../../engine/map/index.ts';
import type { Element, Facet, Framework } from '../../engine/model/index.ts';
import {
  type Choice,
  countQuestions,
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
import type { Slot } from './page.ts';
import type { PreviewProblems } from './problems.ts';

/** A framework as it stands on a page: header, map and, where one is open, a list. */
export interface Rendering {
  readonly framework: string;
  readonly title: string;
  readonly map: FrameworkMap;
  /** The domain, activity or document whose list is among the fragments; null when there is none. */
  readonly list: string | null;
  /** What that is written as. */
  readonly listed: Element | undefined;
  readonly pieces: Pieces;
}

/** What stands in the slots of a page. */
export type Pieces = Readonly<Record<Slot, readonly Piece[]>>;

/** What the parts of a page are rendered with. */
export interface PreviewContexts {
  readonly page: RenderContext;
  /** For the list that is open; another list has another, so that what is closed is forgotten. */
  readonly list: RenderContext;
}

/** What is marked on a page beyond what the framework says. */
export interface Marked {
  /** What a reader has chosen. */
  readonly choice?: Choice | undefined;
  /** What changed since another version. */
  readonly changes?: ShownChanges | undefined;
}

/** What a framework is rendered with: what was written once is kept, as long as the same context is given. */
export function previewContext(
  engine: Workspace,
  problems: PreviewProblems,
  framework: string,
  { choice, changes }: Marked = {},
): RenderContext {
  return {
    audience: 'author',
    resolve: ({ framework: named, id }) => {
      const [fact] = lookUp(named ?? framework, id, engine).declarations;
      if (fact === undefined) return undefined;
      // What is inherited or included stands on this page as well.
      const other = named === undefined || named === framework ? undefined : named;
      return { framework: other, key: id, title: fact.statement.text?.text ?? id };
    },
    wrong: (node) => problems.at(node),
    href: hrefOf,
    origin: ({ path }) => engine.frameworkOf(path),
    omitted: (parent) => engine.framework(framework)?.omitted.filter((left) => left.parent === parent) ?? [],
    ...(choice ? { choice } : {}),
    ...(changes ? { changes } : {}),
    memo: new WeakMap(),
    progress: { uses: [], written: 0 },
  };
}

/** What of a framework is to be rendered. */
export interface Wanted {
  /** The key of the domain, activity or document whose list is wanted. */
  readonly list: string | null;
  /** The facet in whose order the activities are arranged. */
  readonly arrangement: Facet | undefined;
  /** Whom documents are to be for. */
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
  const count = problems.count(framework.paths);
  const { page } = contexts;
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
        ...pieceOf('header', renderHeader(page, framework, count, questionsOf(framework))),
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

function questionsOf({ header, children }: Framework): number {
  // A header's own count takes in what is indented under it, which stands among the framework's children as well.
  const own = header?.questions.length ?? 0;
  return children.reduce((count, child) => count + countQuestions(child), own);
}
