import type { Change, Side } from './change.ts';
import type { Entry, EntrySite, FrameworkSource, Version } from './entry.ts';
import type { Matching } from './matching.ts';
import { lineAt } from './remarks.ts';
import { isSection } from './sameKind.ts';
import { type Attention, attentionTo, isEditorial, type Significance } from './significance.ts';
import type { Ref } from './step.ts';

/** Two versions of a framework side by side, and what is the same in them. */
export interface FrameworkComparison {
  readonly framework: string;
  readonly before: Version;
  readonly after: Version;
  readonly matching: Matching;
  /** The documents of the two versions, to look up lines in. */
  readonly documents: { readonly before: FrameworkSource; readonly after: FrameworkSource };
  /** Whether the old version was published: others rely on its ids. */
  readonly wasPublished: boolean;
  /** The entries of the new version that a framework which this one rests on has moved among their siblings. */
  readonly movedBefore: (entry: Entry) => boolean;
}

/** What a change of a kind says of itself; the rest follows from what it is about. */
export type ChangeDetails = Pick<Change, 'type' | 'steps'> & Partial<Change>;

/** A change of an entry, or of two that are the same. */
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
    id: entry.id,
    title: entry.text ?? '',
    path: entryPath(comparison, side, entry),
    from: before && sideOf(comparison, 'before', before, before.text ?? ''),
    to: after && sideOf(comparison, 'after', after, after.text ?? ''),
    further: [],
    property: undefined,
    significance: 'substantive',
    attention: [],
    competences: 0,
    landsIn: [],
    amendedIn: [],
    behind: undefined,
    nodes: { before: before?.site?.node, after: after?.site?.node, further: [] },
    gone: undefined,
    before: before?.index,
    after: after?.index,
    ...details,
  };
}

/** The place of an entry in one of the versions, with its text there. */
export function sideOf(
  comparison: FrameworkComparison,
  which: 'before' | 'after',
  entry: Entry,
  text: string,
): Side {
  const place = placeOf(entry.site, comparison.documents[which]);
  return { text, ...place, path: entryPath(comparison, which, entry) };
}

function placeOf(site: EntrySite | undefined, documents: FrameworkSource): Pick<Side, 'file' | 'line'> {
  if (site === undefined) return { file: '', line: 1 };
  return { file: site.path, line: lineAt(site.path, site.node.statement, documents) };
}

/** The names of the parents of an entry, from the top. */
function entryPath(comparison: FrameworkComparison, which: 'before' | 'after', entry: Entry): string[] {
  const { entries } = comparison[which];
  const path: string[] = [];
  for (let parent = entries[entry.parent]; parent && parent.parent >= 0; parent = entries[parent.parent])
    path.unshift(entryName(parent));
  return path;
}

/** How an entry is named in a path. */
function entryName({ id, kind, text }: Entry): string {
  return id ?? (isSection(kind) || !text ? kind : text);
}

/** An entry of the new version, as a step knows it. */
export function refOf({ matching }: FrameworkComparison, after: number): Ref {
  const before = matching.beforeOf(after);
  return before >= 0 ? { old: before } : { new: after };
}

/** How much a change of text matters by itself, and what in it must not be missed. */
export function weigh(before: string, after: string): { significance: Significance; attention: Attention[] } {
  return isEditorial(before, after)
    ? { significance: 'editorial', attention: [] }
    : { significance: 'substantive', attention: attentionTo(before, after) };
}
