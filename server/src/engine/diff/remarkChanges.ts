import type { AmendingLine, Change, Side } from './change.ts';
import type { FrameworkSource, NamedValues, OmittedEntry, Remark } from './entry.ts';
import { comparedTitle, type FrameworkComparison } from './frameworkComparison.ts';
import { lineAt } from './remarks.ts';
import type { Significance } from './significance.ts';
import type { Wordings } from './wordings.ts';

/** Finds changes in lines that are not elements, and in the reasons for omissions. */
export function remarkChanges(comparison: FrameworkComparison): Change[] {
  return [true, false].flatMap((isComment) => remarksOfKind(comparison, isComment));
}

function remarksOfKind(
  { framework, before, after, matching }: FrameworkComparison,
  isComment: boolean,
): Change[] {
  const isOfKind = (remark: Remark): boolean => remark.isComment === isComment;
  const left = before.remarks.filter(isOfKind);
  const right = after.remarks.filter(isOfKind);
  const gone = without(left, right);
  const come = without(right, left);
  const kind = isComment ? 'comment' : 'line';
  const significance: Significance = isComment ? 'editorial' : 'substantive';
  return pairsOf(gone, come, matching.wordings).map(([from, to]): Change => {
    return {
      ...bare(framework, comparedTitle({ framework, before, after })),
      type: from && to ? 'reworded' : from ? 'removed' : 'added',
      kind,
      title: (to ?? from)?.text ?? '',
      from: from && sideOfRemark(from),
      to: to && sideOfRemark(to),
      significance,
      steps: [{ do: 'remark', from: from?.text, to: to?.text }],
    };
  });
}

type RemarkPair = readonly [Remark | undefined, Remark | undefined];

/** With more pairs than this, the most similar ones are not searched for. */
const MOST_PAIRS = 400;

/** Pairs each removed line with the added line that replaced it: the most similar one, or else the next. */
function pairsOf(gone: readonly Remark[], come: readonly Remark[], wordings: Wordings): RemarkPair[] {
  const left = [...come];
  const compares = gone.length * come.length <= MOST_PAIRS;
  const liked = gone.map((from): RemarkPair => {
    const alike = compares ? left.findIndex((to) => wordings.similarity(from.text, to.text) > 0) : -1;
    return [from, alike < 0 ? undefined : left.splice(alike, 1)[0]];
  });
  const pairs = liked.map(([from, to]): RemarkPair => [from, to ?? left.shift()]);
  return [...pairs, ...left.map((to): RemarkPair => [undefined, to])];
}

/** The items of `remarks` that the others do not contain, counting repetitions. */
function without(remarks: readonly Remark[], others: readonly Remark[]): Remark[] {
  const counts = new Map<string, number>();
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return remarks.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

function sideOfRemark({ text, path, line }: Remark): Side {
  return { text, id: undefined, file: path, line, path: [], within: [] };
}

/**
 * Adds the changes in the omissions of an adaptation and their reasons. If the element was removed or came back, that
 * change carries the reason; only a reason that changed by itself is a change of its own.
 */
export function withOmissions(comparison: FrameworkComparison, changes: readonly Change[]): Change[] {
  const { framework, before, after, documents } = comparison;
  const old = new Map(before.omissions.map((omission) => [omission.id, omission]));
  const now = new Map(after.omissions.map((omission) => [omission.id, omission]));
  const result = [...changes];
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(id), now.get(id)];
    if (from?.reason === to?.reason && from && to) continue;
    const step = { do: 'omission', from: from && named(from), to: to && named(to) } as const;
    const place = result.findIndex(
      (change) =>
        (to && !from && change.type === 'removed' && change.id === id) ||
        (from && !to && change.type === 'added' && change.id === id),
    );
    const change = result[place];
    if (change) {
      result[place] = {
        ...change,
        amendment: amendmentOf(from, to, documents),
        steps: [...change.steps, step],
        property: 'reason for leaving out',
      };
      continue;
    }
    result.push({
      ...bare(framework, comparedTitle({ framework, before, after })),
      type: 'property-changed',
      kind: (to ?? from)?.kind ?? 'competence',
      id,
      title: id,
      property: 'reason for leaving out',
      from: from && sideOfOmission(from, documents.before),
      to: to && sideOfOmission(to, documents.after),
      significance: 'editorial',
      nodes: { before: from?.node, after: to?.node, further: [] },
      steps: [step],
    });
  }
  return result;
}

function sideOfOmission(
  { id, reason, amendedBy: { path, statement } }: OmittedEntry,
  documents: FrameworkSource,
): Side {
  return { text: reason, id, file: path, line: lineAt(path, statement, documents), path: [], within: [] };
}

/** The line that omits an element, or that omitted it. */
function amendmentOf(
  from: OmittedEntry | undefined,
  to: OmittedEntry | undefined,
  documents: FrameworkComparison['documents'],
): AmendingLine | undefined {
  const omission = to ?? from;
  if (omission === undefined) return undefined;
  const { path, statement } = omission.amendedBy;
  const isBefore = to === undefined;
  const line = lineAt(path, statement, isBefore ? documents.before : documents.after);
  return { isBefore, file: path, line };
}

function named({ id, reason }: OmittedEntry): NamedValues {
  return { name: id, values: [reason] };
}

function bare(
  framework: string,
  frameworkTitle: string,
): Omit<Change, 'type' | 'kind' | 'title' | 'from' | 'to' | 'significance' | 'steps'> {
  return {
    framework,
    frameworkTitle,
    id: undefined,
    path: [],
    further: [],
    property: undefined,
    attention: [],
    notes: [],
    amendment: undefined,
    reuse: undefined,
    competences: 0,
    landsIn: [],
    amendedIn: [],
    behind: undefined,
    nodes: { before: undefined, after: undefined, further: [] },
    tree: undefined,
    gone: undefined,
    before: undefined,
    after: undefined,
  };
}
