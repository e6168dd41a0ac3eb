import type { CompanionDocument } from '../map/companionDocuments.ts';
import type { ElementKind } from '../model/element.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeMarks, renderMarksOfAll } from './changes/changeMarks.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderGoneCard } from './changes/goneElements.ts';
import { renderChangedTitle } from './changes/wording.ts';
import { countTallies } from './companionCounts.ts';
import { renderStretch, stretchesOf, withGoneContents } from './contents.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderLink } from './link.ts';
import { renderPlainly } from './markdown.ts';
import { renderMarks, renderSize } from './marks.ts';
import { renderOwn } from './own.ts';
import { container, leaves, type Piece } from './piece.ts';

/** The names of the kinds of document. */
const KINDS: Readonly<Record<CompanionDocument['kind'], string>> = {
  guide: 'Guide',
  curriculum: 'Course',
  glossary: 'Glossary',
  sources: 'Sources',
};

/**
 * The documents below the map, by audience; empty if there are none. With `audience`, documents for other audiences are
 * left out.
 */
export function renderCompanionDocuments(
  context: RenderContext,
  documents: readonly CompanionDocument[],
  audience?: string,
): Piece[] {
  context.progress.uses.length = 0;
  const gone = context.changes?.goneAtTop.filter(({ tree }) => WRITTEN.has(tree.kind)) ?? [];
  if (documents.length + gone.length === 0) return [];
  const byAudience = new Map<string, CompanionDocument[]>();
  for (const document of documents) {
    const whom = document.audience ?? '';
    if (audience !== undefined && whom !== '' && whom !== audience) continue;
    const others = byAudience.get(whom);
    if (others) others.push(document);
    else byAudience.set(whom, [document]);
  }
  const groups = [...byAudience].sort(([left], [right]) => Number(left === '') - Number(right === ''));
  return [
    container('companions', '<section class="companions">', [
      ...leaves({ title: '<h2>Documents</h2>' }),
      container('groups', '<div class="companion-groups">', [
        ...groups.map(([whom, inside]) => renderGroup(context, whom, inside)),
        ...(gone.length > 0 ? [renderGoneGroup(context, gone)] : []),
      ]),
    ]),
  ];
}

/** Removed guides and courses. */
function renderGoneGroup(context: RenderContext, gone: readonly GoneElement[]): Piece {
  return container('/gone', '<section class="companion-group">', [
    ...leaves({ heading: '<h3>Removed</h3>' }),
    container(
      'documents',
      '<ul class="boxes">',
      gone.map((one) => renderGoneCard(context, one)),
    ),
  ]);
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
export function renderDocument(context: RenderContext, document: CompanionDocument): Piece[] {
  context.progress.uses.length = 0;
  const contents = withGoneContents(document.contents, goneFrom(context, document));
  const parts = stretchesOf(contents).map((stretch, index) => {
    const part = renderStretch(context, stretch, index, 3);
    return container(part.name, '<div class="list-part hue-0">', [part]);
  });
  return [renderHead(context, document), ...parts];
}

function renderGroup(
  context: RenderContext,
  audience: string,
  documents: readonly CompanionDocument[],
): Piece {
  const heading = audience === '' ? 'For all readers' : `For: ${renderPlainly(context, audience)}`;
  return container(audience, `<section class="companion-group" data-audience="${escapeHtml(audience)}">`, [
    ...leaves({ heading: `<h3>${heading}</h3>` }),
    container(
      'documents',
      '<ul class="boxes">',
      documents.map((document) => renderCard(context, document)),
    ),
  ]);
}

function renderCard(context: RenderContext, document: CompanionDocument): Piece {
  const { key, element, kind } = document;
  const marks = element ? marksOf(context, document) : '';
  const changes = renderChangesOf(context, document);
  const content = [
    `<span class="box-title">${titleOf(context, document)}</span>`,
    `<span class="box-foot"><span class="size">${countTallies(document)}</span>`,
    kind === 'guide' || kind === 'curriculum' ? ` <span class="size">${KINDS[kind]}</span>` : '',
    marks && ` ${marks}`,
    '</span>',
    changes,
  ].join('');
  const classes = `box hue-0${changes && ' changed'}`;
  const hidden = context.changes?.only && changes === '' ? ' hidden' : '';
  return container(key, `<li class="${classes}" data-key="${escapeHtml(key)}"${hidden}>`, [
    ...leaves({ link: renderLink(context, key, 'open', 'box-link', content) }),
  ]);
}

function renderChangesOf(context: RenderContext, document: CompanionDocument): string {
  const { element, contents } = document;
  if (element) return renderChangeMarks(context, element);
  const elements = contents.map((keyed) => keyed.element);
  return renderMarksOfAll(context, elements, goneFrom(context, document));
}

function renderHead(context: RenderContext, document: CompanionDocument): Piece {
  const { key, kind, element } = document;
  const title = titleOf(context, document);
  const isWritten = kind === 'guide' || kind === 'curriculum';
  const isLinked = isWritten && context.audience === 'author';
  const heading = isLinked ? renderLink(context, key, 'reveal', 'heading-link', title) : title;
  return container('head', `<header class="list-head hue-0" data-key="${escapeHtml(key)}">`, [
    ...leaves({
      kind: element && kind !== 'glossary' ? `<p class="kind">${KINDS[kind]}</p>` : '',
      title: `<h2>${heading}</h2>`,
      size: renderSize([countTallies(document)], marksOf(context, document)),
      changes: element ? renderChangeNotices(context, element) : '',
    }),
    ...(element ? renderOwn(context, element) : []),
  ]);
}

function titleOf(context: RenderContext, { kind, element }: CompanionDocument): string {
  return element && kind !== 'glossary' ? renderChangedTitle(context, element) : KINDS[kind];
}

function marksOf(context: RenderContext, { element }: CompanionDocument): string {
  return element ? renderMarks(context, context.wrong(element.node).count, element.questions.length) : '';
}
