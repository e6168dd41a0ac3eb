import { memo } from '../memo.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Element } from './element.ts';

/**
 * The limit for copies of one activity, group or domain in a framework. A framework that includes another twice, which
 * includes a third one twice, and so on, would have a million copies after twenty steps, and no reader wants those.
 */
export const MOST_COPIES = 10;

/** An include that is ignored because the framework already has too many copies of something. */
export interface RefusedInclude {
  readonly include: Element;
  /** An element with too many copies. */
  readonly repeated: Element;
}

/** The number of copies of activities, groups and domains in an element, or in a framework. */
type Occurrences = ReadonlyMap<SyntaxNode, number>;

/** Counts the copies of the elements that one framework inherits, in the order of inheritance. */
export class CopyCount {
  readonly #counts = new Map<SyntaxNode, number>();

  /** @param inherited the elements that the framework already inherits */
  constructor(inherited: readonly Element[]) {
    for (const element of inherited) add(occurrencesIn(element), this.#counts);
  }

  /** Adds the elements unless there would be too many copies of something; returns that element. */
  take(elements: readonly Element[]): Element | undefined {
    const sum = new Map<SyntaxNode, number>();
    for (const element of elements) add(occurrencesIn(element), sum);
    for (const [node, times] of sum) {
      if (times + (this.#counts.get(node) ?? 0) > MOST_COPIES) return declaredBy(node, elements);
    }
    add(sum, this.#counts);
    return undefined;
  }
}

const NONE: Occurrences = new Map();

function occurrencesIn(element: Element): Occurrences {
  return isShareable(element) ? occurrencesInShareable(element) : NONE;
}

const occurrencesInShareable = memo((element: Element): Occurrences => {
  const counts = new Map([[element.node, 1]]);
  // Parts of an activity cannot be included by themselves, so they have as many copies as the activity.
  if (element.kind !== 'activity') for (const child of element.children) add(occurrencesIn(child), counts);
  return counts;
});

/** Whether it can be included by itself: a domain, a group of activities or an activity. */
export function isShareable({ kind }: Element): boolean {
  return kind === 'domain' || kind === 'group' || kind === 'activity';
}

function add(counts: Occurrences, to: Map<SyntaxNode, number>): void {
  for (const [node, times] of counts) to.set(node, (to.get(node) ?? 0) + times);
}

function declaredBy(node: SyntaxNode, elements: readonly Element[]): Element | undefined {
  for (const element of elements) {
    if (element.node === node) return element;
    const found = isShareable(element) ? declaredBy(node, element.children) : undefined;
    if (found) return found;
  }
  return undefined;
}
