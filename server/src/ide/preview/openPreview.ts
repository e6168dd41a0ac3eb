import type { Workspace } from '../../engine/index.ts';
import { documentKeyOf, elementsAt, findElement, findOnMap, placeFramework } from '../../engine/map/index.ts';
import { type Element, type Framework, isBeingAgreed } from '../../engine/model/index.ts';
import { lineOf, pathTo } from '../../engine/syntax/index.ts';
import { fragmentsOf, slotChange } from './change.ts';
import { ChosenView } from './chosenView.ts';
import { ComparedView, type PreviewComparison } from './comparedView.ts';
import type { MapEdit } from './mapEdit.ts';
import type { ProblemsIn } from './openPoints.ts';
import type {
  Fragment,
  PageChange,
  PageTarget,
  PreviewCompared,
  PreviewList,
  PreviewPage,
  PreviewViewed,
} from './page.ts';
import { type MapEditPlan, planMapEdit, titleOnMap } from './planMapEdit.ts';
import { PreviewProblems } from './problems.ts';
import { type PreviewContexts, previewContext, type Rendering, renderPreview } from './rendering.ts';

/** The location of an element. */
interface Place {
  readonly path: string;
  readonly line: number;
}

/** An open preview: its framework, and the content of its page. */
export class OpenPreview {
  readonly #engine: Workspace;
  readonly #problems: PreviewProblems;
  readonly #target: PageTarget;
  #view: ChosenView;
  readonly #compared = new ComparedView();
  /** Whether the boxes show how much of them is agreed. */
  #isBeingAgreed: boolean;
  #contexts: PreviewContexts;
  #shown: Rendering;
  /** The last result of the selection, and the data it was made from. */
  #viewed: PreviewViewed;
  #sent: { viewed: PreviewViewed; compared: PreviewCompared; together: PreviewViewed } | undefined;
  /** The list that the reader opened. Its element may be missing for a moment. */
  #list: string | null = null;
  #listPlace: Place | undefined;

  private constructor(
    engine: Workspace,
    target: PageTarget,
    framework: Framework,
    comparison: PreviewComparison | undefined,
    problemsIn: ProblemsIn | undefined,
  ) {
    this.#engine = engine;
    this.#problems = new PreviewProblems(engine, problemsIn);
    this.#target = target;
    this.#view = new ChosenView(engine, target.view);
    this.#compared.compare(comparison);
    this.#compared.choose(this.#view.view);
    this.#isBeingAgreed = isBeingAgreed(framework);
    this.#contexts = this.#newContexts(framework.id);
    this.#shown = this.#render(framework);
    this.#viewed = this.#viewResult();
  }

  /**
   * The preview of a target, with the changes of a comparison if there is one; undefined if there is no such framework.
   * `problemsIn` returns the problems to show; by default all of them.
   */
  static of(
    engine: Workspace,
    target: PageTarget,
    comparison?: PreviewComparison,
    problemsIn?: ProblemsIn,
  ): OpenPreview | undefined {
    const framework = frameworkOf(engine, target);
    return framework && new OpenPreview(engine, target, framework, comparison, problemsIn);
  }

  /** The content of the page without lists. */
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

  /** The last result of the selection. */
  get viewed(): PreviewViewed {
    return this.#viewed;
  }

  /** The key of the current list, and its fragments; null if there is none. */
  get list(): { readonly key: string; readonly fragments: readonly Fragment[] } | null {
    const { list, pieces } = this.#shown;
    return list === null ? null : { key: list, fragments: fragmentsOf(pieces.list) };
  }

  /** The problems of these documents may have changed; `facts` says whether names have. */
  touch(paths: Iterable<string>, facts = true): void {
    this.#problems.touch(paths);
    if (facts) this.#view.touch();
  }

  /** Sets the reader's selection, which the next refresh shows. */
  choose(view: unknown): void {
    this.#view = new ChosenView(this.#engine, view);
    this.#compared.choose(this.#view.view);
    this.#contexts = this.#newContexts(this.#shown.framework);
  }

  /** Sets the version to compare with, or none; the next refresh shows the changes since. */
  compare(comparison: PreviewComparison | undefined): void {
    this.#compared.compare(comparison);
  }

  /** The key of the element whose source belongs to a part of the page; for a removed element, one next to it. */
  keyOfSource(key: string): string {
    return this.#compared.placeOfGone(key)?.beside ?? key;
  }

  /** The location of a change that no element shows; the line counts from 0. */
  placeOfChange(key: string): Place | undefined {
    const side = this.#compared.elsewhere(key)?.to;
    return side && { path: side.file, line: side.line - 1 };
  }

