import type { Box, BoxGroup, Column, FrameworkMap, MapEntry } from '../map/frameworkMap.ts';
import type { Keyed } from '../map/keys.ts';
import type { Element } from '../model/element.ts';
import { countQuestions } from '../model/openQuestions.ts';
import { openAmong } from '../model/questions.ts';
import { countOf } from '../text/counts.ts';
import { renderAgreedShare } from './agreement.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeMarks } from './changes/changeMarks.ts';
import { isGoneBox, renderGoneBox, renderGoneColumn } from './changes/goneElements.ts';
import { isGone, withGone } from './changes/withGone.ts';
import { renderChangedTitle } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { attributesOf, countInWords, renderFigures } from './filterMarks.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderText } from './markdown.ts';
import { renderMarks, renderSize } from './marks.ts';
import { numberNames, type Piece } from './piece.ts';
import { renderProvenance } from './provenance.ts';

/** The overarching statement, for above the map; undefined if the framework has none. */
export function renderOverarching(context: RenderContext, { overarching }: FrameworkMap): Html | undefined {
  return overarching && html`<p class="overarching">${renderText(context, overarching.text)}</p>`;
}

/** The columns of the map, each a piece. */
export function renderMap(context: RenderContext, { columns }: FrameworkMap): readonly Piece[] {
  context.uses.length = 0;
  const gone = context.changes?.goneAtTop.filter(({ tree }) => tree.kind === 'domain') ?? [];
  if (columns.length + gone.length === 0)
    return [{ name: '/empty', html: context.audience === 'author' ? EMPTY_FOR_AUTHOR : EMPTY }];
  return numberNames(
    withGone(columns, gone, ({ domain }) => domain).map((one) => ({
      name: one.key,
      html: isGone(one) ? renderGoneColumn(context, one) : renderColumn(context, one),
    })),
  );
}

const EMPTY = html`<p class="empty">There are no domains yet.</p>`;

/** Shows authors how to continue. */
const EMPTY_FOR_AUTHOR = html`<p class="empty">There are no domains yet. Add one with a line such as <code>domain basic: Basic competences</code>.</p>`;

function renderColumn(context: RenderContext, column: Column): Html {
  const { key, domain, hue } = column;
  if (domain === undefined) return writeColumn(context, column);
  return remember(context, domain, `${hue} ${key}`, () => writeColumn(context, column));
}

function writeColumn(context: RenderContext, column: Column): Html {
  const { key, domain, hue, entries, loose, counts } = column;
  const heading = domain ? renderChangedTitle(context, domain) : 'Without a domain';
  const size = [
    countInWords(context, domain, counts, 'activities'),
    countInWords(context, domain, counts, 'competences'),
  ];
  const gone = domain ? context.changes?.of(domain)?.gone : context.changes?.goneAtTop;
  const boxes = [
    ...renderEntries(context, entries, domain?.children, gone),
    renderLoose(context, key, loose),
  ];
  const attributes = attributesOf(context, `domain hue-${hue}`, key, domain);
  return html`<section${attributes}${domain && renderOrigin(context, domain)}>${[
    html`<h2>${renderLink(context, key, 'open', 'domain-link', heading)}</h2>`,
    domain
      ? renderSize(
          size,
          renderProvenance(context, domain),
          renderFigures(context, domain),
          renderOwnMarks(context, domain),
        )
      : renderSize(size),
    domain && renderChangeMarks(context, domain),
    domain ? renderOwnProblem(context, domain) : HINT,
    html`<ul class="boxes">${boxes}</ul>`,
    domain && renderAdd(context, key, domain),
  ]}</section>`;
}

/** The button for a new activity, which a preview shows where its host can edit. Nothing can be added to an included domain. */
function renderAdd({ audience }: RenderContext, key: string, { provenance }: Element): Html | undefined {
  if (audience !== 'author' || provenance === 'included') return undefined;
  return html`<button type="button" class="add-activity" data-domain="${key}">+ Activity</button>`;
}

