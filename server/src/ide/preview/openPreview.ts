import type { Workspace } from '../../engine/index.ts';
import { documentKeyOf, elementsAt, findElement, findOnMap, placeFramework } from '../../engine/map/index.ts';
import type { Element, Framework } from '../../engine/model/index.ts';
import { lineOf, pathTo } from '../../engine/syntax/index.ts';
import { fragmentsOf, slotChange } from './change.ts';
import { ChosenView } from './chosenView.ts';
import { ComparedView, type PreviewComparison } from './comparedView.ts';
import type {
  Fragment,
  PageChange,
  PageTarget,
  PreviewCompared,
  PreviewList,
  PreviewPage,
  PreviewViewed,
} from './page.ts';
import { PreviewProblems } from './problems.ts';
import { type PreviewContexts, previewContext, type Rendering, renderPreview } from './rendering.ts';

/** Where an element is written. */
interface Place {
  readonly path: string;
  readonly line: number;
}

/** A preview that is open: what it is about, and what its page shows. */
export class OpenPreview {
  readonly #engine: Workspace;
  readonly #problems: PreviewProblems;
  readonly #target: PageTarget;
  #view: ChosenView;
  readonly #compared = new ComparedView();
  #contexts: PreviewContexts;
  #shown: Rendering;
  /** What was told last of what is chosen, and of what that was put together. */
  #viewed: PreviewViewed;
  #told: { viewed: PreviewViewed; compared: PreviewCompared; together: PreviewViewed } | undefined;
  /** The list that the reader wants to see: its element may be gone for a moment. */
  #list: string | null = null;
  #listPlace: Place | undefined;

  private constructor(
    engine: Workspace,
    target: PageTarget,
    framework: Framework,
    comparison: PreviewComparison | undefined,
  ) {
    this.#engine = engine;
    this.#problems = new PreviewProblems(engine);
    this.#target = target;
    this.#view = new ChosenView(engine, target.view);
    this.#compared.compare(comparison);
    this.#compared.choose(this.#view.view);
    this.#contexts = this.#newContexts(framework.id);
    this.#shown = this.#render(framework);
    this.#viewed = this.#tellViewed();
  }

  /** The preview of a target, with the changes of a comparison if there is one; undefined when there is no such framework. */
  static of(engine: Workspace, target: PageTarget, comparison?: PreviewComparison): OpenPreview | undefined {
    const framework = frameworkOf(engine, target);
    return framework && new OpenPreview(engine, target, framework, comparison);
  }

  /** What the page shows, lists aside. */
  get page(): PreviewPage {
    const { framework, title, pieces } = this.#shown;
    const { header, map, documents } = pieces;
    return {
      framework,
      title,
      header: fragmentsOf(header),
      map: fragmentsOf(map),
      documents: fragmentsOf(documents),
      viewed: this.#viewed,
    };
  }

  /** What is chosen comes to, as it was told last. */
  get viewed(): PreviewViewed {
    return this.#viewed;
  }

  /** The key of the list that is shown, and its fragments; null when none is. */
  get list(): { readonly key: string; readonly fragments: readonly Fragment[] } | null {
    const { list, pieces } = this.#shown;
    return list === null ? null : { key: list, fragments: fragmentsOf(pieces.list) };
  }

  /** How many elements have been written so far: what tests count. */
  get written(): number {
    return this.#contexts.page.progress.written + this.#contexts.list.progress.written;
  }

  /** How many elements have been weighed for what is chosen and for what changed: what tests count. */
  get weighed(): number {
    return this.#view.weighed + this.#compared.weighed;
  }

  /** The problems of these documents may have changed; `facts` says whether what declares and uses names has. */
  touch(paths: Iterable<string>, facts = true): void {
    this.#problems.touch(paths);
    if (facts) this.#view.touch();
  }

  /** The reader has chosen something else: the next refresh shows it. */
  choose(view: unknown): void {
    this.#view = new ChosenView(this.#engine, view);
    this.#compared.choose(this.#view.view);
    this.#contexts = this.#newContexts(this.#shown.framework);
  }

  /** Another version is compared with, or the same one anew, or none: the next refresh shows what changed since. */
  compare(comparison: PreviewComparison | undefined): void {
    this.#compared.compare(comparison);
  }

  /** The key of what leads to the source of something that is shown: of what is gone, of what it stood beside. */
  keyOfSource(key: string): string {
    return this.#compared.placeOfGone(key)?.beside ?? key;
  }

  /** Where a change is written that no element shows; the line counts from 0. */
  placeOfChange(key: string): Place | undefined {
    const side = this.#compared.elsewhere(key)?.to;
    return side && { path: side.file, line: side.line - 1 };
  }

