import type { CompanionDocument } from '../map/companionDocuments.ts';
import type { ElementKind } from '../model/element.ts';
import { openAmong } from '../model/questions.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeMarks, renderMarksOfAll } from './changes/changeMarks.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderGoneCard } from './changes/goneElements.ts';
import { renderChangedTitle } from './changes/wording.ts';
import { countTallies } from './companionCounts.ts';
import { renderStretch, stretchesOf, withGoneContents } from './contents.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderPlainly } from './markdown.ts';
import { renderMarks, renderSize } from './marks.ts';
import { renderOwn } from './own.ts';
import { numberNames, type Piece } from './piece.ts';

/** The names of the kinds of document. */
const KINDS: Readonly<Record<CompanionDocument['kind'], string>> = {
  guide: 'Guide',
  curriculum: 'Course',
  glossary: 'Glossary',
  sources: 'Sources',
};

/**
 * The documents below the map, by audience; undefined if there are none. With `audience`, documents for others are left
 * left out.
 */
export function renderCompanionDocuments(
  context: RenderContext,
  documents: readonly CompanionDocument[],
  audience?: string,
): Html | undefined {
  context.uses.length = 0;
  const gone = context.changes?.goneAtTop.filter(({ tree }) => WRITTEN.has(tree.kind)) ?? [];
  if (documents.length + gone.length === 0) return undefined;
  const byAudience = new Map<string, CompanionDocument[]>();
  for (const document of documents) {
    const whom = document.audience ?? '';
    if (audience !== undefined && whom !== '' && whom !== audience) continue;
    const others = byAudience.get(whom);
    if (others) others.push(document);
    else byAudience.set(whom, [document]);
  }
  const groups = [...byAudience].sort(([left], [right]) => Number(left === '') - Number(right === ''));
  const inside = [
    groups.map(([whom, all]) => renderGroup(context, whom, all)),
    gone.length > 0 && renderGoneGroup(context, gone),
  ];
  return html`<section class="companions"><h2>Documents</h2><div class="companion-groups">${inside}</div></section>`;
}

/** Removed guides and courses. */
function renderGoneGroup(context: RenderContext, gone: readonly GoneElement[]): Html {
  const cards = gone.map((one) => renderGoneCard(context, one));
  return html`<section class="companion-group"><h3>Removed</h3><ul class="boxes">${cards}</ul></section>`;
}

const WRITTEN: ReadonlySet<ElementKind> = new Set<ElementKind>(['guide', 'curriculum']);

/**
 * The elements removed from a document. The entries of a glossary or a list of sources may come from several places.
 */
function goneFrom(context: RenderContext, { kind, element }: CompanionDocument): readonly GoneElement[] {
  const { changes } = context;
  if (changes === undefined) return [];
  const atTop = kind === 'glossary' ? 'term' : kind === 'sources' ? 'source' : undefined;
  const top = changes.goneAtTop.filter(({ tree }) => tree.kind === atTop);
  return [...((element && changes.of(element)?.gone) ?? []), ...top];
}

/** A document in the form of a list: its head, then its parts. */
export function renderDocument(context: RenderContext, document: CompanionDocument): readonly Piece[] {
  context.uses.length = 0;
  const contents = withGoneContents(document.contents, goneFrom(context, document));
  const parts = stretchesOf(contents).map((stretch, index) => {
    const part = renderStretch(context, stretch, index, 3);
    return { name: part.name, html: html`<div class="list-part hue-0">${part.html}</div>` };
  });
  return numberNames([{ name: '/head', html: renderHead(context, document) }, ...parts]);
}

function renderGroup(
  context: RenderContext,
  audience: string,
  documents: readonly CompanionDocument[],
): Html {
  const heading = audience === '' ? 'For all readers' : html`For: ${renderPlainly(context, audience)}`;
  const cards = documents.map((document) => renderCard(context, document));
  return html`<section class="companion-group" data-audience="${audience}"><h3>${heading}</h3><ul class="boxes">${cards}</ul></section>`;
}

function renderCard(context: RenderContext, document: CompanionDocument): Html {
  const { key, element, kind } = document;
  const marks = element && marksOf(context, document);
  const changes = renderChangesOf(context, document);
  const isWritten = kind === 'guide' || kind === 'curriculum';
  const foot = [
    html`<span class="size">${countTallies(document)}</span>`,
    isWritten && html` <span class="size">${KINDS[kind]}</span>`,
    marks && html` ${marks}`,
  ];
  const link = renderLink(context, key, 'open', 'box-link', [
    html`<span class="box-title">${titleOf(context, document)}</span>`,
    html`<span class="box-foot">${foot}</span>`,
    changes,
  ]);
  const classes = changes ? 'box hue-0 changed' : 'box hue-0';
  const hidden = context.changes?.only && changes === undefined ? ' hidden' : '';
  return html`<li class="${classes}" data-key="${key}"${hidden}>${link}</li>`;
}

function renderChangesOf(context: RenderContext, document: CompanionDocument): Html | undefined {
  const { element, contents } = document;
  if (element) return renderChangeMarks(context, element);
  const elements = contents.map((keyed) => keyed.element);
  return renderMarksOfAll(context, elements, goneFrom(context, document));
}

function renderHead(context: RenderContext, document: CompanionDocument): Html {
  const { key, kind, element } = document;
  const title = titleOf(context, document);
  const isWritten = kind === 'guide' || kind === 'curriculum';
  const isLinked = isWritten && context.audience === 'author';
  const heading = isLinked ? renderLink(context, key, 'reveal', 'heading-link', title) : title;
  return html`<header class="list-head hue-0" data-key="${key}">${[
    element && kind !== 'glossary' && html`<p class="kind">${KINDS[kind]}</p>`,
    html`<h2>${heading}</h2>`,
    renderSize([countTallies(document)], marksOf(context, document)),
    element && renderChangeNotices(context, element),
    element && renderOwn(context, element),
  ]}</header>`;
}

function titleOf(context: RenderContext, { kind, element }: CompanionDocument): Html | string {
  return element && kind !== 'glossary' ? renderChangedTitle(context, element) : KINDS[kind];
}

function marksOf(context: RenderContext, { element }: CompanionDocument): Html | undefined {
  return (
    element && renderMarks(context, context.wrong(element.node).count, openAmong(element.questions).length)
  );
}
