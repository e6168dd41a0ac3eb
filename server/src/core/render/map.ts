import type { Box, BoxGroup, Column, Entry, FrameworkMap } from '../map/frameworkMap.ts';
import type { Element } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderLink } from './link.ts';
import { renderText } from './markdown.ts';
import { countQuestions, renderMarks, renderSize } from './marks.ts';
import { makePiece, type Piece } from './piece.ts';
import { renderProvenance } from './provenance.ts';
import { renderTitle } from './title.ts';
import { countOf } from './words.ts';

/** The statement that spans the map, to stand above it; none where the framework has none. */
export function renderOverarching(context: RenderContext, { overarching }: FrameworkMap): Piece[] {
  if (overarching === undefined) return [];
  const statement = makePiece(context, 'overarching', () => {
    return `<p class="overarching" data-fragment="overarching">${renderText(context, overarching.text)}</p>`;
  });
  return [statement];
}

/** The columns of the map as pieces. */
export function renderMap(context: RenderContext, { columns }: FrameworkMap): Piece[] {
  if (columns.length === 0) return [makePiece(context, 'map/empty', renderEmpty)];
  return columns.map((column) => renderColumn(context, column));
}

function renderEmpty(): string {
  return '<p class="empty" data-fragment="map/empty">There are no domains yet. A line such as <code>domain basic: Basic competences</code> begins one.</p>';
}

function renderColumn(context: RenderContext, column: Column): Piece {
  const { key, domain, hue, entries, loose, counts } = column;
  return makePiece(context, `map:${key}`, () => {
    const attributes = `data-fragment="map:${escapeHtml(key)}" data-key="${escapeHtml(key)}"`;
    const ownMarks = domain ? renderOwnMarks(context, domain) : '';
    const wrong = domain ? renderOwnProblem(context, domain) : '';
    const heading = domain ? renderTitle(context, domain) : 'Without a domain';
    const items = [...entries.map((entry) => renderEntry(context, entry)), renderLoose(context, key, loose)];
    return [
      `<section class="domain hue-${hue}" ${attributes}>`,
      `<h2>${renderLink(context, key, 'open', 'domain-link', heading)}</h2>`,
      renderSize(
        [countOf(counts.activities, 'activity'), countOf(counts.competences, 'competence')],
        ownMarks,
      ),
      wrong,
      domain
        ? ''
        : '<p class="hint">These stand in no domain. Each needs one before it can be published.</p>',
      `<ul class="boxes">${items.join('')}</ul>`,
      '</section>',
    ].join('');
  });
}

/** Domains show what is wrong with themselves; the boxes show what is wrong in them. */
function renderOwnMarks(context: RenderContext, domain: Element): string {
  return renderMarks(context, context.complaints(domain.node.statement).length, domain.questions.length);
}

/** What is wrong with the line of a domain or an activity itself: the first of it, for there is little room. */
function renderOwnProblem(context: RenderContext, { node }: Element): string {
  const [wrong] = context.audience === 'author' ? context.complaints(node.statement) : [];
  return wrong ? `<span class="box-problem">${escapeHtml(wrong.message)}</span>` : '';
}

function renderEntry(context: RenderContext, entry: Entry): string {
  return entry.type === 'box' ? renderBox(context, entry) : renderGroup(context, entry);
}

function renderGroup(context: RenderContext, { key, element, entries }: BoxGroup): string {
  const boxes = entries.map((entry) => renderEntry(context, entry)).join('');
  const marks = renderOwnMarks(context, element);
  return [
    `<li class="box-group" data-key="${escapeHtml(key)}">`,
    `<h3>${renderTitle(context, element)}${marks && ` ${marks}`}</h3>`,
    `<ul class="boxes">${boxes}</ul>`,
    '</li>',
  ].join('');
}

function renderBox(context: RenderContext, { key, element, boxes }: Box): string {
  const { statement } = element.node;
  const marks = renderMarks(context, context.countComplaints(statement), countQuestions(element));
  const provenance = renderProvenance(element);
  const content = [
    `<span class="box-title">${renderTitle(context, element)}</span>`,
    renderOwnProblem(context, element),
    `<span class="box-foot"><span class="size">${countOf(element.counts.competences, 'competence')}</span>`,
    provenance && ` ${provenance}`,
    marks && ` ${marks}`,
    '</span>',
  ].join('');
  const inside = boxes.map((box) => renderBox(context, box)).join('');
  return [
    `<li class="box" data-key="${escapeHtml(key)}">`,
    renderLink(context, key, 'open', 'box-link', content),
    inside && `<ul class="boxes">${inside}</ul>`,
    '</li>',
  ].join('');
}

/** Competences that no activity holds: the domain's list shows them. */
function renderLoose(context: RenderContext, key: string, loose: number): string {
  if (loose === 0) return '';
  const text = `${countOf(loose, 'competence')} outside of any activity`;
  return `<li class="box loose">${renderLink(context, key, 'open', 'box-link', `<span class="box-foot">${text}</span>`)}</li>`;
}
