import type { Keyed } from '../map/keys.ts';
import type { Omitted } from '../model/adapt.ts';
import type { Element } from '../model/element.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Reference } from '../syntax/statement.ts';
import type { FilterState } from '../view/filterStates.ts';
import type { Changed, ShownChanges } from './changes/changed.ts';
import type { Html } from './html.ts';

/** The target of a reference. */
export interface Target {
  /** The framework of the target, if it is not the one that is shown. */
  readonly framework: string | undefined;
  readonly key: string;
  readonly title: string;
}

/** A problem of a line, in words. */
export interface Complaint {
  readonly message: string;
}

/** The problems of an element. */
export interface Wrong {
  /** Problems of its own line and of its properties and prose. */
  readonly own: readonly Complaint[];
  /** The number of problems in it. */
  readonly count: number;
}

/** The value for most elements. */
export const NOTHING_WRONG: Wrong = Object.freeze({ own: Object.freeze([]), count: 0 });

/** The HTML of an element, and everything it depends on besides the element itself. */
export interface Memo {
  readonly variant: string;
  readonly html: Html;
  readonly wrong: Wrong;
  readonly filterState: FilterState | undefined;
  readonly changed: Changed | undefined;
  readonly uses: readonly Use[];
}

/** A reference, and the result of resolving it. */
export interface Use {
  readonly reference: Reference;
  readonly title: string | undefined;
  readonly framework: string | undefined;
}

/** Everything renderers need to know about the framework, and for whom they render. */
export interface RenderContext {
  /** Authors see problems, open questions and unrecognised lines; readers of published pages do not. */
  readonly audience: 'author' | 'reader';
  /** Resolves a reference; undefined if nothing declares it. */
  resolve(reference: Reference): Target | undefined;
  /** The problems of a node and its children: the same object while they are the same. */
  wrong(node: SyntaxNode): Wrong;
  /** The target of a link to an element. */
  href(target: Target): string;
  /** What the reader has selected. Without it, everything is shown. */
  readonly choice?: Choice;
  /** The differences from the version that the framework is compared with. Without it, no change is marked. */
  readonly changes?: ShownChanges;
  /** Whether the group is agreeing the framework: then boxes show how much of them is agreed. Only for authors. */
  readonly isBeingAgreed?: boolean;
  /** The title of a framework; undefined if it is not known. Without it, frameworks are shown by their ids. */
  titleOf?(framework: string): string | undefined;
  /** For an included element, the id of the framework that declares it. */
  origin?(element: Element): string | undefined;
  /** For an adaptation, the omissions from the element with that id or, without an id, from the top level. */
  omitted?(parent: string | undefined): readonly Omitted[];
  /** The anchor of an element on its page. Without it, or if it returns none, elements have no anchor. */
  anchorOf?(keyed: Keyed): string | undefined;
  /** The text of a reference in running text. Without it, the reference is shown as typed. */
  wordingOf?(reference: Reference, target: Target): string;
  /** Rendered HTML, kept by the owner of the context. */
  readonly memo: WeakMap<Element, Memo>;
  /** The references resolved for the current element. */
  readonly uses: Use[];
}

/** The presentation of a framework for a reader with a selection. */
export interface Choice {
  /** The filter state of an element: the same object as long as it does not change. */
  filterState(element: Element): FilterState | undefined;
  readonly isSearched: boolean;
  /** The coverage of the element by the selected course or guide. */
  readonly reached: 'covered' | 'explained' | undefined;
  /** Whether competences without an id are marked. */
  readonly marksIds: boolean;
}

/** The link to an element on the page that shows it. */
export function hrefOf({ framework, key }: Target): string {
  return `#${framework === undefined ? '' : `${encodeURIComponent(framework)}/`}${encodeURIComponent(key)}`;
}

/** Resolves a reference and remembers the result. If the result changes, the HTML that used it is rendered again. */
export function lookUpReference(context: RenderContext, reference: Reference): Target | undefined {
  const target = context.resolve(reference);
  context.uses.push({ reference, title: target?.title, framework: target?.framework });
  return target;
}

/**
 * Renders an element with `write`, or returns the earlier result if the element, the variant, its problems, its filter
 * state, its changes and the titles of its references are all the same.
 */
export function remember(context: RenderContext, element: Element, variant: string, write: () => Html): Html {
  const { memo } = context;
  const known = memo.get(element);
  const wrong = context.wrong(element.node);
  const filterState = context.choice?.filterState(element);
  const changed = context.changes?.of(element);
  const isAlike = known?.wrong === wrong && known.filterState === filterState && known.changed === changed;
  if (known?.variant === variant && isAlike && isStill(context, element, known)) {
    for (const use of known.uses) context.uses.push(use);
    return known.html;
  }
  const before = context.uses.length;
  const html = write();
  memo.set(element, { variant, html, wrong, filterState, changed, uses: context.uses.slice(before) });
  return html;
}

function isStill(context: RenderContext, element: Element, { uses }: Memo): boolean {
  if (hasGuests(element)) return false;
  return uses.every(({ reference, title, framework }) => {
    const target = context.resolve(reference);
    return target?.title === title && target?.framework === framework;
  });
}

/** Whether elements contain any that are declared elsewhere. Cached by element, because elements never change. */
const guests = new WeakMap<Element, boolean>();

/** Whether something in an element is declared elsewhere, so that its problems are not those of its own node. */
function hasGuests(element: Element): boolean {
  if (element.children.length === 0) return false;
  const known = guests.get(element);
  if (known !== undefined) return known;
  const nodes = element.node.children;
  let at = 0;
  const has = element.children.some((child) => {
    while (at < nodes.length && nodes[at] !== child.node) at++;
    return at === nodes.length || hasGuests(child);
  });
  guests.set(element, has);
  return has;
}
