import type { SyntaxNode } from '../syntax/nest.ts';
import { addTo } from '../text/groupBy.ts';
import type { Entry } from './entry.ts';
import { Matching } from './matching.ts';
import { matchLike, matchLikeInPlace } from './matchLike.ts';
import { matchPlaces, matchSections } from './matchPlaces.ts';
import { isSameKind, isSection } from './sameKind.ts';
import { plainOf, type Wordings } from './wordings.ts';

/** The matches of lines of other frameworks, for included and inherited entries. */
export type KnownNodes = ReadonlyMap<SyntaxNode, SyntaxNode>;

/**
 * Finds out which entries are the same element: first those that were already matched in a shared framework, then by
 * id, by equal text, by their children, by similar text, and finally by position. Each step takes the entries that
 * earlier steps left over, in nearly linear time.
 */
export function matchVersions(
  before: readonly Entry[],
  after: readonly Entry[],
  known: KnownNodes,
  wordings: Wordings,
): Matching {
  const matching = new Matching(before, after, wordings);
  matching.match(0, 0);
  matchKnown(matching, known);
  matchIds(matching);
  matchSections(matching);
  matchTexts(matching, ({ text }) => text ?? '');
  matchTexts(matching, ({ text }) => plainOf(text));
  matchByContent(matching);
  matchSections(matching);
  matchLikeInPlace(matching);
  matchLike(matching);
  matchByContent(matching);
  matchPlaces(matching);
  return matching;
}

function matchKnown(matching: Matching, known: KnownNodes): void {
  if (known.size === 0) return;
  const byNode = new Map<SyntaxNode, number[]>();
  for (const { index, site } of matching.after) if (site) addTo(byNode, site.node, index);
  const next = new Map<SyntaxNode, number>();
  for (const { index, site } of matching.before) {
    const node = site && known.get(site.node);
    const candidates = node && byNode.get(node);
    if (node === undefined || candidates === undefined) continue;
    // Elements that are included twice are matched in order.
    const place = next.get(node) ?? 0;
    const candidate = candidates[place];
    if (candidate !== undefined) matching.match(index, candidate);
    next.set(node, place + 1);
  }
}

function matchIds(matching: Matching): void {
  const byId = new Map<string, Entry[]>();
  const wentToAnother = idsBetweenTexts(matching);
  for (const entry of matching.gained()) if (entry.id !== undefined) addTo(byId, entry.id, entry);
  for (const entry of matching.lost()) {
    const candidates = entry.id === undefined ? undefined : byId.get(entry.id);
    const same = candidates?.find(
      ({ index, kind }) => matching.beforeOf(index) < 0 && isSameKind(kind, entry.kind),
    );
    if (same && !wentToAnother(entry, same)) matching.match(entry.index, same.index);
  }
}

/** Finds ids that went from one statement to another, while both statements stayed as they were. */
function idsBetweenTexts(matching: Matching): (before: Entry, after: Entry) => boolean {
  let bare: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;
  return (before, after) => {
    if (before.text === after.text) return false;
    bare ??= { before: textsWithoutId(matching.before), after: textsWithoutId(matching.after) };
    return bare.after.has(textKey(before)) && bare.before.has(textKey(after));
  };
}

function textsWithoutId(entries: readonly Entry[]): Set<string> {
  return new Set(entries.filter(({ id, text }) => id === undefined && text).map(textKey));
}

function textKey({ kind, text }: Entry): string {
  return `${kind} ${plainOf(text)}`;
}

/** Matches entries with the same text: with the same parent if possible, otherwise with the first remaining one. */
function matchTexts(matching: Matching, textOf: (entry: Entry) => string): void {
  const inPlace = new Map<string, number[]>();
  const anywhere = new Map<string, number[]>();
  for (const entry of matching.gained()) {
    const text = textOf(entry);
    if (text === '') continue;
    addTo(inPlace, `${entry.parent} ${entry.kind} ${text}`, entry.index);
    addTo(anywhere, `${entry.kind} ${text}`, entry.index);
  }
  if (anywhere.size === 0) return;
  for (const isAnywhere of [false, true]) {
    for (const entry of matching.lost()) {
      const text = textOf(entry);
      if (text === '') continue;
      const beside = inPlace.get(`${matching.afterOf(entry.parent)} ${entry.kind} ${text}`);
      const rest = isAnywhere ? anywhere.get(`${entry.kind} ${text}`) : undefined;
      const candidate = takeFree(beside, matching) ?? takeFree(rest, matching);
      if (candidate !== undefined) matching.match(entry.index, candidate);
    }
  }
}

/** The first unmatched entry. Earlier ones are dropped for good, so that a long list is walked only once. */
function takeFree(candidates: number[] | undefined, matching: Matching): number | undefined {
  if (candidates === undefined) return undefined;
  const free = candidates.findIndex((candidate) => matching.beforeOf(candidate) < 0);
  candidates.splice(0, free < 0 ? candidates.length : free);
  return candidates[0];
}

/** If at least half of an entry's children are now in one new entry, it is that entry, whatever its new name. */
function matchByContent(matching: Matching): void {
  // From the innermost entries outwards, because parents come before their children in the list.
  const lost = [...matching.lost()].reverse();
  for (const { index, kind, children, parent } of lost) {
    const votes = new Map<number, number>();
    for (const child of children) {
      const after = matching.afterOf(child);
      const home = after < 0 ? -1 : (matching.after[after]?.parent ?? -1);
      if (home < 0 || matching.beforeOf(home) >= 0) continue;
      const candidate = matching.after[home] as Entry;
      if (isSameKind(candidate.kind, kind) || (isSection(kind) && isRelabelled(matching, parent, candidate)))
        votes.set(home, (votes.get(home) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([, left], [, right]) => right - left);
    if (
      best &&
      best[1] * 2 >= children.length &&
      best[1] * 2 >= (matching.after[best[0]]?.children.length ?? 0)
    )
      matching.match(index, best[0]);
  }
}

/** Whether a section contains what was in another section of the same activity: `knowledge:` became `application:`. */
function isRelabelled(matching: Matching, parent: number, candidate: Entry): boolean {
  return isSection(candidate.kind) && matching.afterOf(parent) === candidate.parent;
}
