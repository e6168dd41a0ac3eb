import type { Keyed } from '../map/keys.ts';
import { withKeys } from '../map/keys.ts';
import type { Element } from '../model/element.ts';
import { countQuestions } from '../model/openQuestions.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { countOf } from '../text/counts.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderGoneItem, renderGonePart } from './changes/goneElements.ts';
import { isGone, withGone } from './changes/withGone.ts';
import { renderChangedTitle, renderWording } from './changes/wording.ts';
import { renderAnchor, renderBrokenLine, renderCompetence } from './competence.ts';
import { type RenderContext, remember } from './context.ts';
import { attributesOf, renderFigures } from './filterMarks.ts';
import { headingTag } from './headingTag.ts';
import { type Html, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderMarks, renderSize } from './marks.ts';
import { renderOmitted } from './omitted.ts';
import { renderOwn } from './own.ts';
import type { Piece } from './piece.ts';
import { renderProvenanceWithBase } from './provenance.ts';
import { inWords } from './words.ts';

/** An entry of a list: an element, an unrecognised line, or something that was removed. */
export type Content = Keyed | SyntaxNode | GoneElement;

/**
 * The contents of an element in the order of the lines. Authors also see unrecognised lines and, in a comparison,
 * removed elements.
 */
export function contentsOf(context: RenderContext, keyed: Keyed): Content[] {
  return withGoneContents(presentIn(context, keyed), context.changes?.of(keyed.element)?.gone ?? []);
}

/** The contents of a list, with removed elements in their former positions. */
export function withGoneContents(contents: readonly Content[], gone: readonly GoneElement[]): Content[] {
  return withGone(contents, gone, (content) => (isKeyed(content) ? content.element : undefined));
}

function presentIn(context: RenderContext, { key, element }: Keyed): (Keyed | SyntaxNode)[] {
  const keyed = withKeys(element.children, key);
  if (context.audience === 'reader') return keyed;
  const broken = element.node.children.filter(isBroken);
  if (broken.length === 0) return keyed;
  const byNode = new Map(keyed.map((child) => [child.element.node, child]));
  const inOrder = element.node.children.flatMap((node) => byNode.get(node) ?? (isBroken(node) ? node : []));
  const own = new Set<Keyed | SyntaxNode>(inOrder);
  return [...inOrder, ...keyed.filter((child) => !own.has(child))];
}

/** Splits contents into runs: consecutive competences form one list, everything else is on its own. */
export function stretchesOf(contents: readonly Content[]): Content[][] {
  const stretches: Content[][] = [];
  for (const content of contents) {
    const last = stretches.at(-1);
    if (last && isItem(last[0]) && isItem(content)) last.push(content);
    else stretches.push([content]);
  }
  return stretches;
}

/** One of the runs from `stretchesOf`, under a heading one level below `level`; `index` is its position. */
export function renderStretch(
  context: RenderContext,
  stretch: readonly Content[],
  index: number,
  level: number,
): Piece {
  const [first] = stretch;
  if (first !== undefined && !isItem(first)) {
    const part = first as Keyed | GoneElement;
    return {
      name: part.key,
      html: isGone(part) ? renderGonePart(context, part, level) : renderPart(context, part, level),
    };
  }
  const items = stretch.map((content) => renderItem(context, content, level));
  return { name: `items-${index}`, html: html`<ul class="items">${items}</ul>` };
}

function renderContents(context: RenderContext, keyed: Keyed, level: number): Html[] {
  return stretchesOf(contentsOf(context, keyed)).map(
    (stretch, index) => renderStretch(context, stretch, index, level).html,
  );
}

function renderItem(context: RenderContext, content: Content, level: number): Html {
  if (isGone(content)) return renderGoneItem(context, content);
  if (!isKeyed(content)) return renderBrokenLine(context, content);
  // Contents without a heading are the same at every level, and written once for all lists.
  const variant = content.element.children.some(isHeaded) ? `${level}` : '';
  return renderCompetence(context, content, variant, () => renderContents(context, content, level));
}

/** A section, a group or an activity with its heading. */
function renderPart(context: RenderContext, keyed: Keyed, level: number): Html {
  const { key, element } = keyed;
  return remember(context, element, `${level} ${key}`, () => {
    const tag = headingTag(level);
    const className = CLASSES[element.kind] ?? 'group';
    const isActivity = element.kind === 'activity';
    const isGroup = !isActivity && className !== 'section';
    return html`<section${attributesOf(context, className, key, element, context.anchorOf?.(keyed))}>${[
      html`<${tag}>${renderHeading(context, keyed)}</${tag}>`,
      renderChangeNotices(context, element),
      isActivity && renderElementSize(context, keyed),
      isGroup && renderProvenanceWithBase(context, element),
      renderOwn(context, element),
      renderContents(context, keyed, level + 1),
      renderOmitted(context, element),
    ]}</section>`;
  });
}

const CLASSES: Partial<Record<Element['kind'], string>> = {
  activity: 'activity',
  knowledge: 'section',
  application: 'section',
  attitudes: 'section',
};

function renderHeading(context: RenderContext, keyed: Keyed): Html {
  const { key, element } = keyed;
  if (CLASSES[element.kind] === 'section') {
    const text = element.title && html`: ${renderWording(context, element)}`;
    return html`${inWords(element.kind)}${text}`;
  }
  const title = renderChangedTitle(context, element);
  const heading =
    context.audience === 'author' ? renderLink(context, key, 'reveal', 'heading-link', title) : title;
  // An activity shows its id next to its size.
  const anchored = element.kind !== 'activity' && element.id !== undefined;
  return anchored ? html`${heading} ${renderAnchor(context, keyed)}` : heading;
}

/** The size of an element, its open questions and its id. */
export function renderElementSize(context: RenderContext, keyed: Keyed): Html {
  const { element } = keyed;
  const { activities, competences } = element.counts;
  const counts = [
    ...(activities > 0 ? [countOf(activities, 'activity')] : []),
    countOf(competences, 'competence'),
  ];
  const marks = renderMarks(context, countComplaints(context, element), countQuestions(element));
  return renderSize(
    counts,
    renderProvenanceWithBase(context, element),
    renderFigures(context, element),
    marks,
    element.id && renderAnchor(context, keyed),
  );
}

/** A domain also counts the problems of activities that are declared elsewhere. */
function countComplaints(context: RenderContext, { node, children }: Element): number {
  const own = new Set(node.children);
  let { count } = context.wrong(node);
  for (const child of children) if (!own.has(child.node)) count += context.wrong(child.node).count;
  return count;
}

function isKeyed(content: Content): content is Keyed {
  return 'element' in content;
}

/** Elements shown as one line of a list; all others have a heading. */
const ITEMS: ReadonlySet<Element['kind']> = new Set<Element['kind']>(['competence', 'requirement', 'source']);

function isHeaded({ kind, children }: Element): boolean {
  return !ITEMS.has(kind) || children.some(isHeaded);
}

function isItem(content: Content | undefined): boolean {
  if (content === undefined) return false;
  if (isGone(content)) return ITEMS.has(content.tree.kind);
  return !isKeyed(content) || ITEMS.has(content.element.kind);
}

function isBroken({ statement, children }: SyntaxNode): boolean {
  return statement?.kind === 'unknown' && children.length === 0;
}
