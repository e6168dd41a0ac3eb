import type { ShelfDocument } from '../map/shelf.ts';
import { renderStretch, stretchesOf } from './contents.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderLink } from './link.ts';
import { renderPlainly } from './markdown.ts';
import { renderMarks, renderSize } from './marks.ts';
import { renderOwn } from './own.ts';
import { container, leaves, type Piece } from './piece.ts';
import { countTallies } from './shelfCounts.ts';
import { renderTitle } from './title.ts';

/** What each kind of document is called. */
const KINDS: Readonly<Record<ShelfDocument['kind'], string>> = {
  guide: 'Guide',
  curriculum: 'Training',
  glossary: 'Glossary',
  sources: 'Sources',
};

/**
 * What there is to read beside the map, by whom it is for; none where there is nothing. With `audience`, what is for
 * others is left out.
 */
export function renderShelf(
  context: RenderContext,
  documents: readonly ShelfDocument[],
  audience?: string,
): Piece[] {
  context.progress.uses.length = 0;
  if (documents.length === 0) return [];
  const byAudience = new Map<string, ShelfDocument[]>();
  for (const document of documents) {
    const whom = document.audience ?? '';
    if (audience !== undefined && whom !== '' && whom !== audience) continue;
    const others = byAudience.get(whom);
    if (others) others.push(document);
    else byAudience.set(whom, [document]);
  }
  const groups = [...byAudience].sort(([left], [right]) => Number(left === '') - Number(right === ''));
  return [
    container('shelf', '<section class="shelf">', [
      ...leaves({ title: '<h2>Documents</h2>' }),
      container(
        'groups',
        '<div class="shelf-groups">',
        groups.map(([whom, inside]) => renderGroup(context, whom, inside)),
      ),
    ]),
  ];
}

/** A document as a list is: its head, then its parts. */
export function renderDocument(context: RenderContext, document: ShelfDocument): Piece[] {
  context.progress.uses.length = 0;
  const parts = stretchesOf(document.contents).map((stretch, index) => {
    const part = renderStretch(context, stretch, index, 3);
    return container(part.name, '<div class="list-part hue-0">', [part]);
  });
  return [renderHead(context, document), ...parts];
}

function renderGroup(context: RenderContext, audience: string, documents: readonly ShelfDocument[]): Piece {
  const heading = audience === '' ? 'For all readers' : `For: ${renderPlainly(context, audience)}`;
  return container(audience, `<section class="shelf-group" data-audience="${escapeHtml(audience)}">`, [
    ...leaves({ heading: `<h3>${heading}</h3>` }),
    container(
      'documents',
      '<ul class="boxes">',
      documents.map((document) => renderCard(context, document)),
    ),
  ]);
}

function renderCard(context: RenderContext, document: ShelfDocument): Piece {
  const { key, element, kind } = document;
  const marks = element ? marksOf(context, document) : '';
  const content = [
    `<span class="box-title">${titleOf(context, document)}</span>`,
    `<span class="box-foot"><span class="size">${countTallies(document)}</span>`,
    kind === 'guide' || kind === 'curriculum' ? ` <span class="size">${KINDS[kind]}</span>` : '',
    marks && ` ${marks}`,
    '</span>',
  ].join('');
  return container(key, `<li class="box hue-0" data-key="${escapeHtml(key)}">`, [
    ...leaves({ link: renderLink(context, key, 'open', 'box-link', content) }),
  ]);
}

function renderHead(context: RenderContext, document: ShelfDocument): Piece {
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
    }),
    ...(element ? renderOwn(context, element) : []),
  ]);
}

function titleOf(context: RenderContext, { kind, element }: ShelfDocument): string {
  return element && kind !== 'glossary' ? renderTitle(context, element) : KINDS[kind];
}

function marksOf(context: RenderContext, { element }: ShelfDocument): string {
  return element ? renderMarks(context, context.wrong(element.node).count, element.questions.length) : '';
}
