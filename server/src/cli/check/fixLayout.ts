import { type DocumentChange, type Problem, type SafeFix, safeFixes } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { changedText, documentText, lineOf } from '../../engine/syntax/index.ts';
import type { FixedText } from './job.ts';

/** The number of fixed problems. */
export interface Fixed {
  readonly problems: number;
  readonly files: number;
}

/** A limit in case fixes keep creating new problems. Normally, each round leaves fewer. */
const MOST_ROUNDS = 100;

/**
 * Fixes layout and punctuation in the documents at `paths`. Returns the number of fixed problems and the changed texts; no file
 * is written. A fix that would also change another document is not made. A second run changes nothing.
 */
export function fixLayout(
  workspace: Workspace,
  paths: ReadonlySet<string>,
): { readonly problems: number; readonly texts: readonly FixedText[] } {
  const before = new Map([...paths].map((path) => [path, textOf(workspace, path)]));
  const problems = fixDocuments(workspace, paths);
  const texts = [...before].map(([path, text]) => ({ path, before: text, after: textOf(workspace, path) }));
  return { problems, texts: texts.filter((text) => text.before !== text.after) };
}

function fixDocuments(workspace: Workspace, paths: ReadonlySet<string>): number {
  let fixed = 0;
  /** The places where a fix did not remove its problem. Those fixes are undone, and not tried again. */
  const vain = new Set<string>();
  let before = problemsByPlace(workspace, paths);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = [...before].flatMap(([place, problems]) => (vain.has(place) ? [] : problems));
    const fixes = safeFixes(found, workspace, (path) => paths.has(path));
    if (fixes.length === 0) break;
    const places = fixes.map(({ problem }) => placeOf(problem, workspace));
    const undo = apply(fixes, workspace);
    const after = problemsByPlace(workspace, paths);
    const left = placesLeft(places, before, after);
    if (left.length > 0) {
      undo();
      for (const place of left) vain.add(place);
      before = problemsByPlace(workspace, paths);
      continue;
    }
    fixed += fixes.length;
    before = after;
  }
  return fixed;
}

/** The problems by rule and line, which is a stable key because safe fixes never add or remove a line. */
function problemsByPlace(workspace: Workspace, paths: ReadonlySet<string>): Map<string, Problem[]> {
  const places = new Map<string, Problem[]>();
  for (const path of paths) {
    for (const problem of workspace.problems(path)) {
      const place = placeOf(problem, workspace);
      const same = places.get(place);
      if (same) same.push(problem);
      else places.set(place, [problem]);
    }
  }
  return places;
}

function placeOf({ rule, path, statement }: Problem, workspace: Workspace): string {
  const document = workspace.document(path);
  return `${rule.id} ${document ? lineOf(document, statement) : -1} ${path}`;
}

/** The places where more problems are left than there should be after the fixes. */
function placesLeft(
  places: readonly string[],
  before: ReadonlyMap<string, readonly Problem[]>,
  after: ReadonlyMap<string, readonly Problem[]>,
): string[] {
  const made = new Map<string, number>();
  for (const place of places) made.set(place, (made.get(place) ?? 0) + 1);
  const countAt = (problems: ReadonlyMap<string, readonly Problem[]>, place: string): number =>
    problems.get(place)?.length ?? 0;
  return [...made.keys()].filter(
    (place) => countAt(after, place) > countAt(before, place) - (made.get(place) ?? 0),
  );
}

/** Applies the fixes; returns a function that reverts them. */
function apply(fixes: readonly SafeFix[], workspace: Workspace): () => void {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const [path, changes] of byPath(fixes.flatMap((fix) => fix.changes))) {
    const document = workspace.document(path);
    if (document === undefined) continue;
    before.set(path, documentText(document));
    after.set(path, changedText(document, changes));
  }
  workspace.openAll(after);
  return () => {
    workspace.openAll(before);
  };
}

function byPath(changes: readonly DocumentChange[]): ReadonlyMap<string, DocumentChange[]> {
  const groups = new Map<string, DocumentChange[]>();
  for (const change of changes) {
    const group = groups.get(change.path);
    if (group) group.push(change);
    else groups.set(change.path, [change]);
  }
  return groups;
}

function textOf(workspace: Workspace, path: string): string {
  const document = workspace.document(path);
  return document ? documentText(document) : '';
}
