import type { Box, BoxGroup, Column, FrameworkMap, MapEntry } from '../map/frameworkMap.ts';
import type { Keyed } from '../map/keys.ts';
import type { Element } from '../model/element.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeMarks } from './changes/changeMarks.ts';
import { isGoneBox, renderGoneBox, renderGoneColumn } from './changes/goneElements.ts';
import { isGone, withGone } from './changes/withGone.ts';
import { renderChangedTitle } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderFigures, startTag } from './filterMarks.ts';
import { renderLink } from './link.ts';
import { renderText } from './markdown.ts';
import { countQuestions, renderMarks, renderSize } from './marks.ts';
import { container, leaves, type Piece } from './piece.ts';
import { renderProvenance } from './provenance.ts';
import { countOf } from './words.ts';

/** The overarching statement above the map; empty if the framework has none. */
export function renderOverarching(context: RenderContext, { overarching }: FrameworkMap): Piece[] {
  if (overarching === undefined) return [];
  return leaves({ overarching: `<p class="overarching">${renderText(context, overarching.text)}</p>` });
}

/** The columns of the map as pieces. */
export function renderMap(context: RenderContext, { columns }: FrameworkMap): readonly Piece[] {
  context.progress.uses.length = 0;
  const gone = context.changes?.goneAtTop.filter(({ tree }) => tree.kind === 'domain') ?? [];
  if (columns.length + gone.length === 0)
    return [{ name: '/empty', html: context.audience === 'author' ? EMPTY_FOR_AUTHOR : EMPTY }];
  const map = container(
    'map',
    '',
    withGone(columns, gone, ({ domain }) => domain).map((one) =>
      isGone(one) ? renderGoneColumn(context, one) : renderColumn(context, one),
    ),
  );
  return map.children ?? [];
}

const EMPTY = '<p class="empty">There are no domains yet.</p>';

/** Shows authors how to continue. */
const EMPTY_FOR_AUTHOR =
  '<p class="empty">There are no domains yet. Add one with a line such as <code>domain basic: Basic competences</code>.</p>';

function renderColumn(context: RenderContext, column: Column): Piece {
  const { key, domain, hue } = column;
  if (domain === undefined) return writeColumn(context, column);
  return remember(context, domain, `${hue} ${key}`, () => writeColumn(context, column));
}

function writeColumn(context: RenderContext, column: Column): Piece {
  const { key, domain, hue, entries, loose, counts } = column;
  const heading = domain ? renderChangedTitle(context, domain) : 'Without a domain';
  const size = [countOf(counts.activities, 'activity'), countOf(counts.competences, 'competence')];
  const gone = domain ? context.changes?.of(domain)?.gone : context.changes?.goneAtTop;
  const boxes = [
    ...renderEntries(context, entries, domain?.children, gone),
    ...renderLoose(context, key, loose),
  ];
  return container(key, startTag(context, 'section', `domain hue-${hue}`, key, domain), [
    ...leaves({
      title: `<h2>${renderLink(context, key, 'open', 'domain-link', heading)}</h2>`,
      size: domain
        ? renderSize(
            size,
            renderProvenance(context, domain),
            renderFigures(context, domain),
            renderOwnMarks(context, domain),
          )
        : renderSize(size),
      changes: domain ? renderChangeMarks(context, domain) : '',
      problem: domain ? renderOwnProblem(context, domain) : '',
      hint: domain
        ? ''
        : '<p class="hint">These do not belong to a domain. Add each to a domain before publishing.</p>',
    }),
    container('boxes', '<ul class="boxes">', boxes),
  ]);
}

/** A domain shows its own problems; the boxes show the problems in them. */
function renderOwnMarks(context: RenderContext, domain: Element): string {
  return renderMarks(context, context.wrong(domain.node).own.length, domain.questions.length);
}

/** The first problem of the line of a domain or an activity. There is no room for more. */
function renderOwnProblem(context: RenderContext, { node }: Element): string {
  const [wrong] = context.audience === 'author' ? context.wrong(node).own : [];
  return wrong ? `<span class="box-problem">${escapeHtml(wrong.message)}</span>` : '';
}

/** The boxes of an element in the order of its children, with removed boxes in their former places. */
function renderEntries(
  context: RenderContext,
  entries: readonly MapEntry[],
  children: readonly Element[] | undefined,
  gone: readonly GoneElement[] = [],
): Piece[] {
  const boxes = gone.filter(isGoneBox);
  if (boxes.length === 0) return entries.map((entry) => renderEntry(context, entry));
  const byElement = new Map(entries.map((entry) => [entry.element, entry]));
  const inOrder = children ?? entries.map(({ element }) => element);
  return withGone(inOrder, boxes, (element) => element).flatMap((one) => {
    if (isGone(one)) return [renderGoneBox(context, one)];
    const entry = byElement.get(one);
    return entry ? [renderEntry(context, entry)] : [];
  });
}

function renderEntry(context: RenderContext, entry: MapEntry): Piece {
  return entry.type === 'box' ? renderBox(context, entry) : renderGroup(context, entry);
}

function renderGroup(context: RenderContext, { key, element, entries }: BoxGroup): Piece {
  return remember(context, element, key, () => {
    const marks = renderOwnMarks(context, element);
    const gone = context.changes?.of(element)?.gone;
    return container(key, startTag(context, 'li', 'box-group', key, element), [
      ...leaves({
        title: `<h3>${renderChangedTitle(context, element)}${marks && ` ${marks}`}</h3>`,
        changes: renderChangeMarks(context, element),
      }),
      container('boxes', '<ul class="boxes">', renderEntries(context, entries, element.children, gone)),
    ]);
  });
}

function renderBox(context: RenderContext, { key, element, boxes }: Box): Piece {
  return remember(context, element, key, () => {
    const inside = renderEntries(context, boxes, element.children, context.changes?.of(element)?.gone);
    return container(key, startTag(context, 'li', 'box', key, element), [
      ...leaves({ link: renderBoxLink(context, { key, element }, '') }),
      ...(inside.length > 0 ? [container('boxes', '<ul class="boxes">', inside)] : []),
    ]);
  });
}

/** The contents of an activity's box, as a link that opens its list. `further` is HTML for the start of its foot. */
export function renderBoxLink(context: RenderContext, { key, element }: Keyed, further: string): string {
  const marks = [
    renderProvenance(context, element),
    renderFigures(context, element),
    renderMarks(context, context.wrong(element.node).count, countQuestions(element)),
  ];
  const content = [
    `<span class="box-title">${renderChangedTitle(context, element)}</span>`,
    renderOwnProblem(context, element),
    `<span class="box-foot">${further}<span class="size">${countOf(element.counts.competences, 'competence')}</span>`,
    ...marks.map((mark) => mark && ` ${mark}`),
    '</span>',
    renderChangeMarks(context, element),
  ].join('');
  return renderLink(context, key, 'open', 'box-link', content);
}

/** Competences outside any activity, which the list of the domain shows. */
function renderLoose(context: RenderContext, key: string, loose: number): Piece[] {
  if (loose === 0) return [];
  const text = `${countOf(loose, 'competence')} outside any activity`;
  const link = renderLink(context, key, 'open', 'box-link', `<span class="box-foot">${text}</span>`);
  return leaves({ '/loose': `<li class="box loose">${link}</li>` });
}
