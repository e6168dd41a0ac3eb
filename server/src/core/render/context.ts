import type { Element } from '../model/element.ts';
import type { Reference, Statement } from '../syntax/statement.ts';

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

/** What has been written for an element, and what of other lines it rests on. */
export interface Memo {
  readonly variant: string;
  readonly html: string;
  readonly uses: readonly Use[];
}

/** A reference, and the answer that was written. */
export interface Use {
  readonly reference: Reference;
  readonly title: string | undefined;
}

/** What renderers ask about the framework that they show, and for whom they write. */
export interface RenderContext {
  /** Authors see problems, open questions and lines that are none; readers of what is published do not. */
  readonly audience: 'author' | 'reader';
  /** What a reference leads to; undefined when nothing declares it. */
  resolve(reference: Reference): Target | undefined;
  /** What is wrong with the line of a statement and the lines that describe it. */
  complaints(statement: Statement | undefined): readonly Complaint[];
  /** How much is wrong with a statement and all that stands in it. */
  countComplaints(statement: Statement | undefined): number;
  /** Where a link to an element leads. */
  href(target: Target): string;
  /** What has been written, kept by whoever keeps the context. */
  readonly memo: WeakMap<Element, Memo>;
  /** What the piece that is being written rests on. */
  readonly uses: Use[];
}

/** A context for readers: nothing but the framework itself. */
export function readerContext(resolve: RenderContext['resolve']): RenderContext {
  return {
    audience: 'reader',
    resolve,
    complaints: () => [],
    countComplaints: () => 0,
    href: hrefOf,
    memo: new WeakMap(),
    uses: [],
  };
}

/** The link to an element on the page that shows it. */
export function hrefOf({ framework, key }: Target): string {
  return `#${framework === undefined ? '' : `${encodeURIComponent(framework)}/`}${encodeURIComponent(key)}`;
}

/** What a reference leads to, kept in mind: when the answer is another one, what was written is written again. */
export function lookUp(context: RenderContext, reference: Reference): Target | undefined {
  const target = context.resolve(reference);
  context.uses.push({ reference, title: target?.title });
  return target;
}

/**
 * What `render` writes of an element, or what it wrote before: while the element, the variant and the titles that it
 * refers to are the same, and nothing is wrong in it.
 */
export function remember(
  context: RenderContext,
  element: Element,
  variant: string,
  render: () => string,
): string {
  const known = context.memo.get(element);
  const sound = context.countComplaints(element.node.statement) === 0;
  if (known && sound && known.variant === variant && known.uses.every((use) => isStill(context, use))) {
    context.uses.push(...known.uses);
    return known.html;
  }
  const before = context.uses.length;
  const html = render();
  if (sound) context.memo.set(element, { variant, html, uses: context.uses.slice(before) });
  else context.memo.delete(element);
  return html;
}

function isStill(context: RenderContext, { reference, title }: Use): boolean {
  return context.resolve(reference)?.title === title;
}