  /** Opens the list of the domain or activity that an element stands in; closes the list for null. */
  openList(key: string | null): PreviewList | null {
    const framework = this.#engine.framework(this.#shown.framework);
    if (framework === undefined) return null;
    const before = this.#list;
    // What is gone is told in the list of what it stood in.
    const gone = key === null ? undefined : this.#compared.placeOfGone(key);
    const wanted = gone ? (gone.home ?? null) : key;
    this.#list = wanted === null ? null : listWith(framework, wanted);
    if (this.#list !== before) this.#contexts = withNewList(this.#contexts);
    const next = this.#render(framework);
    if (key !== null && next.list === null) {
      this.#list = before;
      return null;
    }
    // Only the list is answered here: what else may have changed meanwhile is told by the next change.
    const { list, listed } = next;
    this.#shown = { ...this.#shown, list, listed, pieces: { ...this.#shown.pieces, list: next.pieces.list } };
    if (key === null || list === null) return null;
    return { framework: framework.id, key: list, at: key, fragments: fragmentsOf(next.pieces.list) };
  }

  /** Renders again, and says what changed; undefined when nothing did. */
  refresh(): PageChange | undefined {
    const framework =
      this.#engine.framework(this.#shown.framework) ?? frameworkOf(this.#engine, this.#target);
    // A framework that is gone for a moment, while its line is typed, stays on the page.
    if (framework === undefined) return undefined;
    if (framework.id !== this.#shown.framework) this.#contexts = this.#newContexts(framework.id);
    let next = this.#render(framework);
    if (this.#list !== null && next.list === null) {
      // What is being typed may be the id by which the element was known: then there is one that was not there before.
      const moved = this.#keyAt(framework, this.#listPlace);
      if (moved !== undefined && findOnMap(this.#shown.map, moved) === undefined) {
        this.#list = moved;
        next = this.#render(framework);
      }
    }
    const shown = this.#shown;
    this.#shown = next;
    const viewed = this.#tellViewed();
    const isSame = viewed === this.#viewed || JSON.stringify(viewed) === JSON.stringify(this.#viewed);
    const change = changeBetween(shown, next, isSame ? undefined : viewed);
    this.#viewed = viewed;
    return change;
  }

  #render(framework: Framework): Rendering {
    const isChosenAnew = this.#view.weigh(framework);
    const isComparedAnew = this.#compared.weigh(framework);
    if (isChosenAnew || isComparedAnew) this.#contexts = this.#newContexts(framework.id);
    const rendering = renderPreview(this.#contexts, framework, this.#problems, {
      list: this.#list,
      arrangement: this.#view.arrangement,
      audience: this.#view.audience,
    });
    this.#listPlace = this.#placeOf(rendering.listed) ?? this.#listPlace;
    return rendering;
  }

  #newContexts(framework: string): PreviewContexts {
    const choice = { choice: this.#view.choice, changes: this.#compared.shown };
    const make = () => previewContext(this.#engine, this.#problems, framework, choice);
    return withNewList({ page: make(), list: make() });
  }

  #tellViewed(): PreviewViewed {
    const { viewed } = this.#view;
    const compared = this.#compared.viewed;
    if (compared === undefined) return viewed;
    const last = this.#told;
    if (last?.viewed === viewed && last.compared === compared) return last.together;
    const together = { ...viewed, compared };
    this.#told = { viewed, compared, together };
    return together;
  }

  #placeOf(element: Element | undefined): Place | undefined {
    const document = element && this.#engine.document(element.path);
    const statement = element?.node.statement;
    return document && statement && { path: element.path, line: lineOf(document, statement) };
  }

  #keyAt(framework: Framework, place: Place | undefined): string | undefined {
    const document = place && this.#engine.document(place.path);
    if (place === undefined || document === undefined || place.line >= document.statements.length)
      return undefined;
    const last = elementsAt(framework, pathTo(document, place.line)).at(-1);
    return last && isListed(last.element) ? last.key : undefined;
  }
}

function changeBetween(
  shown: Rendering,
  next: Rendering,
  viewed: PreviewViewed | undefined,
): PageChange | undefined {
  const { framework, title, list, pieces } = next;
  const slots = [
    slotChange('header', shown.pieces.header, pieces.header),
    slotChange('map', shown.pieces.map, pieces.map),
    slotChange('documents', shown.pieces.documents, pieces.documents),
    // A list that is there no more stays on the page as it was; the one that comes back comes as a whole.
    list === null ? undefined : slotChange('list', shown.list === null ? [] : shown.pieces.list, pieces.list),
  ].filter((change) => change !== undefined);
  const same =
    slots.length === 0 &&
    viewed === undefined &&
    shown.framework === framework &&
    shown.title === title &&
    shown.list === list;
  return same ? undefined : { framework, title, list, slots, ...(viewed ? { viewed } : {}) };
}

function withNewList({ page, list }: PreviewContexts): PreviewContexts {
  return { page, list: { ...list, memo: new WeakMap() } };
}

function frameworkOf(engine: Workspace, { path, framework }: PageTarget): Framework | undefined {
  if (framework !== undefined) return engine.framework(framework);
  return path === undefined ? undefined : engine.framework(engine.frameworkOf(path) ?? '');
}

/** The key of the list in which an element of that key is shown. */
function listWith(framework: Framework, key: string): string {
  // An id may be declared twice. What has a list of its own comes first, because an open list is known by its key alone.
  const own = findOnMap(placeFramework(framework), key)?.element;
  if (own && isListed(own)) return key;
  const path = findElement(framework, key);
  const document = path?.[0] && documentKeyOf(path[0]);
  return document ?? path?.findLast(({ element }) => isListed(element))?.key ?? key;
}

function isListed({ kind }: Element): boolean {
  return kind === 'domain' || kind === 'activity';
}