const HINT = html`<p class="hint">These do not belong to a domain. Add each to a domain before publishing.</p>`;

/** A domain shows its own problems; the boxes show the problems in them. */
function renderOwnMarks(context: RenderContext, domain: Element): Html | undefined {
  return renderMarks(context, context.wrong(domain.node).own.length, openAmong(domain.questions).length);
}

/** The first problem of the line of a domain or an activity. There is no room for more. */
function renderOwnProblem(context: RenderContext, { node }: Element): Html | undefined {
  const [wrong] = context.audience === 'author' ? context.wrong(node).own : [];
  return wrong && html`<span class="box-problem">${wrong.message}</span>`;
}

/** The boxes of an element in the order of its children, with removed boxes in their former places. */
function renderEntries(
  context: RenderContext,
  entries: readonly MapEntry[],
  children: readonly Element[] | undefined,
  gone: readonly GoneElement[] = [],
): Html[] {
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

function renderEntry(context: RenderContext, entry: MapEntry): Html {
  return entry.type === 'box' ? renderBox(context, entry) : renderGroup(context, entry);
}

function renderGroup(context: RenderContext, { key, element, entries }: BoxGroup): Html {
  return remember(context, element, key, () => {
    const marks = renderOwnMarks(context, element);
    const gone = context.changes?.of(element)?.gone;
    return html`<li${attributesOf(context, 'box-group', key, element)}${renderOrigin(context, element)}>${[
      html`<h3>${renderChangedTitle(context, element)}${marks && html` ${marks}`}</h3>`,
      renderChangeMarks(context, element),
      html`<ul class="boxes">${renderEntries(context, entries, element.children, gone)}</ul>`,
    ]}</li>`;
  });
}

function renderBox(context: RenderContext, { key, element, boxes }: Box): Html {
  return remember(context, element, key, () => {
    const inside = renderEntries(context, boxes, element.children, context.changes?.of(element)?.gone);
    return html`<li${attributesOf(context, 'box', key, element)}${renderOrigin(context, element)}>${[
      renderBoxLink(context, { key, element }),
      inside.length > 0 && html`<ul class="boxes">${inside}</ul>`,
    ]}</li>`;
  });
}

/** For authors, whether a domain, group or box is of another framework: what can be moved where depends on that. */
function renderOrigin({ audience }: RenderContext, { provenance }: Element): Html | undefined {
  if (audience !== 'author' || provenance === 'own' || provenance === 'added') return undefined;
  return html` data-origin="${provenance === 'included' ? 'included' : 'base'}"`;
}

/** The contents of an activity's box, as a link that opens its list. `further` begins its foot. */
export function renderBoxLink(context: RenderContext, { key, element }: Keyed, further?: HtmlValue): Html {
  const marks = [
    renderProvenance(context, element),
    renderFigures(context, element),
    renderMarks(context, context.wrong(element.node).count, countQuestions(element)),
  ];
  const size = html`<span class="size">${countInWords(context, element, element.counts, 'competences')}</span>`;
  return renderLink(context, key, 'open', 'box-link', [
    html`<span class="box-title">${renderChangedTitle(context, element)}</span>`,
    renderOwnProblem(context, element),
    html`<span class="box-foot">${further}${size}${marks.map((mark) => mark && html` ${mark}`)}</span>`,
    renderAgreedShare(context, element),
    renderChangeMarks(context, element),
  ]);
}

/** Competences outside any activity, which the list of the domain shows. */
function renderLoose(context: RenderContext, key: string, loose: number): HtmlValue {
  if (loose === 0) return undefined;
  const text = `${countOf(loose, 'competence')} outside any activity`;
  const link = renderLink(context, key, 'open', 'box-link', html`<span class="box-foot">${text}</span>`);
  return html`<li class="box loose">${link}</li>`;
}
