import { type LookFirst, NOTHING_MORE } from '../language/watched/lexicon.ts';
import { componentsOf } from '../model/components.ts';
import type { Framework } from '../model/framework.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { addTo, groupBy } from '../text/groupBy.ts';
import { changedSinceAgreed } from './attention/changedSinceAgreed.ts';
import { comparisonLexicon } from './attention/comparisonLexicon.ts';
import { CHANGE_TYPES, type Change, type ChangeType } from './change.ts';
import { consequencesIn } from './consequences.ts';
import { contentChanges } from './contentChanges.ts';
import type { Entry, FrameworkSource, Version } from './entry.ts';
import { type FileNotes, noteFiles, type Texts } from './fileNotes.ts';
import { type FrameworkComparison, versionTitle } from './frameworkComparison.ts';
import { InheritedChanges } from './inheritedChanges.ts';
import { startLessons } from './lessons.ts';
import { isLost, withLostStatements } from './lostStatements.ts';
import { matchVersions } from './matchVersions.ts';
import type { NamedFramework } from './namedFramework.ts';
import { pairFrameworks } from './pairFrameworks.ts';
import { placeChanges } from './placeChanges.ts';
import { remarkChanges, withOmissions } from './remarkChanges.ts';
import { sharingChanges } from './sharingChanges.ts';
import { withSplitsAndMergers } from './splitsAndMergers.ts';
import { firstValue, type SuggestedVersion, suggestVersion } from './suggestVersion.ts';
import { versionOf } from './version.ts';
import { wholeFramework } from './wholeFramework.ts';
import { startWordings } from './wordings.ts';

/** The parts of each of the two workspaces that a comparison needs. */
export interface ComparableWorkspace extends FrameworkSource, Texts {
  /** Every framework, resolved. */
  frameworks(): readonly Framework[];
  paths(): Iterable<string>;
  /** The settings for a file: the words to look at first. */
  settingsFor(path: string): { readonly lookFirst: LookFirst };
}

/** Everything that changed in meaning between two workspaces. */
export interface Difference {
  /** Grouped by framework, those that others depend on first; within each, in the order of the new version. */
  readonly changes: readonly Change[];
  /** The number of changes of each type. A change that affects several frameworks counts once. */
  readonly summary: Readonly<Record<ChangeType, number>>;
  /** For each framework with changes, its own or from others, or with a fault in its version. */
  readonly suggestedVersions: readonly SuggestedVersion[];
  /** Files whose lines differ although their meaning does not, and files that were added or removed. */
  readonly files: FileNotes;
}

/**
 * Finds out what changed in meaning from one workspace to another. Neither is changed, and neither may change
 * meanwhile.
 */
export function diffWorkspaces(before: ComparableWorkspace, after: ComparableWorkspace): Difference {
  const wordings = startWordings();
  const inherited = new InheritedChanges();
  const known = new Map<SyntaxNode, SyntaxNode>();
  const moved = new Set<SyntaxNode>();
  const own: Change[] = [];
  const pairs = pairFrameworks(allOf(before), allOf(after));
  const versions = pairs.map(([old, now]) => ({
    old: old && versionOf(old, before),
    now: now && versionOf(now, after),
  }));
  for (const { old, now } of inOrderOfUse(versions, before, after)) {
    if (!old || !now) {
      own.push(...inherited.take(wholeFramework(old, now, { before, after })));
      continue;
    }
    const matching = matchVersions(old.entries, now.entries, known, wordings);
    const comparison: FrameworkComparison = {
      framework: now.framework,
      before: old,
      after: now,
      matching,
      documents: { before, after },
      lexicon: lazily(() => comparisonLexicon(old, now, lookFirstIn(now, after))),
      wasPublished: isPublished(old.entries[0]),
      isSameElsewhere: (one, other) =>
        one.site !== undefined && known.get(one.site.node) === other.site?.node,
      movedBefore: ({ site }) => site !== undefined && moved.has(site.node),
    };
    const found = changedSinceAgreed(comparison, changesOf(comparison));
    const changes = withLostStatements(comparison, found);
    for (const change of changes)
      if (change.type === 'reordered' && change.nodes.after) moved.add(change.nodes.after);
    for (const [one, other] of matching.pairs())
      if (one.site && other.site) known.set(one.site.node, other.site.node);
    const restsOn = new Set([...usedBy(old, before), ...usedBy(now, after)]);
    restsOn.delete(now.framework);
    const follows = consequencesIn(comparison);
    const isConsequence = (change: Change): boolean => !isLost(change) && follows(change);
    for (const change of inherited.take(changes, restsOn, isConsequence)) own.push(change);
  }
  const amendments = amendmentsIn(versions);
  const lessons = startLessons(versions.flatMap(({ now }) => now ?? []));
  const changes = own.map((change) => lessons(withAmendments(inherited.withLanded(change), amendments)));
  return {
    changes,
    summary: summaryOf(changes),
    suggestedVersions: suggestionsFor(versions, changes),
    files: withoutChanged(noteFiles(before, after), changes),
  };
}

/** The words that the group of a framework watches: see the header's folder, or else that of its first file. */
function lookFirstIn({ entries, paths }: Version, workspace: ComparableWorkspace): LookFirst {
  const path = entries[0]?.site?.path ?? paths[0];
  return path === undefined ? NOTHING_MORE : workspace.settingsFor(path).lookFirst;
}