  /** Opens the list of the domain or activity that contains an element; closes the list for null. */
  openList(key: string | null): PreviewList | null {
    const framework = this.#engine.framework(this.#shown.framework);
    if (framework === undefined) return null;
    const before = this.#list;
    // A removed element is shown in the list of its former parent.
    const gone = key === null ? undefined : this.#compared.placeOfGone(key);
    const wanted = gone ? (gone.home ?? null) : key;
    this.#list = wanted === null ? null : listWith(framework, wanted);
    if (this.#list !== before) this.#contexts = withNewList(this.#contexts);
    const next = this.#render(framework);
    if (key !== null && next.list === null) {
      this.#list = before;
      return null;
    }
    // This only returns the list. Other changes in the meantime come with the next update.
    const { list, listed } = next;
    this.#shown = { ...this.#shown, list, listed, pieces: { ...this.#shown.pieces, list: next.pieces.list } };
    if (key === null || list === null) return null;
    return { framework: framework.id, key: list, at: key, fragments: fragmentsOf(next.pieces.list) };
  }

  /** Renders again, and returns the changes; undefined if there are none. */
  refresh(): PageChange | undefined {
    const framework =
      this.#engine.framework(this.#shown.framework) ?? frameworkOf(this.#engine, this.#target);
    // A framework that is missing for a moment, while its line is typed, stays on the page.
    if (framework === undefined) return undefined;
    if (framework.id !== this.#shown.framework) this.#contexts = this.#newContexts(framework.id);
    let next = this.#render(framework);
    if (this.#list !== null && next.list === null) {
      // The edit may have changed the id of the list's element: then there is exactly one new element.
      const moved = this.#keyAt(framework, this.#listPlace);
      if (moved !== undefined && findOnMap(this.#shown.map, moved) === undefined) {
        this.#list = moved;
        next = this.#render(framework);
      }
    }
    const shown = this.#shown;
    this.#shown = next;
    const viewed = this.#viewResult();
    const isSame = viewed === this.#viewed || JSON.stringify(viewed) === JSON.stringify(this.#viewed);
    const change = changeBetween(shown, next, isSame ? undefined : viewed);
    this.#viewed = viewed;
    return change;
  }

  /** The title of an element as the author wrote it; undefined if there is no such element. */
  titleOf(key: string): string | undefined {
    return titleOnMap(this.#engine, this.#shown.framework, key);
  }

  /** Plans an edit of the framework on its map. */
  plan(edit: MapEdit): MapEditPlan {
    return planMapEdit(this.#engine, this.#shown.framework, edit);
  }

  #render(framework: Framework): Rendering {
    const isSelectionNew = this.#view.weigh(framework);
    const isComparisonNew = this.#compared.weigh(framework);
    const wasBeingAgreed = this.#isBeingAgreed;
    this.#isBeingAgreed = isBeingAgreed(framework);
    const isAgreementNew = this.#isBeingAgreed !== wasBeingAgreed;
    if (isSelectionNew || isComparisonNew || isAgreementNew) this.#contexts = this.#newContexts(framework.id);
    const rendering = renderPreview(this.#contexts, framework, this.#problems, {
      list: this.#list,
      arrangement: this.#view.arrangement,
      audience: this.#view.audience,
    });
    this.#listPlace = this.#placeOf(rendering.listed) ?? this.#listPlace;
    return rendering;
  }

  #newContexts(framework: string): PreviewContexts {
    const marked = {
      choice: this.#view.choice,
      changes: this.#compared.shown,
      isBeingAgreed: this.#isBeingAgreed,
    };
    const make = () => previewContext(this.#engine, this.#problems, framework, marked);
    return withNewList({ page: make(), list: make() });
  }

  #viewResult(): PreviewViewed {
    const { viewed } = this.#view;
    const compared = this.#compared.viewed;
    if (compared === undefined) return viewed;
    const last = this.#sent;
    if (last?.viewed === viewed && last.compared === compared) return last.together;
    const together = { ...viewed, compared };
    this.#sent = { viewed, compared, together };
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
    // A list whose element was removed stays on the page as it was. When it comes back, all of it is sent.
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

/** The key of the list that contains an element with that key. */
function listWith(framework: Framework, key: string): string {
  // An id may be declared twice. Elements with their own list take precedence, because an open list is identified only
  // by its key.
  const own = findOnMap(placeFramework(framework), key)?.element;
  if (own && isListed(own)) return key;
  const path = findElement(framework, key);
  const document = path?.[0] && documentKeyOf(path[0]);
  return document ?? path?.findLast(({ element }) => isListed(element))?.key ?? key;
}

function isListed({ kind }: Element): boolean {
  return kind === 'domain' || kind === 'activity';
}
