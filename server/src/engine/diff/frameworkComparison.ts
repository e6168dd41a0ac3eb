import type { Lexicon } from '../language/watched/lexicon.ts';
import { amendingLine } from './amendingLine.ts';
import type { Attention } from './attention/attention.ts';
import { findAttention } from './attention/findAttention.ts';
import type { Change, ChangeType, Side } from './change.ts';
import type { Entry, EntrySite, FrameworkSource, Version } from './entry.ts';
import type { Matching } from './matching.ts';
import { lineAt } from './remarks.ts';
import { isSection } from './sameKind.ts';
import { isEditorial, type Significance } from './significance.ts';
import type { Ref } from './step.ts';

/** Two versions of a framework side by side, with the pairs of matching entries. */
export interface FrameworkComparison {
  readonly framework: string;
  readonly before: Version;
  readonly after: Version;
  readonly matching: Matching;
  /** The documents of the two versions, to look up lines in. */
  readonly documents: { readonly before: FrameworkSource; readonly after: FrameworkSource };
  /** The words whose change must be looked at first, in the language of the framework. */
  readonly lexicon: () => Lexicon;
  /** Whether the old version was published: others rely on its ids. */
  readonly wasPublished: boolean;
  /** Whether two entries were compared in the framework that declares them both, so that they are one statement. */
  readonly isSameElsewhere: (before: Entry, after: Entry) => boolean;
  /** The entries of the new version that a base or included framework moved among their siblings. */
  readonly movedBefore: (entry: Entry) => boolean;
}

/** The data of a change that depend on its type. The rest is derived from the changed entry. */
export type ChangeDetails = Pick<Change, 'type' | 'steps'> & Partial<Change>;

/** A change of an entry, or of a matching pair. */
export function changeOf(
  comparison: FrameworkComparison,
  before: Entry | undefined,
  after: Entry | undefined,
  details: ChangeDetails,
): Change {
  const entry = (after ?? before) as Entry;
  const side = after ? 'after' : 'before';
  return {
    kind: entry.kind,
    framework: comparison.framework,
    frameworkTitle: comparedTitle(comparison),
    id: entry.id,
    title: entry.text ?? '',
    path: entryPath(comparison, side, entry, entryName),
    from: before && entrySide(comparison, 'before', before, details.type),
    to: after && entrySide(comparison, 'after', after, details.type),
    further: [],
    property: undefined,
    significance: 'substantive',
    attention: [],
    notes: [],
    amendment: amendingLine(comparison, before, after, details),
    reuse: undefined,
    competences: 0,
    landsIn: [],
    amendedIn: [],
    behind: undefined,
    nodes: { before: before?.site?.node, after: after?.site?.node, further: [] },
    tree: undefined,
    gone: undefined,
    before: before?.index,
    after: after?.index,
    ...details,
  };
}

/** The title of a compared framework: the new one if it has one, else the old one, else its id. */
export function comparedTitle({
  framework,
  before,
  after,
}: Pick<FrameworkComparison, 'framework' | 'before' | 'after'>): string {
  return versionTitle(after) || versionTitle(before) || framework;
}

/** The title of a framework; empty if it has none. */
export function versionTitle({ entries }: Version): string {
  return entries[0]?.text ?? '';
}

/** The place of an entry in one of the versions, with its text there. */
export function sideOf(
  comparison: FrameworkComparison,
  which: 'before' | 'after',
  entry: Entry,
  text: string,
): Side {
  const place = placeOf(entry.site, comparison.documents[which]);
  return {
    text,
    id: entry.id,
    ...place,
    path: entryPath(comparison, which, entry, entryName),
    within: entryPath(comparison, which, entry, entryTitle),
  };
}

/** The side of a change with the text of an entry. In an adaptation that rewords it, its place is the amendment. */
function entrySide(
  comparison: FrameworkComparison,
  which: 'before' | 'after',
  entry: Entry,
  type: ChangeType,
): Side {
  const side = sideOf(comparison, which, entry, entry.text ?? '');
  const { path, statement } = entry.site?.amendedBy ?? {};
  const isReworded = statement?.kind === 'reword' || statement?.kind === 'retitle';
  if (!isReworded || path === undefined || (type !== 'reworded' && type !== 'retitled')) return side;
  return { ...side, file: path, line: lineAt(path, statement, comparison.documents[which]) };
}

function placeOf(site: EntrySite | undefined, documents: FrameworkSource): Pick<Side, 'file' | 'line'> {
  if (site === undefined) return { file: '', line: 1 };
  return { file: site.path, line: lineAt(site.path, site.node.statement, documents) };
}

/** The names of the parents of an entry, from the top. */
function entryPath(
  comparison: FrameworkComparison,
  which: 'before' | 'after',
  entry: Entry,
  nameOf: (entry: Entry) => string,
): string[] {
  const { entries } = comparison[which];
  const path: string[] = [];
  for (let parent = entries[entry.parent]; parent && parent.parent >= 0; parent = entries[parent.parent])
    path.unshift(nameOf(parent));
  return path;
}

/** How an entry is named in a path. */
function entryName({ id, kind, text }: Entry): string {
  return id ?? (isSection(kind) || !text ? kind : text);
}

/** How readers know an entry. */
function entryTitle({ id, kind, text }: Entry): string {
  return text || id || kind;
}

/** A reference to an entry of the new version, as used by a step. */
export function refOf({ matching }: FrameworkComparison, after: number): Ref {
  const before = matching.beforeOf(after);
  return before >= 0 ? { old: before } : { new: after };
}

/** The significance of a change of text by itself, and what in it needs attention. */
export function weigh(
  { lexicon }: FrameworkComparison,
  before: string,
  after: string,
): { significance: Significance; attention: Attention[] } {
  return isEditorial(before, after)
    ? { significance: 'editorial', attention: [] }
    : { significance: 'substantive', attention: findAttention(before, after, lexicon()) };
}
