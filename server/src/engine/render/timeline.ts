import type { FrameworkMap } from '../map/frameworkMap.ts';
import { arrange, type Bar, type TimelineActivity } from '../map/timeline.ts';
import type { Element, ElementKind } from '../model/element.ts';
import type { Facet } from '../model/facets.ts';
import type { GoneElement } from './changes/changed.ts';
import { isGoneBox, renderGoneBox, renderGoneCard } from './changes/goneElements.ts';
import { type RenderContext, remember } from './context.ts';
import { attributesOf } from './filterMarks.ts';
import { type Html, html } from './html.ts';
import { renderBoxLink } from './map.ts';
import type { Piece } from './piece.ts';
import { renderTitle } from './title.ts';
import { inWords, joinNames } from './words.ts';

/** The maximum number of steps shown side by side. With more, they are only named. */
const MOST_STEPS = 12;

/** The activities along the values of a facet, instead of the columns of the map. */
export function renderTimeline(context: RenderContext, map: FrameworkMap, facet: Facet): readonly Piece[] {
  context.uses.length = 0;
  const { bars, rest } = arrange(map, facet);
  const { values } = facet;
  const many = values.length > MOST_STEPS ? 'many' : `steps-${values.length}`;
  const heads = values.map((value) => html`<li>${inWords(value)}</li>`);
  const timeline = html`<section class="timeline ${many}">${[
    html`<h2>${inWords(facet.id)}</h2>`,
    html`<ol class="steps" aria-hidden="true">${heads}</ol>`,
    html`<ul class="bars">${bars.map((bar) => renderBar(context, bar, facet))}</ul>`,
  ]}</section>`;
  const gone = goneFrom(context, map);
  return [
    { name: 'timeline', html: timeline },
    ...(rest.length > 0 ? [{ name: '/rest', html: renderRest(context, rest, facet) }] : []),
    ...(gone.length > 0 ? [{ name: '/gone', html: renderGone(context, gone) }] : []),
  ];
}

/** Removed elements no longer have a place along the values. */
function goneFrom({ changes }: RenderContext, { columns }: FrameworkMap): GoneElement[] {
  if (changes === undefined) return [];
  const inside = (element: Element): readonly GoneElement[] => {
    const changed = changes.of(element);
    if (changed === undefined) return [];
    // A group in an activity contains competences, which the map does not show.
    const isBox = ({ kind }: { readonly kind: ElementKind }): boolean =>
      kind === 'activity' || (kind === 'group' && element.kind !== 'activity');
    const gone = changed.gone.filter(({ tree }) => isBox(tree));
    return [...gone, ...element.children.filter(isBox).flatMap(inside)];
  };
  const all = columns.flatMap(({ domain, strays }) =>
    domain ? inside(domain) : strays.flatMap(({ element }) => inside(element)),
  );
  return [...all, ...changes.goneAtTop].filter((gone) => isGoneBox(gone) || gone.tree.kind === 'domain');
}

function renderGone(context: RenderContext, gone: readonly GoneElement[]): Html {
  const boxes = gone.map((one) =>
    isGoneBox(one) ? renderGoneBox(context, one) : renderGoneCard(context, one),
  );
  return html`<section class="timeline-rest"><h2>Removed</h2><ul class="boxes">${boxes}</ul></section>`;
}

function renderBar(context: RenderContext, bar: Bar, { values }: Facet): Html {
  const first = bar.steps[0] ?? 0;
  const last = bar.steps.at(-1) ?? first;
  const place = values.length > MOST_STEPS ? '' : ` from-${first + 1} over-${last - first + 1}`;
  const words = inWords(joinNames(bar.steps.map((step) => values[step] ?? '')));
  return renderPlaced(context, bar, `bar${place}`, words);
}

function renderRest(context: RenderContext, rest: readonly TimelineActivity[], { id }: Facet): Html {
  const title = `No ${inWords(id).toLowerCase()} specified`;
  const boxes = rest.map((placed) => renderPlaced(context, placed, '', ''));
  return html`<section class="timeline-rest"><h2>${title}</h2><ul class="boxes">${boxes}</ul></section>`;
}

/** An activity with its domain, because there are no columns here. */
function renderPlaced(
  context: RenderContext,
  placed: TimelineActivity,
  className: string,
  steps: string,
): Html {
  const { key, element, hue, domain } = placed;
  const above = domain && renderTitle(context, domain);
  return remember(context, element, `timeline ${hue} ${key} ${className} ${steps} ${above ?? ''}`, () => {
    const classes = `box hue-${hue}${className && ` ${className}`}`;
    const further = [
      steps && html`<span class="box-steps">${steps}</span> `,
      above && html`<span class="box-domain">${above}</span> `,
    ];
    const link = renderBoxLink(context, { key, element }, further);
    return html`<li${attributesOf(context, classes, key, element)}>${link}</li>`;
  });
}