/** Makes a value when it is first needed. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The order of lines and white space are not worth a note in a file with changes: it would sound as if there were none. */
function withoutChanged(notes: FileNotes, changes: readonly Change[]): FileNotes {
  const changed = new Set(changes.flatMap(({ from, to }) => [from?.file, to?.file]));
  const isUnchanged = (path: string): boolean => !changed.has(path);
  return { ...notes, layout: notes.layout.filter(isUnchanged), order: notes.order.filter(isUnchanged) };
}

function changesOf(comparison: FrameworkComparison): Change[] {
  const places = placeChanges(comparison);
  const changes = withSplitsAndMergers(comparison, [
    ...contentChanges(comparison),
    ...sharingChanges(comparison),
    ...places,
  ]);
  const all = withOmissions(comparison, [...changes, ...remarkChanges(comparison)]);
  return inReadingOrder(comparison, all);
}

/** In the order of the new version; removals come after their former predecessor. */
function inReadingOrder({ matching }: FrameworkComparison, changes: readonly Change[]): Change[] {
  const places = new Float64Array(matching.before.length);
  let last = 0;
  for (const { index } of matching.before) {
    const after = matching.afterOf(index);
    if (after >= 0) last = after;
    places[index] = after >= 0 ? after : last + 0.5;
  }
  const placeOf = ({ before, after }: Change): number =>
    after ?? (before === undefined ? Number.POSITIVE_INFINITY : (places[before] as number));
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0))
    .map(({ change, place }) => {
      const isGone = change.after === undefined && change.before !== undefined;
      return isGone ? { ...change, behind: matching.after[Math.floor(place)]?.site } : change;
    });
}

/** The lines of other frameworks that adaptations amend, with those adaptations. */
function amendmentsIn(versions: readonly VersionPair[]): ReadonlyMap<SyntaxNode, readonly NamedFramework[]> {
  const amendments = new Map<SyntaxNode, NamedFramework[]>();
  for (const { now } of versions) {
    if (now === undefined) continue;
    const amended = now.entries.flatMap(({ site }) => (site?.amendedBy ? site.node : []));
    for (const node of new Set([...amended, ...now.omissions.map(({ node }) => node)]))
      addTo(amendments, node, { id: now.framework, title: versionTitle(now) || now.framework });
  }
  return amendments;
}

function withAmendments(
  change: Change,
  amendments: ReadonlyMap<SyntaxNode, readonly NamedFramework[]>,
): Change {
  const frameworks = change.nodes.after && amendments.get(change.nodes.after);
  const amendedIn = (frameworks ?? []).filter(
    ({ id }) => id !== change.framework && !change.landsIn.some(({ framework }) => framework === id),
  );
  return amendedIn.length > 0 ? { ...change, amendedIn } : change;
}

interface VersionPair {
  readonly old: Version | undefined;
  readonly now: Version | undefined;
}

/** Frameworks that others include or adapt come before those. */
function inOrderOfUse(
  versions: readonly VersionPair[],
  before: ComparableWorkspace,
  after: ComparableWorkspace,
): VersionPair[] {
  const byId = new Map<string, string[]>();
  for (const [index, { old, now }] of versions.entries()) {
    for (const id of new Set([old?.framework ?? '', now?.framework ?? ''])) addTo(byId, id, String(index));
  }
  const indexesUsedBy = (index: string): readonly string[] => {
    const pair = versions[Number(index)];
    const used = [...usedBy(pair?.old, before), ...usedBy(pair?.now, after)].sort();
    return used.flatMap((id) => byId.get(id) ?? []);
  };
  const components = componentsOf(Object.keys(versions), indexesUsedBy);
  // If frameworks use each other, the one found last is treated as used by the earlier ones.
  return components
    .flatMap((circle) => [...circle].reverse())
    .flatMap((index) => versions[Number(index)] ?? []);
}

/** The frameworks that a version includes or adapts. */
function usedBy(version: Version | undefined, workspace: ComparableWorkspace): ReadonlySet<string> {
  const paths = new Set([
    ...(version?.entries.map(({ site }) => site?.path ?? '') ?? []),
    ...(version?.omissions.map(({ path }) => path) ?? []),
  ]);
  return new Set([...paths].map((path) => workspace.frameworkOf(path) ?? ''));
}

/** All frameworks. A file that names none is a framework of its own. */
function allOf(workspace: ComparableWorkspace): readonly Framework[] {
  const ids = new Set([...workspace.paths()].sort().map((path) => workspace.frameworkOf(path) ?? ''));
  const named = workspace.frameworks();
  for (const { id } of named) ids.delete(id);
  return [...named, ...[...ids].flatMap((id) => workspace.framework(id) ?? [])];
}

function isPublished(entry: Entry | undefined): boolean {
  const status = entry && firstValue(entry, 'status');
  return status === 'published' || status === 'retired';
}

function summaryOf(changes: readonly Change[]): Record<ChangeType, number> {
  const counts = Object.fromEntries(CHANGE_TYPES.map((type) => [type, 0])) as Record<ChangeType, number>;
  for (const { type } of changes) counts[type]++;
  return counts;
}

/** The changes that each framework shows: its own, and those of other frameworks that affect it. */
export function changesByFramework(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return groupBy(
    changes.flatMap((change) => [change, ...change.landsIn]),
    ({ framework }) => framework,
  );
}

function suggestionsFor(versions: readonly VersionPair[], changes: readonly Change[]): SuggestedVersion[] {
  const byFramework = changesByFramework(changes);
  return versions.flatMap(({ old, now }) => {
    const framework = (now ?? old)?.framework ?? '';
    return (
      suggestVersion(framework, old?.entries[0], now?.entries[0], byFramework.get(framework) ?? []) ?? []
    );
  });
}
