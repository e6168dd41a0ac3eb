import { type Coverage, coverageOf } from '../../index/coverage.ts';
import type { Fact } from '../../index/facts.ts';
import type { Element } from '../../model/element.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { elementName } from './elementName.ts';
import { hrefFrom, type SiteContext } from './siteContext.ts';

/** The coverage of a framework by courses and guides; undefined if there are none. */
export interface CourseAndGuideCoverage {
  readonly taught: Coverage | undefined;
  readonly explained: Coverage | undefined;
}

/** Cached results, because a framework does not change while its site is built. */
const known = new WeakMap<SiteContext['own'], CourseAndGuideCoverage>();

/** The coverage of the framework of a context by courses and guides. */
export function courseAndGuideCoverage({ site, own }: SiteContext): CourseAndGuideCoverage {
  const before = known.get(own);
  if (before) return before;
  const facts = site.source.facts(own.framework.id);
  const of = (some: Iterable<Fact> & { readonly size: number }): Coverage | undefined =>
    some.size > 0 ? coverageOf(own.framework, some) : undefined;
  const lessons = { taught: facts && of(facts.covers), explained: facts && of(facts.explains) };
  known.set(own, lessons);
  return lessons;
}

/** The modules that teach an element and the guides that explain it, in words; empty if there are none. */
export function renderTaught(context: SiteContext, element: Element): Html {
  const { taught, explained } = courseAndGuideCoverage(context);
  return html`${[
    renderFacts(context, 'Taught in', taught?.reachedBy(element) ?? []),
    renderFacts(context, 'Explained in', explained?.reachedBy(element) ?? []),
  ]}`;
}

function renderFacts(context: SiteContext, label: string, facts: readonly Fact[]): Html | undefined {
  const links = lessonLinks(context, facts);
  if (links.length === 0) return undefined;
  return html`<p><span class="label">${label}</span> ${joinHtml(links, ', ')}</p>`;
}

/** Links to the modules or topics that contain the lines, each once, by their titles. */
export function lessonLinks(context: SiteContext, facts: readonly Fact[]): Html[] {
  const { site, own } = context;
  const links = new Map<string, Html>();
  for (const { from, subject } of facts) {
    const there = site.frameworks.get(from);
    const place = subject === undefined ? undefined : there?.places.get(subject);
    if (place === undefined) continue;
    const href = hrefFrom(site, own, { framework: from, key: place.key, title: '' });
    const link = html`<a href="${href}">${elementName(context, place.element)}</a>`;
    links.set(String(link), link);
  }
  return [...links.values()];
}
