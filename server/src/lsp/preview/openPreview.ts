import {
  type Element,
  elementsAt,
  type Framework,
  findElement,
  findListed,
  lineOf,
  pathTo,
  type RenderContext,
  type Workspace,
} from '../../core/index.ts';
import { pathOf } from '../convert.ts';
import type { PreviewChange, PreviewList, PreviewPage, PreviewTarget } from '../previewProtocol.ts';
import { changeBetween } from './change.ts';
import type { PreviewProblems } from './problems.ts';
import { previewContext, type Rendering, renderPreview } from './rendering.ts';

/** Where an element is written. */
interface Place {
  readonly path: string;
  readonly line: number;
}

/** A preview that is open: what it is about, and what its page shows. */
export class OpenPreview {
  readonly #engine: Workspace;
  readonly #problems: PreviewProblems;
  readonly #target: PreviewTarget;
  #context: RenderContext;
  #shown: Rendering;
  /** The list that the reader wants to see: its element may be gone for a moment. */
  #list: string | null = null;
  #listPlace: Place | undefined;

  private constructor(
    engine: Workspace,
    problems: PreviewProblems,
    target: PreviewTarget,
    framework: Framework,
  ) {
    this.#engine = engine;
    this.#problems = problems;
    this.#target = target;
    this.#context = previewContext(engine, problems, framework.id);
    this.#shown = this.#render(framework);
  }

  /** The preview of a target; undefined when there is no such framework. */
  static of(engine: Workspace, problems: PreviewProblems, target: PreviewTarget): OpenPreview | undefined {
    const framework = frameworkOf(engine, target);
    return framework && new OpenPreview(engine, problems, target, framework);
  }

  /** What the page shows, lists aside. */
  get page(): PreviewPage {
    const { framework, title, fragments } = this.#shown;
    return { framework, title, fragments: fragments.filter(({ slot }) => slot !== 'list') };
  }

  /** Opens the list of the domain or activity that an element stands in; closes the list for null. */
  openList(key: string | null): PreviewList | null {
    const framework = this.#engine.framework(this.#shown.framework);
    if (framework === undefined) return null;
    const before = this.#list;
    const path = key === null ? undefined : findElement(framework, key);
    this.#list = path?.findLast(({ element }) => isListed(element))?.key ?? key;
    const next = this.#render(framework);
    if (key !== null && next.list === null) {
      this.#list = before;
      return null;
    }
    const fragments = next.fragments.filter(({ slot }) => slot === 'list');
    // Only the list is answered here: what else may have changed meanwhile is told by the next change.
    this.#shown = { ...this.#shown, list: next.list, fragments: [...this.page.fragments, ...fragments] };
    if (key === null || next.list === null) return null;
    return { framework: framework.id, key: next.list, at: key, fragments };
  }

  /** Renders again, and says what changed; undefined when nothing did. */
  refresh(): Omit<PreviewChange, 'preview'> | undefined {
    const framework =
      this.#engine.framework(this.#shown.framework) ?? frameworkOf(this.#engine, this.#target);
    // A framework that is gone for a moment, while its line is typed, stays on the page.
    if (framework === undefined) return undefined;
    if (framework.id !== this.#shown.framework) {
      this.#context = previewContext(this.#engine, this.#problems, framework.id);
    }
    let next = this.#render(framework);
    if (this.#list !== null && next.list === null) {
      // What is being typed may be the id by which the element was known: then there is one that was not there before.
      const moved = this.#keyAt(framework, this.#listPlace);
      if (moved !== undefined && findListed(this.#shown.map, moved) === undefined) this.#list = moved;
      next = this.#render(framework);
    }
    const change = changeBetween(this.#shown, next);
    this.#shown = next;
    return change;
  }

  #render(framework: Framework): Rendering {
    const rendering = renderPreview(this.#context, framework, this.#problems, this.#list);
    this.#listPlace = this.#placeOf(rendering.listed) ?? this.#listPlace;
    return rendering;
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

function frameworkOf(engine: Workspace, { uri, framework }: PreviewTarget): Framework | undefined {
  if (framework !== undefined) return engine.framework(framework);
  return uri === undefined ? undefined : engine.framework(engine.frameworkOf(pathOf(uri)) ?? '');
}

function isListed({ kind }: Element): boolean {
  return kind === 'domain' || kind === 'activity';
}
