import type { Keyed } from '../map/keys.ts';
import type { Omitted } from '../model/adapt.ts';
import type { Element } from '../model/element.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Reference } from '../syntax/statement.ts';
import type { FilterState } from '../view/filterStates.ts';
import type { Changed, ShownChanges } from './changes/changed.ts';
import { type Piece, reusePieces } from './piece.ts';

/** What a reference leads to. */
export interface Target {
  /** The framework, where it is another than the one that is shown. */
  readonly framework: string | undefined;
  readonly key: string;
  readonly title: string;
}

/** Something that is wrong with a line, in words. */
export interface Complaint {
  readonly message: string;
}

/** What is wrong with an element. */
export interface Wrong {
  /** What is wrong with its own line and the lines that describe it. */
  readonly own: readonly Complaint[];
  /** The number of problems in it. */
  readonly count: number;
}

/** What is said of most elements. */
export const NOTHING_WRONG: Wrong = Object.freeze({ own: Object.freeze([]), count: 0 });

/** What has been written for an element, and what it rests on beside the element itself. */
export interface Memo {
  readonly variant: string;
  readonly piece: Piece;
  readonly wrong: Wrong;
  readonly filterState: FilterState | undefined;
  readonly changed: Changed | undefined;
  readonly uses: readonly Use[];
}

/** A reference, and the answer that was written. */
export interface Use {
  readonly reference: Reference;
  readonly title: string | undefined;
  readonly framework: string | undefined;
}

/** What renderers ask about the framework that they show, and for whom they write. */
export interface RenderContext {
  /** Authors see problems, open questions and lines that are none; readers of what is published do not. */
  readonly audience: 'author' | 'reader';
  /** What a reference leads to; undefined when nothing declares it. */
  resolve(reference: Reference): Target | undefined;
  /** What is wrong at a node and in it: the same object as long as it is the same. */
  wrong(node: SyntaxNode): Wrong;
  /** Where a link to an element leads. */
  href(target: Target): string;
  /** What a reader has chosen to see; without it, all is shown as it is. */
  readonly choice?: Choice;
  /** What is otherwise than in the version that the framework is compared with; without it, no change is marked. */
  readonly changes?: ShownChanges;
  /** Of something that is included, the id of the framework in which it is written. */
  origin?(element: Element): string | undefined;
  /** In an adaptation, what it leaves out of the element of that id; for no id, of what stands in nothing. */
  omitted?(parent: string | undefined): readonly Omitted[];
  /** Under which name links lead to an element on its page; without it, or where it gives none, elements have no such name. */
  anchorOf?(keyed: Keyed): string | undefined;
  /** What a reference in running text is called; without it, as the author has written it. */
  wordingOf?(reference: Reference, target: Target): string;
  /** What has been written, kept by whoever keeps the context. */
  readonly memo: WeakMap<Element, Memo>;
  /** What is being written, and what it rests on. */
  readonly progress: RenderProgress;
}

/** How a framework is shown to a reader who has chosen. */
export interface Choice {
  /** The filter state of an element: the same object as long as it does not change. */
  filterState(element: Element): FilterState | undefined;
  readonly isSearched: boolean;
  /** What is said of what is reached, where the framework is held against something. */
  readonly reached: 'covered' | 'explained' | undefined;
  /** Whether competences without an id are marked. */
  readonly marksIds: boolean;
}

/** How far writing has come. */
export interface RenderProgress {
  /** The references that were looked up for the element that is being written. */
  readonly uses: Use[];
  /** How many elements have been written so far, and not remembered: what tests count. */
  written: number;
}

/** The link to an element on the page that shows it. */
export function hrefOf({ framework, key }: Target): string {
  return `#${framework === undefined ? '' : `${encodeURIComponent(framework)}/`}${encodeURIComponent(key)}`;
}

/** What a reference leads to, kept in mind: when the answer is another one, what was written is written again. */
export function lookUpReference(context: RenderContext, reference: Reference): Target | undefined {
  const target = context.resolve(reference);
  context.progress.uses.push({ reference, title: target?.title, framework: target?.framework });
  return target;
}

/**
 * What `write` writes of an element, or what it wrote before: while the element, the variant, what is wrong in it, how
 * it stands in what is chosen, what changed in it and the titles that it refers to are the same.
 */
export function remember(
  context: RenderContext,
  element: Element,
  variant: string,
  write: () => Piece,
): Piece {
  const { memo, progress } = context;
  const known = memo.get(element);
  const wrong = context.wrong(element.node);
  const filterState = context.choice?.filterState(element);
  const changed = context.changes?.of(element);
  const isAlike = known?.wrong === wrong && known.filterState === filterState && known.changed === changed;
  if (known?.variant === variant && isAlike && isStill(context, element, known)) {
    for (const use of known.uses) progress.uses.push(use);
    return known.piece;
  }
  const before = progress.uses.length;
  progress.written++;
  const piece = reusePieces(known?.piece, write());
  memo.set(element, { variant, piece, wrong, filterState, changed, uses: progress.uses.slice(before) });
  return piece;
}

function isStill(context: RenderContext, element: Element, { uses }: Memo): boolean {
  if (hasGuests(element)) return false;
  return uses.every(({ reference, title, framework }) => {
    const target = context.resolve(reference);
    return target?.title === title && target?.framework === framework;
  });
}

/** Whether elements hold any that are written elsewhere; kept by element, as elements never change. */
const guests = new WeakMap<Element, boolean>();

/** Whether something in an element is written elsewhere: what is wrong there, its own node does not tell. */
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
